import { type Proximity, pairIdf, scorePairs, scoreWindows } from '../proximity.ts';
import {
  type CompiledIndex,
  documentFrequency,
  inverseDocumentFrequency,
} from './compiled-index.ts';
import { NO_STEM } from './corpus-words.ts';
import { countStrings } from './packed-strings.ts';
import type { ResolvedQuery } from './query-terms.ts';

/** By number of a word: the words that follow it in the query, with the idf of the two. */
type Pairs = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * Measures proximity on the word sequences. Not reentrant: what the words of a query are worth is noted in arrays over the
 * vocabularies while its paragraphs are scored, which costs less than a look into a map for every word of a hundred paragraphs.
 */
export class ProximityScorer {
  readonly #index: CompiledIndex;
  readonly #averageLength: number;
  /** By stem its idf in the query, 0 where the query lacks it. */
  readonly #idfOf: Float64Array;
  /** By word 1 where a pair of the query begins with it. */
  readonly #beginsPair: Uint8Array;

  constructor(index: CompiledIndex) {
    this.#index = index;
    this.#averageLength = index.sequences.words.length / Math.max(1, index.documents);
    this.#idfOf = new Float64Array(countStrings(index.bm25.vocabulary));
    this.#beginsPair = new Uint8Array(countStrings(index.miniSearch.vocabulary));
  }

  /** How near to each other each of the paragraphs holds the words of a query, in the order given. */
  score(query: ResolvedQuery, ordinals: readonly number[]): readonly Proximity[] {
    const idfs = this.#idfs(query);
    const pairs = this.#pairs(query.words);
    for (const [stem, idf] of idfs) this.#idfOf[stem] = idf;
    for (const word of pairs.keys()) this.#beginsPair[word] = 1;
    const scored = ordinals.map((ordinal) => ({
      window: this.#windows(ordinal, idfs),
      pairs: this.#adjacent(ordinal, pairs),
    }));
    for (const stem of idfs.keys()) this.#idfOf[stem] = 0;
    for (const word of pairs.keys()) this.#beginsPair[word] = 0;
    return scored;
  }

  #idfs({ bm25 }: ResolvedQuery): ReadonlyMap<number, number> {
    return new Map(
      bm25.map(({ term }) => {
        const holding = documentFrequency(this.#index.bm25, term);
        return [term, inverseDocumentFrequency(this.#index.documents, holding)] as const;
      }),
    );
  }

  #pairs(words: readonly number[]): Pairs {
    const { documents, miniSearch } = this.#index;
    const idf = (word: number) =>
      inverseDocumentFrequency(documents, documentFrequency(miniSearch, word));
    const pairs = new Map<number, Map<number, number>>();
    for (let i = 0; i + 1 < words.length; i += 1) {
      const [first, second] = [words[i] ?? -1, words[i + 1] ?? -1];
      if (first < 0 || second < 0) continue;
      const next = pairs.get(first) ?? new Map<number, number>();
      next.set(second, pairIdf(idf(first), idf(second), documents));
      pairs.set(first, next);
    }
    return pairs;
  }

  #adjacent(ordinal: number, pairs: Pairs): number {
    const { offsets, words, stemOf } = this.#index.sequences;
    const start = offsets[ordinal] ?? 0;
    const end = offsets[ordinal + 1] ?? 0;
    const found = new Map<number, { idf: number; count: number }>();
    for (let i = start; i + 1 < end; i += 1) {
      const word = words[i] as number;
      if (this.#beginsPair[word] === 0) continue;
      const next = words[i + 1] as number;
      const idf = pairs.get(word)?.get(next);
      if (idf === undefined) continue;
      const key = word * stemOf.length + next;
      const known = found.get(key);
      if (known === undefined) found.set(key, { idf, count: 1 });
      else known.count += 1;
    }
    return scorePairs(found.values(), end - start, this.#averageLength);
  }

  #windows(ordinal: number, idfs: ReadonlyMap<number, number>): number {
    const { offsets, words, stemOf } = this.#index.sequences;
    const end = offsets[ordinal + 1] ?? 0;
    const positions: number[] = [];
    const stems: number[] = [];
    for (let i = offsets[ordinal] ?? 0; i < end; i += 1) {
      const stem = stemOf[words[i] as number] as number;
      if (stem === NO_STEM || this.#idfOf[stem] === 0) continue;
      positions.push(i);
      stems.push(stem);
    }
    return scoreWindows(positions, stems, idfs);
  }
}
