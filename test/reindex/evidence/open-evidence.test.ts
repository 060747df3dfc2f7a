import { mkdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../../src/reading/statement.ts';
import { evidenceFilesIn } from '../../../src/reindex/evidence/evidence-files.ts';
import { openEvidence } from '../../../src/reindex/evidence/open-evidence.ts';
import { evidenceOf } from '../../events/build-evidence.ts';
import { articlesOf } from '../../events/corpus.ts';
import { NEWS } from '../../events/news.ts';
import { flipByte } from '../../ops/flip-byte.ts';
import { temporaryFolder } from '../../ops/temporary-folder.ts';

const ARTICLES = articlesOf(NEWS);
const READ = ARTICLES.map(readEvidence);

/** Evidence of the news in a folder, and what is told when it is opened from there. */
async function saved() {
  const folder = await temporaryFolder();
  const built = await evidenceOf(ARTICLES, { folder });
  built.index.close();
  const files = evidenceFilesIn(folder);
  const [segment] = files.segments;
  if (segment === undefined || !('path' in segment)) throw new Error('there is no segment');
  const told: unknown[] = [];
  const open = () => openEvidence(files, ARTICLES, (error) => told.push(error));
  return { folder, segment: segment.path, told, open };
}

describe('openEvidence', () => {
  test('GIVEN a piece that is damaged THEN it is read from its article and told once', async () => {
    const { segment, told, open } = await saved();
    await flipByte(segment, 20);
    await flipByte(segment, -20);
    const index = open();
    expect(told).toEqual([]);
    expect(ARTICLES.map(({ id }) => index.article(id))).toEqual(READ);
    expect(ARTICLES.map(({ id }) => index.article(id))).toEqual(READ);
    expect(told).toMatchObject([
      { name: 'DamagedEvidence', message: expect.stringMatching(/checksum/) },
    ]);
    index.close();
  });

  test('GIVEN a segment that loses its end while it is open THEN what is lost is read from the articles', async () => {
    const { segment, told, open } = await saved();
    const index = open();
    await truncate(segment, 100);
    expect(ARTICLES.map(({ id }) => index.article(id))).toEqual(READ);
    expect(told).toMatchObject([{ name: 'DamagedEvidence' }]);
    index.close();
  });

  test('GIVEN files that a later generation removed THEN what is open goes on answering from them', async () => {
    const { folder, told, open } = await saved();
    const index = open();
    await rm(folder, { recursive: true });
    await mkdir(folder);
    expect(ARTICLES.map(({ id }) => index.article(id))).toEqual(READ);
    expect(told).toEqual([]);
    index.close();
  });

  test('GIVEN evidence that was closed, even twice THEN it still answers, and nothing counts as damage', async () => {
    const { told, open } = await saved();
    const index = open();
    const { pairs } = index;
    index.close();
    index.close();
    expect(ARTICLES.map(({ id }) => index.article(id))).toEqual(READ);
    expect(index.pairs).toBe(pairs);
    expect(pairs.length).toBeGreaterThan(0);
    expect(told).toEqual([]);
  });

  test.each(['', 'nobody', '__proto__', '0'])(
    'GIVEN the id %j, which no article has THEN there is no evidence, open or closed',
    async (id) => {
      const { open } = await saved();
      const index = open();
      expect(index.article(id)).toBeUndefined();
      index.close();
      expect(index.article(id)).toBeUndefined();
    },
  );

  test('GIVEN other articles than it is of THEN opening throws', async () => {
    const { folder } = await saved();
    const open = () => openEvidence(evidenceFilesIn(folder), ARTICLES.slice(1), () => undefined);
    expect(open).toThrow('not of the saved articles');
  });

  test.each(['places', 'pairs', 'concepts'])(
    'GIVEN a table of %s that is damaged THEN opening throws',
    async (name) => {
      const { folder, open } = await saved();
      await flipByte(join(folder, `${name}.columns`), -1);
      expect(open).toThrow('the checksum of the columns is wrong');
    },
  );
});
