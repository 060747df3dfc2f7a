import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/article.ts';
import { hashCorpus } from '../../src/corpus/hash.ts';
import { buildIndex } from '../../src/reindex/build-index.ts';
import { createCrewOfOne } from '../../src/reindex/evidence/crew.ts';
import type { PreviousGeneration } from '../../src/reindex/previous-generation.ts';
import { writeStoreFile } from '../../src/reindex/store-part.ts';
import { articlesOf, cleanCorpus } from '../events/corpus.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { inventArticle, type TestArticle } from './write-corpus.ts';

function corpusOf(items: readonly TestArticle[]): Corpus {
  const articles = articlesOf(items).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const hash = hashCorpus(articles);
  return cleanCorpus('news.jsonl', articles, hash);
}

/** A crew that counts how often an index is built from nothing. */
function countingCrew() {
  const crew = createCrewOfOne();
  const built: number[] = [];
  const index: typeof crew.index = (documents) => {
    built.push(documents.length);
    return crew.index(documents);
  };
  return { crew: { ...crew, index }, built };
}

/** Saves the index of a corpus as a generation does. */
async function savedIndex(corpus: Corpus, folder: string): Promise<PreviousGeneration> {
  const none = { bytes: new Uint8Array() };
  const evidence = { segments: [], places: none, pairs: none, sketches: none, concepts: none };
  await writeStoreFile(folder, await buildIndex(corpus, null, createCrewOfOne()), corpus);
  return { folder, corpus, stamps: { takenAt: 0, files: new Map() }, evidence };
}

describe('buildIndex', () => {
  const anyItem = (n: number) =>
    fc.oneof(
      { weight: 24, arbitrary: fc.constant([inventArticle(n)]) },
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.constant([inventArticle(n, 1)]) },
      {
        weight: 1,
        arbitrary: fc.constant([{ ...inventArticle(n), text: inventArticle(n + 50).text }]),
      },
    );
  const anyCorpus = fc
    .tuple(...Array.from({ length: 12 }, (_, n) => anyItem(n)))
    .map((items) => corpusOf(items.flat()));

  test('GIVEN any change of a corpus THEN the index brought up to date is that built from nothing', async () => {
    const folder = await temporaryFolder();
    const ways = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyCorpus, anyCorpus, async (before, after) => {
        const previous = await savedIndex(before, folder);
        const { crew, built } = countingCrew();
        const index = await buildIndex(after, previous, crew);
        expect(index).toEqual(await buildIndex(after, null, createCrewOfOne()));
        ways.add(built.length === 0 ? 'brought up to date' : 'built');
      }),
      { numRuns: 60 },
    );
    expect(ways).toContain('brought up to date');
  });

  test('GIVEN seven paragraphs of ten are known THEN it is brought up to date; from fewer it is built', async () => {
    const folder = await temporaryFolder();
    const ten = (first: number) =>
      corpusOf(Array.from({ length: 10 }, (_, i) => inventArticle(first + i, 1)));
    const previous = await savedIndex(ten(0), folder);
    const { crew, built } = countingCrew();
    await buildIndex(ten(3), previous, crew);
    expect(built).toEqual([]);
    await buildIndex(ten(4), previous, crew);
    expect(built).toEqual([10]);
  });

  test('GIVEN no saved index of that corpus, or no paragraph THEN it is built from nothing', async () => {
    const previous = await savedIndex(corpusOf([inventArticle(1)]), await temporaryFolder());
    const { crew, built } = countingCrew();
    const elsewhere = { ...previous, folder: await temporaryFolder() };
    await buildIndex(previous.corpus, elsewhere, crew);
    await buildIndex(corpusOf([]), previous, crew);
    expect(built).toEqual([3, 0]);
  });
});
