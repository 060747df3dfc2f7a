import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchStore, StoreDocument, StoreQuery } from '../../../src/search/store.ts';
import { ARTICLES, toDocuments, WRITINGS } from './fixtures.ts';

/** Builds a store over paragraphs; the caller closes it. */
export type MakeStore = (documents: readonly StoreDocument[]) => Promise<SearchStore>;

const DOCUMENTS = toDocuments(ARTICLES);
/** A case of shared mutable state: vitest sets it up once for a whole suite. */
interface Held {
  store: SearchStore | undefined;
}

/** What every `SearchStore` does alike. Ids of paragraphs are written `article/paragraph`. */
export function describeStore(name: string, makeStore: MakeStore): void {
  describe(`${name} as a SearchStore`, () => {
    const held: Held = { store: undefined };
    beforeAll(async () => {
      held.store = await makeStore(DOCUMENTS);
    });
    afterAll(async () => {
      await held.store?.close();
    });
    const search = async (text: string, more: Partial<StoreQuery> = {}) => {
      if (held.store === undefined) throw new Error('the store was not made');
      const result = await held.store.search({ text, top: 10, ...more });
      return { ...result, found: result.hits.map(({ ordinal }) => nameOf(ordinal)) };
    };
    describeRanking(search);
    describeFilters(search);
    describeOperators(search);
    describeScripts(search);
    describeHelp(search, (typed) => held.store?.suggest(typed, 5) ?? []);
    it('knows how many paragraphs it holds', () => {
      expect(held.store?.documents).toBe(DOCUMENTS.length);
    });
    describeSizes(makeStore);
    describeWritings(makeStore);
  });
}

type Search = (
  text: string,
  more?: Partial<StoreQuery>,
) => Promise<Awaited<ReturnType<SearchStore['search']>> & { readonly found: readonly string[] }>;

function nameOf(ordinal: number): string {
  const document = DOCUMENTS[ordinal];
  return document === undefined ? `nothing (${ordinal})` : nameDocument(document);
}

function nameDocument({ articleId, paragraph }: StoreDocument): string {
  return `${articleId}/${paragraph}`;
}

function describeRanking(search: Search): void {
  describe('ranking', () => {
    it('WHEN a question names what one paragraph says THEN that paragraph comes first', async () => {
      const { found, partial } = await search('Who replaced the bolts and arches?');
      expect(found[0]).toBe('bridge-gazette/2');
      expect(partial).toBe(false);
    });

    it('WHEN words differ in their endings THEN stems match', async () => {
      expect((await search('repairing arch')).found).toContain('bridge-gazette/2');
    });

    it('WHEN a word stands only in the headline THEN the paragraphs under it match', async () => {
      expect((await search('century')).found).toEqual(['earlier-archive/1']);
    });

    it.each(['fused', 'bm25', 'minisearch'] as const)(
      'GIVEN %s WHEN paragraphs score alike THEN the order is that of the corpus, best scores first',
      async (store) => {
        const { found, hits } = await search('drizzle fog', { store });
        expect(found).toEqual(['weather-a/1', 'weather-b/1', 'weather-c/1', 'weather-d/1']);
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      },
    );

    it('WHEN fewer are asked for than match THEN the best are kept', async () => {
      expect((await search('drizzle', { top: 2 })).found).toEqual(['weather-a/1', 'weather-b/1']);
      expect((await search('drizzle', { top: 0 })).found).toEqual([]);
      expect((await search('drizzle', { top: 1000 })).found).toHaveLength(4);
    });

    it('THEN each hit says how the view that ranked it saw it', async () => {
      const bm25 = await search('harbour bridge', { store: 'bm25' });
      expect(bm25.hits.map(({ ranks }) => ranks.bm25?.rank)).toEqual(
        bm25.hits.map((_hit, i) => i + 1),
      );
      expect(bm25.hits.every(({ ranks }) => ranks.minisearch === null)).toBe(true);
      const minisearch = await search('harbour bridge', { store: 'minisearch' });
      expect(minisearch.hits[0]?.ranks).toEqual({
        bm25: null,
        minisearch: { rank: 1, score: minisearch.hits[0]?.score },
      });
      const fused = await search('harbour bridge');
      expect(fused.hits[0]?.ranks.bm25).not.toBeNull();
      expect(fused.hits[0]?.ranks.minisearch).not.toBeNull();
    });

    it('THEN terms carry the paragraphs that hold them and a weight that falls with their number', async () => {
      const { terms } = await search('bridge arches');
      const [bridge, arches] = terms;
      expect(terms.map(({ word }) => word)).toEqual(['bridge', 'arches']);
      expect(bridge?.documents).toBe(6);
      expect(arches?.documents).toBe(1);
      expect(arches?.idf ?? 0).toBeGreaterThan(bridge?.idf ?? 0);
    });

    it('WHEN no word is in the corpus THEN nothing is found and the words are named as unknown', async () => {
      const { hits, terms, partial } = await search('qzxjv wvvkq');
      expect(hits).toEqual([]);
      expect(partial).toBe(false);
      expect(terms.map(({ documents }) => documents)).toEqual([0, 0]);
    });

    it.each(['', '   ', '?!', '"" -'])(
      'GIVEN the empty query %j THEN nothing is found',
      async (text) => {
        expect((await search(text)).hits).toEqual([]);
      },
    );

    it('WHEN the same is asked at once many times THEN all answers are alike', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => search('harbour bridge')));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    });
  });
}

function describeFilters(search: Search): void {
  describe('filters', () => {
    it('GIVEN an outlet THEN only its paragraphs are found, whatever the case', async () => {
      const { found } = await search('bridge repairs', {
        filter: { outlets: ['HARBOUR gazette'] },
      });
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((one) => /^(bridge-gazette|earlier|weather)/.test(one))).toBe(true);
    });

    it('GIVEN several outlets THEN any of them will do', async () => {
      const outlets = ['Harbour Gazette', 'The Valley Herald'];
      const { found } = await search('harbour bridge repairs', { filter: { outlets } });
      expect(found).toContain('bridge-gazette/1');
      expect(found).toContain('bridge-herald/1');
    });

    it('GIVEN an outlet nobody knows THEN nothing is found', async () => {
      const filter = { outlets: ['Nowhere Times'] };
      expect((await search('harbour bridge', { filter })).found).toEqual([]);
    });

    it('GIVEN an outlet with letters beyond English THEN it is found without them', async () => {
      const filter = { outlets: ['cote courier'] };
      expect((await search('market music', { filter })).found).toEqual(['cafe-courier/1']);
    });

    it('GIVEN dates THEN both ends count and undated articles stay out', async () => {
      const filter = { since: '2021-05-04', until: '2021-05-05' };
      const { found } = await search('harbour bridge міст 橋', { filter });
      expect(new Set(found.map((one) => one.split('/')[0]))).toEqual(
        new Set(['bridge-gazette', 'bridge-herald']),
      );
      const day = { since: '2021-05-05', until: '2021-05-05' };
      const ofTheDay = await search('harbour bridge', { filter: day });
      expect(ofTheDay.found.every((one) => one.startsWith('bridge-herald/'))).toBe(true);
    });

    it('GIVEN a date before 1970 THEN old articles are told apart too', async () => {
      const { found } = await search('flood bridge', { filter: { until: '1900-01-01' } });
      expect(found).toEqual(['earlier-archive/1']);
    });

    it('GIVEN an end before the beginning THEN nothing is found', async () => {
      const filter = { since: '2022-01-01', until: '2021-01-01' };
      expect((await search('bridge', { filter })).found).toEqual([]);
    });

    it('GIVEN few wanted paragraphs among many better ones THEN the filter comes before the cut', async () => {
      const filter = { outlets: ['The Valley Herald'] };
      const { found } = await search('bridge', { filter, top: 1 });
      expect(found).toEqual(['bridge-herald/1']);
    });
  });
}

function describeOperators(search: Search): void {
  describe('operators of the query text', () => {
    it('GIVEN a phrase THEN a passage holds it word for word', async () => {
      expect((await search('"two months later"')).found).toEqual(['bridge-herald/1']);
      expect((await search('"later months two"')).found).toEqual([]);
    });

    it('GIVEN a phrase with stop words THEN they count', async () => {
      expect((await search('"two of the five arches"')).found).toEqual(['bridge-gazette/2']);
      expect((await search('"two of five arches"')).found).toEqual([]);
    });

    it('GIVEN a phrase of the headline alone THEN no passage holds it', async () => {
      expect((await search('"flood of the century"')).found).toEqual([]);
    });

    it('GIVEN excluded words THEN no passage holds them', async () => {
      const { found } = await search('ferry -summer');
      expect(found).toEqual(['bridge-gazette/3']);
      expect((await search('harbour bridge -"first harbour bridge"')).found).not.toContain(
        'earlier-archive/1',
      );
    });

    it('GIVEN exclusions alone THEN nothing is found', async () => {
      expect((await search('-summer')).found).toEqual([]);
    });

    it('GIVEN written filters THEN they hold beside those of the request', async () => {
      const { found } = await search('bridge repairs outlet:"Valley Herald" since:2021-05');
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((one) => one.startsWith('bridge-herald/'))).toBe(true);
      const filter = { outlets: ['Harbour Gazette'] };
      expect((await search('bridge outlet:"Valley Herald"', { filter })).found).toEqual([]);
    });
  });
}

function describeHelp(search: Search, suggest: (typed: string) => readonly string[]): void {
  describe('help for the writer', () => {
    it('GIVEN a mistyped word THEN the word meant is searched and named', async () => {
      const { found, terms } = await search('drizle');
      expect(found[0]).toBe('weather-a/1');
      expect(terms.map(({ word, repairedTo }) => [word, repairedTo])).toEqual([
        ['drizle', ['drizzle']],
      ]);
    });

    it('GIVEN a beginning THEN words and headlines of the corpus complete it', async () => {
      await expect.poll(() => suggest('flood of')).toContain('Flood of the century');
      expect(suggest('commut')).toContain('commuters');
      expect(suggest('qzx')).toEqual([]);
    });
  });
}

function describeScripts(search: Search): void {
  describe('scripts and signs', () => {
    it.each([
      ['cafe sao joao', 'cafe-courier/1'],
      ['COVID-19', 'cafe-courier/2'],
      ['covid19', 'cafe-courier/2'],
      ["O'Malley-Nunez", 'cafe-courier/2'],
      ['1200 bolts', 'bridge-gazette/2'],
      ['3.5', 'bridge-gazette/1'],
      ['Київ', 'kyiv-posten/1'],
      ['東京', 'kyiv-posten/2'],
      ['الجسر', 'kyiv-posten/3'],
      ['"東京都"', 'kyiv-posten/2'],
    ])('WHEN asked for %s THEN %s is found first', async (text, expected) => {
      expect((await search(text)).found[0]).toBe(expected);
    });

    it('GIVEN any text THEN it is a query', async () => {
      const sign = fc.constantFrom(...'!"$\'()-/<@\\^|~*=?&;:%#[]{}`,.+ \n\t\0');
      const piece = fc.oneof(sign, fc.constantFrom('bridge', 'MAYBE', 'NEAR/3', '@terms', 'x'));
      const text = fc.oneof(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        fc.string({ unit: 'binary', maxLength: 40 }),
      );
      await fc.assert(
        fc.asyncProperty(text, async (query) => {
          const { hits } = await search(`harbour ${query}`);
          expect(hits.every(({ score }) => Number.isFinite(score))).toBe(true);
        }),
        { numRuns: 200 },
      );
    });

    it('GIVEN a very long text THEN it is a query', async () => {
      const text = Array.from({ length: 2000 }, (_, i) => `word${i}`).join(' ');
      const { found } = await search(`${text} drizzle`);
      expect(found).toHaveLength(4);
      const document = DOCUMENTS.map((one) => one.text).join(' ');
      expect((await search(document)).found).toHaveLength(10);
    });
  });
}

function describeSizes(makeStore: MakeStore): void {
  describe('sizes and ends', () => {
    const withStore = async (
      documents: readonly StoreDocument[],
      use: (store: SearchStore) => Promise<void>,
    ) => {
      const store = await makeStore(documents);
      try {
        await use(store);
      } finally {
        await store.close();
      }
    };

    it('GIVEN one paragraph THEN it is found', async () => {
      await withStore(DOCUMENTS.slice(0, 1), async (store) => {
        const { hits } = await store.search({ text: 'harbour bridge', top: 10 });
        expect(hits.map(({ ordinal }) => ordinal)).toEqual([0]);
        expect(hits[0]?.score).toBeGreaterThan(0);
      });
    });

    it('GIVEN no paragraph THEN nothing is found', async () => {
      await withStore([], async (store) => {
        const { hits } = await store.search({ text: 'harbour bridge', top: 10 });
        expect(hits).toEqual([]);
      });
    });

    it('GIVEN more equal paragraphs than are shown THEN those first in the corpus are', async () => {
      const articles = Array.from({ length: 700 }, (_, i) => ({
        id: `equal-${String(i).padStart(4, '0')}`,
        headline: null,
        outlet: 'Harbour Gazette',
        published: '2021-07-01',
        paragraphs: ['Seals rest on the sandbank.'],
      }));
      await withStore(toDocuments(articles), async (store) => {
        const { hits } = await store.search({ text: 'seals sandbank', top: 30 });
        expect(hits.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 30 }, (_, i) => i));
        const all = await store.search({ text: 'seals', top: 1000, store: 'bm25' });
        expect(all.hits).toHaveLength(700);
      });
    });

    it('WHEN it is closed twice THEN nothing happens', async () => {
      const store = await makeStore(DOCUMENTS);
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });
  });
}

/** One thing written in several ways. */
function describeWritings(makeStore: MakeStore): void {
  describe('writings of one thing', () => {
    const documents = toDocuments(WRITINGS);
    const held: Held = { store: undefined };
    beforeAll(async () => {
      held.store = await makeStore(documents);
    });
    afterAll(async () => {
      await held.store?.close();
    });
    const found = async (text: string): Promise<readonly string[]> => {
      const { hits = [] } = (await held.store?.search({ text, top: 10 })) ?? {};
      return hits.flatMap(({ ordinal }) => documents[ordinal]?.articleId ?? []);
    };

    it.each([
      ['14 500 tonnes', 'grain'],
      ['14500', 'grain'],
      ['14\u00a0500', 'grain'],
      ['14\u202f500', 'grain'],
      ['14,500', 'grain'],
      ['6 200', 'votes'],
      ['6200 votes', 'votes'],
      ['5000m', 'runner'],
      ['5,000 m', 'runner'],
      ['5 000m', 'runner'],
      ['750kg', 'crane'],
      ['750 kg', 'crane'],
      ['B-12', 'vitamin'],
      ['B12', 'vitamin'],
      ['Tu-95', 'bomber'],
      ['TU95', 'bomber'],
      ['M4', 'road'],
      ['M-4', 'road'],
      ['goose', 'farm'],
      ['tooth', 'farm'],
      ['thief', 'farm'],
      ['fireman', 'farm'],
      ['crisis', 'farm'],
      ['loaves', 'bread'],
      ['The Them', 'band'],
      ['the them', 'band'],
      ['Them', 'band'],
      ['US', 'country'],
      ['the U.S. envoy', 'country'],
      ['IT', 'computers'],
    ])('WHEN asked for %j THEN %s comes first', async (text, article) => {
      expect((await found(text))[0]).toBe(article);
    });

    it.each(['us', 'them', 'it', 'who', 'the', 'The'])(
      'WHEN asked for %j alone THEN nothing is found: it names nothing',
      async (text) => {
        expect(await found(text)).toEqual([]);
      },
    );
  });
}
