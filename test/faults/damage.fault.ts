import { randomBytes, randomInt } from 'node:crypto';
import { open, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createLogger } from '../../src/ops/logger.ts';
import { indexFolder, readCurrentGeneration } from '../../src/reindex/index-folder.ts';
import { openGeneration } from '../../src/reindex/open-generation.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { inventArticle, inventArticles, writeCorpus } from '../reindex/write-corpus.ts';
import { startDriver } from './index-driver.ts';
import { expectWholeStateFiles, ROUNDS, savedAt } from './state.ts';

const log = createLogger({ level: 'silent' });

async function placeWith(articles: number) {
  const folder = await temporaryFolder();
  const place = { corpus: join(folder, 'news.jsonl'), data: join(folder, 'data'), log };
  await writeCorpus(place.corpus, inventArticles(articles));
  return place;
}

/** Harms one file in one of five ways. */
async function damage(path: string): Promise<string> {
  const file = await open(path, 'r+');
  const { size } = await file.stat();
  const at = randomInt(Math.max(1, size));
  const ways: Record<string, () => Promise<unknown>> = {
    overwrite: () => file.write(randomBytes(16), 0, 16, at),
    cut: () => truncate(path, at),
    empty: () => truncate(path, 0),
    extend: () => file.write(randomBytes(32), 0, 32, size),
    remove: () => rm(path),
  };
  const names = Object.keys(ways);
  const name = names[randomInt(names.length)] ?? 'empty';
  await ways[name]?.();
  await file.close();
  return name;
}

describe('a damaged snapshot', () => {
  test('GIVEN random damage to any of its files THEN the index opens as if it were new', async () => {
    const place = { ...(await placeWith(12)), baseline: 'opened' } as const;
    const query = { text: 'ferry repaired by workers', top: 20 };
    // As the bot opens it: every file that may be damaged is there from the first round on.
    const wanted = await (await openGeneration(place)).store.search(query);
    const tally: Record<string, number> = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = indexFolder(place.data, place.corpus);
      const saved = await readCurrentGeneration(folder);
      if (saved.state !== 'saved') throw new Error('the last round left no whole index');
      const files = [
        ...(await readdir(saved.folder)).map((name) => join(saved.folder, name)),
        join(folder, 'current.json'),
        join(folder, 'articles.json'),
      ];
      const way = await damage(files[randomInt(files.length)] ?? '');
      tally[way] = (tally[way] ?? 0) + 1;
      const opened = await openGeneration(place);
      expect(await opened.store.search(query)).toEqual(wanted);
    }
    console.log(`damaged snapshots: ${ROUNDS} rounds, all opened; ${JSON.stringify(tally)}`);
  });

  test('GIVEN the snapshot of an older format THEN it is built anew', async () => {
    const place = await placeWith(6);
    await openGeneration(place);
    const saved = await readCurrentGeneration(indexFolder(place.data, place.corpus));
    if (saved.state !== 'saved') throw new Error('nothing was saved');
    const older = { ...saved.header, format: 0 };
    await writeFile(join(saved.folder, 'header.json'), JSON.stringify(older));
    expect((await openGeneration(place)).store.documents).toBe(18);
    expect(await savedAt(place)).toBeGreaterThanOrEqual(saved.header.indexedAt);
  });
});

describe('a corpus that changes during a reindex', () => {
  test('GIVEN files replaced all the time THEN each reindex is whole or refused, and the last one right', async () => {
    const place = await placeWith(60);
    const driver = startDriver(place.corpus, place.data);
    await driver.next('opened');
    const writer = { stop: false };
    const writing = (async () => {
      for (let n = 1; !writer.stop; n += 1) {
        await writeCorpus(`${place.corpus}.new`, inventArticles(60 + (n % 7)));
        await rename(`${place.corpus}.new`, place.corpus);
        await sleep(randomInt(120));
      }
    })();
    const tally = { done: 0, refused: 0 };
    for (let round = 0; round < Math.min(ROUNDS, 20); round += 1) {
      driver.send({ reindex: {} });
      const answer = await driver.next('reindexed', 'failed');
      if ('failed' in answer) {
        expect(answer).toMatchObject({ name: 'UserError', code: 'corpus' });
        tally.refused += 1;
      } else {
        expect(Number(answer.paragraphs) % 3).toBe(0);
        expect(Number(answer.paragraphs)).toBeGreaterThanOrEqual(180);
        tally.done += 1;
      }
    }
    writer.stop = true;
    await writing;
    await writeCorpus(place.corpus, [...inventArticles(60), inventArticle(999)]);
    driver.send({ reindex: {} });
    expect(await driver.next('reindexed', 'failed')).toMatchObject({ paragraphs: 183 });
    await driver.kill();
    await expectWholeStateFiles(place.data);
    console.log(`a changing corpus: ${tally.done} reindexes whole, ${tally.refused} refused`);
  });
});

describe('a build worker that dies', () => {
  test('GIVEN it runs out of memory THEN people are told, the process lives, and the next reindex works', async () => {
    const place = await placeWith(300);
    const driver = startDriver(place.corpus, place.data);
    const { hash } = await driver.next('opened');
    await writeCorpus(place.corpus, inventArticles(600));
    driver.send({ reindex: { memoryMb: 24 } });
    const failed = await driver.next('failed', 'reindexed');
    expect(failed).toMatchObject({ name: 'UserError', code: 'unavailable' });
    expect(failed.failed).toContain('memory');
    driver.send({ ask: 'site280x1' });
    expect((await driver.next('found')).found).toContain('site280x1');
    driver.send({ reindex: {} });
    const done = await driver.next('failed', 'reindexed');
    expect(done).toMatchObject({ paragraphs: 1_800 });
    expect(done.hash).not.toBe(hash);
  });
});
