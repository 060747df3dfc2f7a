import type { PostingLists } from './compiled-index.ts';

/** Posting lists that say how often each paragraph has the term. */
export interface CountedPostings<T extends Uint8Array | Uint16Array | Uint32Array>
  extends PostingLists {
  /** Occurrences of the term in the paragraph, beside its entry in `documents`. */
  readonly frequencies: T;
}

/**
 * Posting lists of the numbers 0 to `kinds` (exclusive) over paragraphs that hold them in any order:
 * paragraph `p` holds `numbers` from `ends[p - 1]` to `ends[p]`.
 */
export function countPostings(
  ends: Uint32Array,
  numbers: Uint32Array,
  kinds: number,
): CountedPostings<Uint32Array> {
  const offsets = countHolding(ends, numbers, kinds);
  const total = offsets[kinds] ?? 0;
  const documents = new Uint32Array(total);
  const frequencies = new Uint32Array(total);
  const next = offsets.slice();
  for (let document = 0, at = 0; document < ends.length; document += 1) {
    for (const end = ends[document] ?? 0; at < end; at += 1) {
      const number = numbers[at] ?? 0;
      const slot = next[number] ?? 0;
      // The list's last entry may be of this paragraph already.
      const isAgain = slot > (offsets[number] ?? 0) && documents[slot - 1] === document;
      if (isAgain) frequencies[slot - 1] = (frequencies[slot - 1] ?? 0) + 1;
      else {
        documents[slot] = document;
        frequencies[slot] = 1;
        next[number] = slot + 1;
      }
    }
  }
  return { offsets, documents, frequencies };
}

/** The offsets of the posting lists of `countPostings` alone. */
export function countHolding(ends: Uint32Array, numbers: Uint32Array, kinds: number): Uint32Array {
  const offsets = new Uint32Array(kinds + 1);
  const lastHolding = new Int32Array(kinds).fill(-1);
  for (let document = 0, at = 0; document < ends.length; document += 1) {
    for (const end = ends[document] ?? 0; at < end; at += 1) {
      const number = numbers[at] ?? 0;
      if (lastHolding[number] === document) continue;
      lastHolding[number] = document;
      offsets[number + 1] = (offsets[number + 1] ?? 0) + 1;
    }
  }
  return cumulate(offsets);
}

/** Turns the length of list `i` at `i + 1` into where list `i + 1` starts, in place. */
export function cumulate(lengths: Uint32Array): Uint32Array {
  for (let i = 1; i < lengths.length; i += 1)
    lengths[i] = (lengths[i] ?? 0) + (lengths[i - 1] ?? 0);
  return lengths;
}
