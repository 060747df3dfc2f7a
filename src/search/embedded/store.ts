import { parseQuery } from '../query.ts';
import type { SearchStore, StoreHit, StoreQuery, StoreResult } from '../store.ts';
import type { CompiledIndex } from './compiled-index.ts';
import { NO_STEM } from './corpus-words.ts';
import { filterMask } from './document-mask.ts';
import { FusedRanker } from './fused-ranker.ts';
import { phraseMask } from './phrase-mask.ts';
import { type ResolvedQuery, resolveTerms } from './query-terms.ts';
import { Bm25Ranker, type DocumentMask } from './rank-bm25.ts';
import { MiniSearchRanker } from './rank-minisearch.ts';
import { Suggester } from './suggester.ts';
import { WordRepairer } from './word-repair.ts';

/** Serves a compiled index. Opening costs milliseconds; the index must not be changed afterwards. */
export function openEmbeddedStore(index: CompiledIndex): SearchStore {
  return new EmbeddedStore(index);
}

class EmbeddedStore implements SearchStore {
  readonly documents: number;
  readonly #index: CompiledIndex;
  readonly #bm25: Bm25Ranker;
  readonly #miniSearch: MiniSearchRanker;
  readonly #suggester: Suggester;
  readonly #repairer: WordRepairer;
  readonly #fused: FusedRanker;

  constructor(index: CompiledIndex) {
    this.documents = index.documents;
    this.#index = index;
    this.#bm25 = new Bm25Ranker(index.bm25, index.documents);
    this.#miniSearch = new MiniSearchRanker(index.miniSearch);
    this.#suggester = new Suggester(index);
    this.#repairer = new WordRepairer(index);
    this.#fused = new FusedRanker(index, this.#bm25, this.#miniSearch);
  }

  async search(query: StoreQuery): Promise<StoreResult> {
    const parsed = parseQuery(query.text);
    const resolved = await resolveTerms(this.#index, this.#repairer, parsed.text);
    const filtered = filterMask(this.#index.facts, query.filter ?? {}, parsed);
    const mask = phraseMask(this.#index, parsed.phrases, parsed.excluded, filtered);
    const top = Math.max(0, Math.floor(query.top));
    const hits = this.#rank(query.store ?? 'fused', resolved, top, mask);
    return { hits: hits.slice(0, top), terms: resolved.terms, partial: false };
  }

  suggest(prefix: string, limit: number): readonly string[] {
    return this.#suggester.suggest(prefix, limit);
  }

  async close(): Promise<void> {
    this.#repairer.close();
    this.#suggester.close();
  }

  #rank(
    store: NonNullable<StoreQuery['store']>,
    resolved: ResolvedQuery,
    top: number,
    mask: DocumentMask,
  ): readonly StoreHit[] {
    const { bm25 } = resolved;
    if (store === 'minisearch') {
      const { stemOf } = this.#index.sequences;
      const words = resolved.words.filter((word) => word >= 0 && stemOf[word] !== NO_STEM);
      const hits = this.#miniSearch.rank(words, top, mask);
      return hits.map(({ ordinal, score }, i) => ({
        ordinal,
        score,
        ranks: { bm25: null, minisearch: { rank: i + 1, score } },
      }));
    }
    if (store === 'bm25') {
      const hits = this.#bm25.rank(bm25, top, mask);
      return hits.map(({ ordinal, score }, i) => ({
        ordinal,
        score,
        ranks: { bm25: { rank: i + 1, score }, minisearch: null },
      }));
    }
    return this.#fused.rank(resolved, top, mask);
  }
}
