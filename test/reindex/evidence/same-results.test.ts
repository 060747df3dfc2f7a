import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createThreadCrew } from '../../../src/reindex/evidence/thread-crew.ts';
import { indexFolder } from '../../../src/reindex/index-folder.ts';
import { runBuild } from '../../../src/reindex/run-build.ts';
import { evidenceOf } from '../../events/build-evidence.ts';
import { articlesOf } from '../../events/corpus.ts';
import {
  COUNT,
  FERRY,
  FERRY_BEFORE,
  FIRE,
  NEWS,
  type NewsItem,
  TEASER,
} from '../../events/news.ts';
import { temporaryFolder } from '../../ops/temporary-folder.ts';
import { inventArticles, writeCorpus } from '../write-corpus.ts';
import { contentOfEvidence, contentOfGeneration } from './generation-content.ts';

const BYLINE = fileURLToPath(new URL('../../../dist/src/cli/main.js', import.meta.url));

/** Enough articles that threads are used, some of them reports of one event that differ. */
const EVENTS: readonly NewsItem[] = [...FERRY, ...FERRY_BEFORE, ...FIRE, ...COUNT, TEASER];
const MANY = [...inventArticles(310, 1), ...EVENTS];

/** Builds a corpus into a folder, on this thread or, where much is new, on several, and reads what is there then. */
async function build(corpus: string, folder: string) {
  const order = { corpus, folder, full: false, served: null, tolerant: false, withoutStore: false };
  await runBuild(order, () => undefined);
  return contentOfGeneration(folder);
}

describe('the same corpus gives the same index, byte by byte', () => {
  test('GIVEN one thread, or several THEN evidence and findings are the same', async () => {
    const articles = articlesOf([...NEWS, ...inventArticles(130, 1)]);
    const crew = createThreadCrew(3, undefined);
    try {
      const alone = await evidenceOf(articles);
      const together = await evidenceOf(articles, { crew });
      expect(alone.index.pairs.flatMap(({ findings }) => findings).length).toBeGreaterThan(0);
      expect(contentOfEvidence(together.files)).toEqual(contentOfEvidence(alone.files));
    } finally {
      await crew.close();
    }
  });

  test('GIVEN it came together step by step THEN it is as built from nothing', async () => {
    const folder = await temporaryFolder();
    const corpus = join(folder, 'news.jsonl');
    const steps = [
      MANY.slice(200),
      MANY.slice(190),
      MANY.filter(({ id }) => id !== 'gazette-ferry'),
      [
        ...MANY.slice(3),
        { id: 'new-fire', text: 'Nine people were injured in the fire at Westmark.' },
      ],
    ];
    for (const articles of steps) {
      await writeCorpus(corpus, articles);
      const content = await build(corpus, join(folder, 'index'));
      expect(content).toEqual(await build(corpus, await temporaryFolder()));
    }
  });

  test('GIVEN a build that was killed in the middle THEN the next one gives the same', async () => {
    const folder = await temporaryFolder();
    const [corpus, data] = [join(folder, 'news.jsonl'), join(folder, 'data')];
    await writeCorpus(corpus, MANY.slice(0, 100));
    await build(corpus, indexFolder(data, corpus));
    await writeCorpus(corpus, MANY);
    const env = { ...process.env, BYLINE_DATA: data, BYLINE_READER: 'off' };
    const child = spawn(process.execPath, [BYLINE, 'reindex', '--corpus', corpus], { env });
    // The draft folder is there as soon as the build writes: before that nothing is in the middle.
    for await (const told of child.stderr) if (String(told).includes('indexing')) break;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    const content = await build(corpus, indexFolder(data, corpus));
    expect(content).toEqual(await build(corpus, await temporaryFolder()));
  });
});
