import { indexTerms } from '../index-terms.ts';
import type { StoreDocument } from '../store.ts';
import { indexText } from './rows.ts';
import { visitInSlices } from './slices.ts';

/** One view of the paragraphs: its words, the paragraphs that hold each, and its mean length. */
export interface ViewStatistics {
  readonly frequencies: ReadonlyMap<string, number>;
  readonly averageLength: number;
}

/**
 * What scores need to know of the whole corpus. Counted here and not asked of the engine: its own counts
 * are per agent, include the table being replaced, and lack a dead agent's share.
 */
export interface CorpusStatistics {
  readonly documents: number;
  /** Stems; a paragraph's length is the number of its terms. */
  readonly stems: ViewStatistics;
  /** Whole words; a paragraph's length is the number of its distinct words, as MiniSearch counts. */
  readonly words: ViewStatistics;
}

/** Counts a corpus without holding the event loop up. */
export async function measureCorpus(
  documents: readonly StoreDocument[],
): Promise<CorpusStatistics> {
  const stems = new Counter();
  const words = new Counter();
  await visitInSlices(documents, (document) => {
    const { terms } = indexTerms(indexText(document));
    const distinctWords = new Set(terms.map(({ folded }) => folded));
    stems.add(new Set(terms.map(({ term }) => term)), terms.length);
    words.add(distinctWords, distinctWords.size);
  });
  return { documents: documents.length, stems: stems.result(), words: words.result() };
}

/**
 * Natural-log inverse document frequency, ln(1 + (N - n + .5) / (n + .5)): never negative (the form wink,
 * MiniSearch and Lucene use).
 */
export function inverseFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

class Counter {
  readonly #frequencies = new Map<string, number>();
  #paragraphs = 0;
  #length = 0;

  add(distinct: ReadonlySet<string>, length: number): void {
    for (const word of distinct) {
      this.#frequencies.set(word, (this.#frequencies.get(word) ?? 0) + 1);
    }
    this.#paragraphs += 1;
    this.#length += length;
  }

  result(): ViewStatistics {
    const averageLength = this.#length / Math.max(this.#paragraphs, 1);
    return { frequencies: this.#frequencies, averageLength };
  }
}
