import { setImmediate as nextTurn } from 'node:timers/promises';
import { analyze } from '../../text/tokenize.ts';
import type { StoreDocument } from '../store.ts';
import { indexText } from './rows.ts';

/**
 * What scores need to know of the whole corpus. Counted here and not asked of the engine: its own counts
 * are per agent, include the table being replaced, and lack a dead agent's share.
 */
export interface CorpusStatistics {
  readonly documents: number;
  /** Mean index terms of a paragraph with its headline. */
  readonly averageLength: number;
  /** Mean distinct index terms of one. */
  readonly averageDistinct: number;
  /** Paragraphs that hold a term. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** Milliseconds of counting before others get a turn: an event loop stall nobody notices. */
const SLICE = 10;

/** Counts a corpus in short slices. */
export async function measureCorpus(
  documents: readonly StoreDocument[],
): Promise<CorpusStatistics> {
  const frequencies = new Map<string, number>();
  let length = 0;
  let distinct = 0;
  let sliceEnd = performance.now() + SLICE;
  for (const document of documents) {
    const terms = analyze(indexText(document)).map(({ term }) => term);
    const unique = new Set(terms);
    for (const term of unique) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    length += terms.length;
    distinct += unique.size;
    if (performance.now() < sliceEnd) continue;
    await nextTurn();
    sliceEnd = performance.now() + SLICE;
  }
  const count = Math.max(documents.length, 1);
  return {
    documents: documents.length,
    averageLength: length / count,
    averageDistinct: distinct / count,
    frequencies,
  };
}

/**
 * Natural-log inverse document frequency, ln(1 + (N - n + .5) / (n + .5)): never negative (the form wink,
 * MiniSearch and Lucene use).
 */
export function inverseFrequency(statistics: CorpusStatistics, term: string): number {
  const holding = statistics.frequencies.get(term) ?? 0;
  return Math.log(1 + (statistics.documents - holding + 0.5) / (holding + 0.5));
}
