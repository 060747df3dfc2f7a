import type { SearchStore } from '../../../src/search/store.ts';

/** A store that hides some paragraphs: it looks deeper and leaves them out. Word statistics stay as they are. */
export function withoutParagraphs(store: SearchStore, hidden: ReadonlySet<number>): SearchStore {
  return {
    documents: store.documents - hidden.size,
    search: async (query) => {
      const found = await store.search({ ...query, top: query.top + hidden.size });
      const hits = found.hits.filter((hit) => !hidden.has(hit.ordinal)).slice(0, query.top);
      return { ...found, hits };
    },
    suggest: (prefix, limit) => store.suggest(prefix, limit),
    close: () => store.close(),
  };
}
