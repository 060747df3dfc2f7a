import type { NameIndex } from './name-index.ts';
import type { PackedStrings } from './packed-strings.ts';

/** Term number `t` owns the entries `offsets[t]` to `offsets[t + 1]`, by ascending paragraph ordinal. */
export interface PostingLists {
  readonly offsets: Uint32Array;
  readonly documents: Uint32Array;
}

/** Paragraphs that hold a term; 0 for the number -1, which no term has. */
export function documentFrequency(
  { offsets }: Pick<PostingLists, 'offsets'>,
  term: number,
): number {
  return term < 0 ? 0 : (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
}

/**
 * Natural-log inverse document frequency as Lucene, wink (k = 1) and MiniSearch compute it, so that no term
 * is negative; `holding` of `documents` paragraphs hold the term.
 */
export function inverseDocumentFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** wink's consolidated BM25 weights over stemmed terms, compiled. */
export interface Bm25View extends PostingLists {
  readonly vocabulary: PackedStrings;
  /** Occurrences of the term in the paragraph, 255 for so many or more; only an update reads them. */
  readonly frequencies: Uint8Array;
  /** Weight of the term in the paragraph, in units of 1e-9 (whole numbers, so that sums are exact). */
  readonly weights: Float64Array;
  /** Largest weight of each term. */
  readonly bounds: Float64Array;
}

/** MiniSearch's postings over whole words, compiled. */
export interface MiniSearchView extends PostingLists {
  /** Every folded word of the corpus, stop words too. */
  readonly vocabulary: PackedStrings;
  readonly frequencies: Uint16Array;
  /** MiniSearch's field length: distinct words of the paragraph. */
  readonly fieldLengths: Uint32Array;
  readonly averageFieldLength: number;
}

/** The words of each paragraph in order, headline first, stop words too, as numbers of the whole-word vocabulary. */
export interface WordSequences {
  readonly offsets: Uint32Array;
  readonly words: Uint32Array;
  /** Where in `words` the paragraph itself begins, after its headline. */
  readonly bodyStarts: Uint32Array;
  /** Term number (BM25 view) of each whole word's stem; `NO_STEM` for stop words. */
  readonly stemOf: Uint32Array;
}

/** By whole-word number what an update must know of the paragraphs that stay, and no search reads. */
export interface WordTallies {
  /** Occurrences with a capital, and as a stop word. */
  readonly capitals: Uint32Array;
  readonly stops: Uint32Array;
  /** Paragraphs that hold the word as a derived term (a joined or a listed name), which no sequence holds. */
  readonly derived: PostingLists;
}

/** What filters need, by paragraph ordinal. */
export interface DocumentFacts {
  /** Distinct outlet names; `outletOf` indexes them. */
  readonly outlets: readonly string[];
  readonly outletOf: Uint32Array;
  /** Publication date as the number YYYYMMDD; 0 where unknown. */
  readonly days: Uint32Array;
}

/**
 * Both libraries' indexes of one corpus, compiled: plain data and typed arrays, so that it can be
 * transferred from a worker and written to disk. Immutable.
 */
export interface CompiledIndex {
  readonly documents: number;
  readonly bm25: Bm25View;
  readonly miniSearch: MiniSearchView;
  readonly sequences: WordSequences;
  readonly tallies: WordTallies;
  readonly names: NameIndex;
  readonly facts: DocumentFacts;
  /** Distinct headlines in corpus order, for completions. */
  readonly headlines: PackedStrings;
}

/** The buffers to hand over (not copy) when the index leaves a worker through `postMessage`. */
export function transferables(index: CompiledIndex): ArrayBuffer[] {
  return typedArrays(index).map(({ array }) => array.buffer as ArrayBuffer);
}

/** A typed array of the index and its path, e.g. `bm25.weights`. */
export interface NamedArray {
  readonly path: string;
  readonly array: Uint8Array | Uint16Array | Uint32Array | Float64Array;
}

/** Every typed array of an index, in a fixed order. */
export function typedArrays(index: CompiledIndex): readonly NamedArray[] {
  const { bm25, miniSearch, sequences, tallies, names, facts, headlines } = index;
  return [
    { path: 'bm25.vocabulary.bytes', array: bm25.vocabulary.bytes },
    { path: 'bm25.vocabulary.offsets', array: bm25.vocabulary.offsets },
    { path: 'bm25.offsets', array: bm25.offsets },
    { path: 'bm25.documents', array: bm25.documents },
    { path: 'bm25.frequencies', array: bm25.frequencies },
    { path: 'bm25.weights', array: bm25.weights },
    { path: 'bm25.bounds', array: bm25.bounds },
    { path: 'miniSearch.vocabulary.bytes', array: miniSearch.vocabulary.bytes },
    { path: 'miniSearch.vocabulary.offsets', array: miniSearch.vocabulary.offsets },
    { path: 'miniSearch.offsets', array: miniSearch.offsets },
    { path: 'miniSearch.documents', array: miniSearch.documents },
    { path: 'miniSearch.frequencies', array: miniSearch.frequencies },
    { path: 'miniSearch.fieldLengths', array: miniSearch.fieldLengths },
    { path: 'sequences.offsets', array: sequences.offsets },
    { path: 'sequences.words', array: sequences.words },
    { path: 'sequences.bodyStarts', array: sequences.bodyStarts },
    { path: 'sequences.stemOf', array: sequences.stemOf },
    { path: 'tallies.capitals', array: tallies.capitals },
    { path: 'tallies.stops', array: tallies.stops },
    { path: 'tallies.derived.offsets', array: tallies.derived.offsets },
    { path: 'tallies.derived.documents', array: tallies.derived.documents },
    { path: 'names.keys', array: names.keys },
    { path: 'names.words', array: names.words },
    { path: 'names.isName', array: names.isName },
    { path: 'facts.outletOf', array: facts.outletOf },
    { path: 'facts.days', array: facts.days },
    { path: 'headlines.bytes', array: headlines.bytes },
    { path: 'headlines.offsets', array: headlines.offsets },
  ];
}
