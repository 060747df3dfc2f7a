import { describe, expect, it } from 'vitest';
import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import { openEmbeddedStore } from '../../../src/search/embedded/store.ts';
import type { StoreDocument, StoreQuery } from '../../../src/search/store.ts';
import { floodCorpus, paragraphs } from './paragraphs.ts';

const open = (documents: readonly StoreDocument[]) =>
  openEmbeddedStore(buildEmbeddedIndex(documents));

async function ordinals(documents: readonly StoreDocument[], query: Partial<StoreQuery>) {
  const store = open(documents);
  const { hits } = await store.search({ text: '', top: 10, ...query });
  return hits.map((hit) => hit.ordinal);
}

describe('the embedded store', () => {
  it.each(['fused', 'bm25', 'minisearch'] as const)(
    'GIVEN a question WHEN the %s view ranks THEN the paragraph with most of its words is first',
    async (store) => {
      const text = 'How many people were killed by the flood in Oldport?';
      expect((await ordinals(floodCorpus(), { text, store }))[0]).toBe(0);
    },
  );

  it('GIVEN a word of the headline only WHEN searched THEN its paragraphs are found', async () => {
    expect([...(await ordinals(floodCorpus(), { text: 'banks' }))].sort()).toEqual([2, 3]);
  });

  it.each([
    [{ outlets: ['harbour gazette'] }, [0]],
    [{ outlets: ['The Valley Courier'] }, [2, 3]],
    [{ since: '2031-03-03' }, [2, 3]],
    [{ until: '2031-03-02' }, [0]],
    [{ since: '2031-03-02', until: '2031-03-05', outlets: ['Nobody'] }, []],
  ])(
    'GIVEN the filter %j WHEN searched THEN only those paragraphs are ranked',
    async (filter, expected) => {
      const found = await ordinals(floodCorpus(), { text: 'mayor killed', filter });
      expect([...found].sort()).toEqual(expected);
    },
  );

  it('GIVEN operators in the query WHEN searched THEN they filter as the request would', async () => {
    expect(
      await ordinals(floodCorpus(), { text: 'Oldport outlet:"Valley Courier" -warnings' }),
    ).toEqual([2]);
    expect(await ordinals(floodCorpus(), { text: 'mayor since:2031-03-03' })).toEqual([3]);
    expect(await ordinals(floodCorpus(), { text: '"people were killed"' })).toEqual([2]);
    expect(await ordinals(floodCorpus(), { text: '"killed people were"' })).toEqual([]);
  });

  it('GIVEN filtered search with a small top WHEN searched THEN top results remain', async () => {
    const filter = { outlets: ['The Valley Courier'] };
    expect(
      await ordinals(floodCorpus(), { text: 'flood Oldport people mayor', filter, top: 2 }),
    ).toHaveLength(2);
  });

  it.each([0, 1, 2, 3])(
    'GIVEN a corpus of %i paragraphs WHEN searched THEN it answers',
    async (size) => {
      const documents = paragraphs('alpha river', 'beta river', 'gamma river').slice(0, size);
      for (const store of ['fused', 'bm25', 'minisearch'] as const) {
        expect(await ordinals(documents, { text: 'river', store })).toHaveLength(size);
      }
    },
  );

  it('GIVEN equal paragraphs WHEN ranked THEN the lower ordinal comes first', async () => {
    const documents = paragraphs('same words', 'same words', 'same words', 'other');
    expect(await ordinals(documents, { text: 'words same' })).toEqual([0, 1, 2]);
  });

  it('GIVEN a smaller and a larger top WHEN searched THEN the smaller is the beginning of the larger', async () => {
    const documents = paragraphs(
      ...Array.from(
        { length: 300 },
        (_, i) => `river ${'bank '.repeat(i % 7)} town${i % 13} flood${i % 5}`,
      ),
    );
    const text = 'river flood3 town7 bank';
    const all = await ordinals(documents, { text, top: 1000 });
    expect(all).toHaveLength(300);
    expect(new Set(all).size).toBe(300);
    expect(await ordinals(documents, { text, top: 10 })).toEqual(all.slice(0, 10));
    expect(await ordinals(documents, { text, top: 150 })).toEqual(all.slice(0, 150));
  });

  it.each([
    '',
    '   ',
    '???',
    'the of and',
    '-',
    '""',
    'outlet:',
    'since:soon',
    '-flood',
    '\u0000😀',
  ])('GIVEN the query %j WHEN searched THEN it finds nothing and does not fail', async (text) => {
    expect(await ordinals(floodCorpus(), { text })).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'GIVEN the word %s WHEN indexed and searched THEN it is a word like others',
    async (word) => {
      expect(await ordinals(paragraphs(`a ${word} b`, 'other', 'third'), { text: word })).toEqual([
        0,
      ]);
      expect(await ordinals(paragraphs('one', 'two'), { text: word })).toEqual([]);
    },
  );

  it('GIVEN a question WHEN searched THEN its terms carry frequency and idf', async () => {
    const { terms } = await open(floodCorpus()).search({
      text: 'Where is Oldport, Zanzibar?',
      top: 3,
    });
    expect(terms.map(({ word, term, documents }) => [word, term, documents])).toEqual([
      ['Oldport', 'oldport', 4],
      ['Zanzibar', 'zanzibar', 0],
    ]);
    expect(terms[1]?.idf).toBeGreaterThan(terms[0]?.idf ?? 99);
  });
});
