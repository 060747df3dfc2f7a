import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PlacedReport } from '../../../src/reindex/evidence/compare-batch.ts';
import type { Crew } from '../../../src/reindex/evidence/crew.ts';
import { readBatch } from '../../../src/reindex/evidence/read-batch.ts';
import { createThreadCrew } from '../../../src/reindex/evidence/thread-crew.ts';
import { storeDocuments } from '../../../src/reindex/store-documents.ts';
import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import { articlesOf } from '../../events/corpus.ts';
import { COUNT, FERRY } from '../../events/news.ts';
import { temporaryFolder } from '../../ops/temporary-folder.ts';

const ARTICLES = articlesOf([...FERRY, ...COUNT]);
/** What reading them gives, as it comes from another thread. */
const READ = structuredClone(readBatch(ARTICLES));
/** Far too little for a thread to load the program and the language model. */
const STARVING_MB = 16;

function crewOf(size: number, memoryMb?: number): Crew {
  const crew = createThreadCrew(size, memoryMb);
  onTestFinished(() => crew.close());
  return crew;
}

/** Waits for everything and tells how each ended. */
async function outcomes(promises: readonly Promise<unknown>[]): Promise<readonly unknown[]> {
  return (await Promise.allSettled(promises)).map((one) =>
    one.status === 'rejected' ? one.reason : 'fulfilled',
  );
}

describe('a crew of threads', () => {
  test('GIVEN a job that throws THEN it and all that waits reject with that error, and so does what comes later', async () => {
    const crew = crewOf(1);
    const path = join(await temporaryFolder(), 'evidence-0.bin');
    await writeFile(path, 'no piece');
    const report: PlacedReport = {
      id: 'a',
      hash: 'h',
      published: null,
      outlet: 'Gazette',
      segment: 0,
      offset: 0,
      length: 8,
      checksum: 1,
    };
    const before = crew.read(ARTICLES);
    const failing = crew.compare([[report, report]], [{ path }]);
    const ended = outcomes([failing, crew.read(ARTICLES)]);
    expect(await before).toEqual(READ);
    const [reason, ...others] = await ended;
    expect(reason).toMatchObject({
      name: 'DamagedEvidence',
      message: 'the checksum of a piece is wrong',
    });
    expect([...others, ...(await outcomes([crew.read(ARTICLES)]))]).toEqual([reason, reason]);
  });

  test('GIVEN a thread that runs out of memory THEN all that waits rejects, saying so', async () => {
    const crew = crewOf(1, STARVING_MB);
    const ended = await outcomes([crew.read(ARTICLES), crew.read(ARTICLES)]);
    expect(ended).toMatchObject(
      ended.map(() => ({ name: 'OutOfMemory', message: 'the worker ran out of memory' })),
    );
    expect(await outcomes([crew.read(ARTICLES)])).toEqual([ended[0]]);
  });

  test('GIVEN work for which threads begin with too little memory THEN others do it with what they need', async () => {
    const bounds = { workerMb: STARVING_MB, indexMb: () => STARVING_MB };
    const crew = createThreadCrew(2, undefined, bounds);
    onTestFinished(() => crew.close());
    const documents = storeDocuments({ articles: ARTICLES });
    const index = crew.index(documents);
    expect(await Promise.all([1, 2, 3].map(() => crew.read(ARTICLES)))).toEqual([READ, READ, READ]);
    expect(await index).toEqual(buildEmbeddedIndex(documents));
  });

  test('GIVEN a crew that is sent home THEN what runs, waits, indexes or comes later rejects', async () => {
    const crew = crewOf(2);
    const jobs = [
      crew.index(storeDocuments({ articles: ARTICLES })),
      ...[1, 2, 3].map(() => crew.read(ARTICLES)),
    ];
    const ended = outcomes(jobs);
    await crew.close();
    const late = outcomes([crew.read(ARTICLES), crew.index([])]);
    for (const reason of [...(await ended), ...(await late)])
      expect(reason).toMatchObject({ name: 'WorkerDied', message: 'the crew was sent home' });
  });

  test('GIVEN a crew that nobody gave work THEN it starts no thread and goes home at once', async () => {
    const crew = crewOf(8);
    await crew.close();
    await crew.close();
  });

  test('GIVEN an index beside the reading THEN it is the one that the calling thread builds', async () => {
    const crew = crewOf(2);
    const documents = storeDocuments({ articles: ARTICLES });
    const [index, batch] = await Promise.all([crew.index(documents), crew.read(ARTICLES)]);
    expect(index).toEqual(buildEmbeddedIndex(documents));
    expect(batch).toEqual(READ);
  });
});
