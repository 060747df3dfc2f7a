import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSmall } from '../../src/reindex/corpus-size.ts';
import { readCorpus } from '../../src/reindex/read-corpus.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { inventArticles, writeCorpus } from './write-corpus.ts';

describe('readCorpus', () => {
  test('GIVEN files at rest THEN the reading is stable', async () => {
    const path = join(await temporaryFolder(), 'news.jsonl');
    await writeCorpus(path, inventArticles(3));
    const { corpus, stable } = await readCorpus(path);
    expect([corpus.articles.length, stable]).toEqual([3, true]);
  });
});

describe('isSmall', () => {
  test('GIVEN a few articles in a folder, a large file, or nothing THEN it is told by the bytes', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'articles', 'gazette'), { recursive: true });
    await writeFile(join(folder, 'articles', 'gazette', 'one.md'), 'x'.repeat(1_000));
    expect(await isSmall(folder)).toBe(true);
    await writeFile(join(folder, 'articles', 'gazette', 'two.md'), 'x'.repeat(400_000));
    expect(await isSmall(folder)).toBe(false);
    expect(await isSmall(join(folder, 'articles', 'gazette', 'two.md'))).toBe(false);
    expect(await isSmall(join(folder, 'missing'))).toBe(true);
  });
});
