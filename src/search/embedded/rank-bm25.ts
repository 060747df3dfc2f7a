import type { Bm25View } from './compiled-index.ts';
import { type Scored, TopK } from './top-k.ts';
import { WEIGHT_UNITS } from './weight-units.ts';

/** A term number of the view and how much it counts (1, or more when the query repeats it). */
export interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
}

/** Paragraphs that may be returned have a 1; undefined lets all pass. */
export type DocumentMask = Uint8Array | undefined;

/**
 * Exact top-k over wink's compiled weights: the same ranking as wink's own search, scores equal to 1e-9.
 * Terms are taken by descending bound; once the remaining bounds cannot lift an unseen paragraph into the
 * top k, only paragraphs already seen are updated (MaxScore, Turtle and Flood 1995). Not reentrant:
 * one instance serves one search at a time, which synchronous code guarantees.
 */
export class Bm25Ranker {
  readonly #view: Bm25View;
  readonly #scores: Float64Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;

  constructor(view: Bm25View, documents: number) {
    this.#view = view;
    this.#scores = new Float64Array(documents);
    this.#touched = new Uint32Array(documents);
  }

  /** The `k` best paragraphs, best first; scores in wink's units. */
  rank(terms: readonly WeightedTerm[], k: number, mask: DocumentMask): readonly Scored[] {
    const bound = ({ term, weight }: WeightedTerm) => (this.#view.bounds[term] ?? 0) * weight;
    const ordered = terms.filter((term) => bound(term) > 0).sort((a, b) => bound(b) - bound(a));
    let remaining = ordered.reduce((sum, term) => sum + bound(term), 0);
    let reachable = 0;
    const best = new TopK(Math.max(1, k));
    let closed = false;
    for (const [i, term] of ordered.entries()) {
      if (closed) this.#update(term);
      else this.#accumulate(term, mask);
      remaining -= bound(term);
      reachable += bound(term);
      // No score is above `reachable` yet, so a look at the k-th is worth its pass only below it.
      const mayClose = remaining < reachable && this.#touchedCount >= k;
      if (!closed && mayClose && i + 1 < ordered.length) {
        this.#collect(best);
        closed = best.full && remaining < best.threshold;
      }
    }
    this.#collect(best);
    this.#reset();
    return best.sorted().map(({ ordinal, score }) => ({ ordinal, score: score / WEIGHT_UNITS }));
  }

  #accumulate({ term, weight }: WeightedTerm, mask: DocumentMask): void {
    const { offsets, documents, weights } = this.#view;
    const end = offsets[term + 1] ?? 0;
    for (let i = offsets[term] ?? 0; i < end; i += 1) {
      const ordinal = documents[i] as number;
      if (mask !== undefined && mask[ordinal] === 0) continue;
      const score = this.#scores[ordinal] as number;
      if (score === 0) {
        this.#touched[this.#touchedCount] = ordinal;
        this.#touchedCount += 1;
      }
      this.#scores[ordinal] = score + (weights[i] as number) * weight;
    }
  }

  #update({ term, weight }: WeightedTerm): void {
    const { offsets, documents, weights } = this.#view;
    const end = offsets[term + 1] ?? 0;
    for (let i = offsets[term] ?? 0; i < end; i += 1) {
      const ordinal = documents[i] as number;
      const score = this.#scores[ordinal] as number;
      if (score !== 0) this.#scores[ordinal] = score + (weights[i] as number) * weight;
    }
  }

  #collect(best: TopK): void {
    best.clear();
    for (let i = 0; i < this.#touchedCount; i += 1) {
      const ordinal = this.#touched[i] as number;
      best.offer(ordinal, this.#scores[ordinal] as number);
    }
  }

  #reset(): void {
    for (let i = 0; i < this.#touchedCount; i += 1) this.#scores[this.#touched[i] as number] = 0;
    this.#touchedCount = 0;
  }
}
