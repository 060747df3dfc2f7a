import type { Article } from '../corpus/article.ts';
import type { EvidenceIndex } from '../events/evidence-index.ts';
import type { SearchStore } from '../search/store.ts';
import { joinDisagreements } from './disagreements/joined-disagreements.ts';
import type { Library } from './library.ts';

/** Completions looked through for headlines of the scope; they cost no more than a few. */
const COMPLETIONS = 1000;

/**
 * A library as it looks to those who read some outlets only: the others' articles are not found, not counted
 * as silent, and take part in no disagreement. What words weigh stays as in the whole corpus.
 */
export function scopeLibrary(library: Library, outlets: readonly string[]): Library {
  const wanted = new Set(outlets.map((outlet) => outlet.toLowerCase()));
  const articles = library.corpus.articles.filter(({ outlet }) => wanted.has(outlet.toLowerCase()));
  const ids = new Set(articles.map(({ id }) => id));
  const evidence: EvidenceIndex = {
    article: (id) => (ids.has(id) ? library.evidence.article(id) : undefined),
    sources: (id) => (ids.has(id) ? library.evidence.sources(id) : []),
    get pairs() {
      return library.evidence.pairs.filter(({ a, b }) => ids.has(a) && ids.has(b));
    },
    get weights() {
      return library.evidence.weights;
    },
  };
  return {
    ...library,
    corpus: { ...library.corpus, articles },
    store: scopeStore(library.store, outlets, articles),
    evidence,
    disagreements: joinDisagreements(
      evidence,
      library.differences,
      ({ a, b }) => ids.has(a) && ids.has(b),
    ),
    article: (id) => (ids.has(id) ? library.article(id) : undefined),
  };
}

/**
 * A filter that names outlets already has been checked against the scope. Only headlines of the scope are offered:
 * of a word of the vocabulary, and of words put together, nothing says whose they are.
 */
function scopeStore(
  store: SearchStore,
  outlets: readonly string[],
  articles: readonly Article[],
): SearchStore {
  // Only where nothing answers: most who ask in a scope are offered nothing.
  let headlines: ReadonlySet<string | null> | undefined;
  const isOwn = (text: string): boolean => {
    headlines ??= new Set(articles.map(({ headline }) => headline));
    return headlines.has(text);
  };
  return {
    documents: store.documents,
    search: (query) =>
      store.search({
        ...query,
        filter: { ...query.filter, outlets: query.filter?.outlets ?? outlets },
      }),
    suggest: (prefix, limit) =>
      store.suggest(prefix, COMPLETIONS).filter(isOwn).slice(0, Math.max(0, limit)),
    close: async () => undefined,
  };
}
