import type { StoreHit } from '../store.ts';
import type { CompiledIndex } from './compiled-index.ts';
import { type Evidence, FUSION_CANDIDATES, FUSION_WEIGHTS, fuse } from './fuse.ts';
import { ProximityScorer } from './proximity.ts';
import type { ResolvedQuery } from './query-terms.ts';
import type { Bm25Ranker, DocumentMask } from './rank-bm25.ts';
import type { MiniSearchRanker } from './rank-minisearch.ts';
import type { Scored } from './top-k.ts';

/** A query's BM25 ranking and what else is known of its first paragraphs. */
export interface FusionInput {
  readonly first: readonly Scored[];
  readonly evidence: readonly Evidence[];
  readonly queryTerms: number;
}

/** Ranks by BM25, then lets the second view and proximity change the order of the first paragraphs. */
export class FusedRanker {
  readonly #bm25: Bm25Ranker;
  readonly #miniSearch: MiniSearchRanker;
  readonly #proximity: ProximityScorer;

  constructor(index: CompiledIndex, bm25: Bm25Ranker, miniSearch: MiniSearchRanker) {
    this.#bm25 = bm25;
    this.#miniSearch = miniSearch;
    this.#proximity = new ProximityScorer(index);
  }

  /** At least `top` paragraphs where so many match, best first. */
  rank(query: ResolvedQuery, top: number, mask: DocumentMask): readonly StoreHit[] {
    const { first, evidence, queryTerms } = this.gather(query, top, mask);
    return fuse(first, evidence, queryTerms, FUSION_WEIGHTS);
  }

  /** What `fuse` combines. */
  gather(query: ResolvedQuery, top: number, mask: DocumentMask): FusionInput {
    const first = this.#bm25.rank(query.bm25, Math.max(top, FUSION_CANDIDATES), mask);
    const candidates = first.slice(0, FUSION_CANDIDATES).map(({ ordinal }) => ordinal);
    const words = query.words.filter((word) => word >= 0);
    const second = this.#miniSearch.score(words, candidates);
    const evidence = this.#proximity
      .score(query, candidates)
      .map((proximity, i): Evidence => ({ miniSearch: second[i] ?? 0, proximity }));
    return { first, evidence, queryTerms: query.terms.length };
  }
}
