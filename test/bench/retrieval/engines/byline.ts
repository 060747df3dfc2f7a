import type { SearchStore, StoreName } from '../../../../src/search/store.ts';
import type { BenchEngine, Ranking } from '../engine.ts';

type Build = typeof import('../../../../src/search/embedded/build.ts');
type Store = typeof import('../../../../src/search/embedded/store.ts');
type Write = typeof import('../../../../src/search/embedded/write-snapshot.ts');
type Read = typeof import('../../../../src/search/embedded/read-snapshot.ts');

/** The embedded store as it is shipped: the built files, since a loader's own code would slow the inner loops. */
export async function loadEmbedded(): Promise<Build & Store & Write & Read> {
  const load = async (file: string) =>
    import(new URL(`../../../../dist/src/search/embedded/${file}.js`, import.meta.url).href);
  return {
    ...((await load('build')) as Build),
    ...((await load('store')) as Store),
    ...((await load('write-snapshot')) as Write),
    ...((await load('read-snapshot')) as Read),
  };
}

const STORES: Readonly<Record<string, StoreName>> = {
  'Byline, fused': 'fused',
  'Byline, bm25': 'bm25',
  'Byline, minisearch': 'minisearch',
};

/** The view of the fused ranking, the one people get. */
export const FUSED = 'Byline, fused';

/** The view of wink's own ranking. */
export const BM25 = 'Byline, bm25';

/** Searches one view of a Byline store. */
export async function searchStore(
  store: SearchStore,
  view: string,
  text: string,
  top: number,
): Promise<Ranking> {
  const { hits } = await store.search({ text, top, store: STORES[view] ?? 'fused' });
  return hits.map(({ ordinal }) => ordinal);
}

export const byline: BenchEngine = {
  name: 'byline',
  library: null,
  setUp: 'the embedded store, its three views over one index',
  views: Object.keys(STORES),
  async build(documents) {
    const { buildEmbeddedIndex, openEmbeddedStore } = await loadEmbedded();
    const store = openEmbeddedStore(buildEmbeddedIndex(documents));
    return { search: (view, query, top) => searchStore(store, view, query, top) };
  },
};
