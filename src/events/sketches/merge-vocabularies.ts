import {
  comparePacked,
  type PackedStrings,
  pickStrings,
} from '../../search/embedded/packed-strings.ts';

/** One sorted vocabulary made of several. */
export interface MergedVocabulary {
  readonly vocabulary: PackedStrings;
  /** By source and number there: the number here. Undefined for what is not held. */
  readonly numbers: readonly Uint32Array[];
}

/** Strings of the sources: string `indexes[i]` of source `from[i]`. */
interface Refs {
  readonly from: Uint32Array;
  readonly indexes: Uint32Array;
}

/**
 * Merges sorted vocabularies; of each only the strings whose mark in `held` is set are kept. Strings are compared and
 * copied as bytes, none is decoded.
 */
export function mergeVocabularies(
  sources: readonly PackedStrings[],
  held: readonly Uint8Array[],
): MergedVocabulary {
  const merged = mergeAll(sources, held.map(heldRefs));
  const from = new Uint32Array(merged.from.length);
  const indexes = new Uint32Array(merged.from.length);
  const numbers = held.map((marks) => new Uint32Array(marks.length));
  let count = 0;
  for (let i = 0; i < merged.from.length; i += 1) {
    const isAgain = i > 0 && compareRefs(sources, merged, i - 1, merged, i) === 0;
    const source = merged.from[i] ?? 0;
    const index = merged.indexes[i] ?? 0;
    if (!isAgain) {
      from[count] = source;
      indexes[count] = index;
      count += 1;
    }
    const renumbered = numbers[source];
    if (renumbered !== undefined) renumbered[index] = count - 1;
  }
  return {
    vocabulary: pickStrings(sources, from.subarray(0, count), indexes.subarray(0, count)),
    numbers,
  };
}

function heldRefs(marks: Uint8Array, source: number): Refs {
  const indexes = new Uint32Array(marks.reduce((sum, mark) => sum + mark, 0));
  let count = 0;
  for (let index = 0; index < marks.length; index += 1) {
    if (marks[index] !== 1) continue;
    indexes[count] = index;
    count += 1;
  }
  return { from: new Uint32Array(count).fill(source), indexes };
}

/** Merges sorted lists two by two, so that each string is moved as often as the number of lists can be halved. */
function mergeAll(sources: readonly PackedStrings[], lists: readonly Refs[]): Refs {
  let left = lists;
  while (left.length > 1) {
    const next: Refs[] = [];
    for (let i = 0; i < left.length; i += 2) {
      const [a, b] = [left[i], left[i + 1]];
      if (a !== undefined) next.push(b === undefined ? a : mergeTwo(sources, a, b));
    }
    left = next;
  }
  return left[0] ?? { from: new Uint32Array(0), indexes: new Uint32Array(0) };
}

function mergeTwo(sources: readonly PackedStrings[], a: Refs, b: Refs): Refs {
  const total = a.from.length + b.from.length;
  const merged: Refs = { from: new Uint32Array(total), indexes: new Uint32Array(total) };
  let i = 0;
  let j = 0;
  for (let to = 0; to < total; to += 1) {
    const isFromA =
      j >= b.from.length || (i < a.from.length && compareRefs(sources, a, i, b, j) <= 0);
    const [source, at] = isFromA ? [a, i] : [b, j];
    merged.from[to] = source.from[at] ?? 0;
    merged.indexes[to] = source.indexes[at] ?? 0;
    if (isFromA) i += 1;
    else j += 1;
  }
  return merged;
}

function compareRefs(
  sources: readonly PackedStrings[],
  a: Refs,
  i: number,
  b: Refs,
  j: number,
): number {
  const one = sources[a.from[i] ?? 0];
  const other = sources[b.from[j] ?? 0];
  return one === undefined || other === undefined
    ? 0
    : comparePacked(one, a.indexes[i] ?? 0, other, b.indexes[j] ?? 0);
}
