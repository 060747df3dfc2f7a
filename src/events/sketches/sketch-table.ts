import type { PackedStrings } from '../../search/embedded/packed-strings.ts';

/** The concept is a name somewhere in the article. */
export const NAME = 1;
/** It is a name in one of the first three statements. */
export const LEAD_NAME = 2;
/** It is a name in the first statement that has names. */
export const FIRST_NAME = 4;

/** In place of a day: the article has no date. Below every day. */
export const UNDATED = -(2 ** 31);

/** Highest count that is told apart: beyond it a concept counts no more. */
export const MOST_COUNTED = 0xffff;

/**
 * What linking reads of articles, a row each, in typed columns: which concepts an article holds and how it uses them.
 * The same articles in the same order give the same bytes, whatever tables they were composed of.
 */
export interface SketchTable {
  /** By row. */
  readonly articleIds: PackedStrings;
  /** By row: days since 1970-01-01, or `UNDATED`. */
  readonly published: Int32Array;
  /** By row: 1 for an article that tells something in sentences, 0 for one that is mostly table rows. */
  readonly toldInSentences: Uint8Array;
  /** Every concept of the articles, each once, by its UTF-8 bytes; a concept's place is its number. */
  readonly vocabulary: PackedStrings;
  /** Row `r` owns the entries `offsets[r]` to `offsets[r + 1]`, one for each of its concepts, by concept number. */
  readonly offsets: Uint32Array;
  /** By entry: the number of the concept. */
  readonly concepts: Uint32Array;
  /** By entry: narrative sentences that hold the concept, at most `MOST_COUNTED`. */
  readonly toldCounts: Uint16Array;
  /** By entry: narrative sentences that hold it as a name, at most `MOST_COUNTED`. */
  readonly nameCounts: Uint16Array;
  /** By entry: `NAME`, `LEAD_NAME` and `FIRST_NAME`. */
  readonly flags: Uint8Array;
}
