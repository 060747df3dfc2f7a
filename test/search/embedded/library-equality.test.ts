import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import createWink from 'wink-bm25-text-search';
import { bm25Parameters } from '../../../src/search/bm25-parameters.ts';
import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import {
  compileMiniSearch,
  createMiniSearch,
  wordDocuments,
} from '../../../src/search/embedded/compile-minisearch.ts';
import { analyzeCorpus } from '../../../src/search/embedded/corpus-words.ts';
import { MINISEARCH_PARAMETERS } from '../../../src/search/embedded/rank-minisearch.ts';
import { openEmbeddedStore } from '../../../src/search/embedded/store.ts';
import { indexTerms } from '../../../src/search/index-terms.ts';
import type { StoreHit } from '../../../src/search/store.ts';
import { paragraphs } from './paragraphs.ts';

const word = fc.constantFrom(
  'flood',
  'river',
  'bank',
  'banks',
  'mayor',
  'town',
  'killed',
  '12',
  'boat',
  'rain',
);
const text = fc.array(word, { minLength: 0, maxLength: 12 }).map((words) => words.join(' '));
const corpus = fc.array(text, { minLength: 3, maxLength: 40 });
const query = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

const ranking = (hits: readonly StoreHit[]) =>
  hits.map(({ ordinal, score }) => ({ ordinal, score }));

function expectSame(
  ours: readonly { ordinal: number; score: number }[],
  library: readonly { ordinal: number; score: number }[],
): void {
  const sorted = library
    .filter(({ score }) => score > 0)
    .sort((a, b) =>
      Math.abs(a.score - b.score) < 1e-9 ? a.ordinal - b.ordinal : b.score - a.score,
    );
  expect(ours.map(({ ordinal }) => ordinal)).toEqual(sorted.map(({ ordinal }) => ordinal));
  ours.forEach(({ score }, i) => {
    expect(score).toBeCloseTo(sorted[i]?.score ?? Number.NaN, 8);
  });
}

describe('the compiled views', () => {
  it('GIVEN any corpus and query WHEN the bm25 view ranks THEN it is the ranking of plain wink', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, query, async (texts, asked) => {
        const wink = createWink();
        const terms = (raw: string) => indexTerms(raw).terms.map(({ term }) => term);
        const meanTerms = texts.flatMap(terms).length / texts.length;
        const bm25Params = { ...bm25Parameters(meanTerms), k: 1 };
        wink.defineConfig({ fldWeights: { text: 1 }, bm25Params });
        wink.definePrepTasks([terms]);
        for (const [i, one] of texts.entries()) wink.addDoc({ text: one }, i);
        wink.consolidate(9);
        const expected = wink
          .search(asked, 1000)
          .map(([id, score]) => ({ ordinal: Number(id), score }));
        const store = openEmbeddedStore(buildEmbeddedIndex(paragraphs(...texts)));
        for (const top of [1, 3, 1000]) {
          const { hits } = await store.search({ text: asked, top, store: 'bm25' });
          if (top === 1000) expectSame(ranking(hits), expected);
          else
            expect(ranking(hits)).toEqual(
              ranking((await store.search({ text: asked, top: 1000, store: 'bm25' })).hits).slice(
                0,
                top,
              ),
            );
        }
      }),
    );
  });

  it('GIVEN any corpus and query WHEN the minisearch view ranks THEN it is the ranking of plain MiniSearch', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, query, async (texts, asked) => {
        const documents = paragraphs(...texts);
        const library = createMiniSearch();
        library.addAll([...wordDocuments(analyzeCorpus(documents))]);
        const words = indexTerms(asked).sequence.map(({ folded }) => folded);
        const expected = library
          .search(words.join('\n'), { bm25: MINISEARCH_PARAMETERS })
          .map(({ id, score, queryTerms }) => ({
            ordinal: Number(id),
            score: score / queryTerms.length,
          }));
        const store = openEmbeddedStore(buildEmbeddedIndex(documents));
        const { hits } = await store.search({ text: asked, top: 1000, store: 'minisearch' });
        expectSame(ranking(hits), expected);
      }),
    );
  });

  it('GIVEN two paragraphs whose scores are equal but for rounding WHEN the minisearch view ranks THEN the earlier one is first', async () => {
    const store = openEmbeddedStore(
      buildEmbeddedIndex(
        paragraphs(
          'river banks banks town killed banks flood rain mayor',
          'mayor',
          'flood killed mayor banks town mayor 12 river mayor',
          'banks',
          '',
        ),
      ),
    );
    const { hits } = await store.search({
      text: 'banks flood flood mayor',
      top: 10,
      store: 'minisearch',
    });
    expect(hits.slice(0, 2).map(({ ordinal }) => ordinal)).toEqual([0, 2]);
  });

  it('GIVEN slabs of any size WHEN MiniSearch is compiled THEN the postings are the same', () => {
    fc.assert(
      fc.property(corpus, fc.integer({ min: 1, max: 50 }), (texts, slab) => {
        const words = analyzeCorpus(paragraphs(...texts));
        const order = [...words.words.keys()];
        expect(compileMiniSearch(words, order, slab)).toEqual(compileMiniSearch(words, order));
      }),
    );
  });
});
