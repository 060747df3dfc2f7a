/** Strings sorted by their UTF-8 bytes, end to end: transferable, and searched without decoding. */
export interface PackedStrings {
  readonly bytes: Uint8Array;
  /** Where each string starts in `bytes`, and at the end the total length. */
  readonly offsets: Uint32Array;
}

const encoder = new TextEncoder();
/** A byte order mark at the start of a string is part of it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Packs strings in the order given; `findString` needs them sorted with `compareUtf8`. */
export function packStrings(strings: readonly string[]): PackedStrings {
  const offsets = new Uint32Array(strings.length + 1);
  const encoded = strings.map((text) => encoder.encode(text));
  let total = 0;
  encoded.forEach((bytes, i) => {
    offsets[i] = total;
    total += bytes.length;
  });
  offsets[strings.length] = total;
  const bytes = new Uint8Array(total);
  encoded.forEach((part, i) => {
    bytes.set(part, offsets[i]);
  });
  return { bytes, offsets };
}

/** Number of packed strings. */
export function countStrings(packed: PackedStrings): number {
  return packed.offsets.length - 1;
}

/** The string at an index; the empty string beyond the end. */
export function stringAt(packed: PackedStrings, index: number): string {
  return decoder.decode(packed.bytes.subarray(packed.offsets[index], packed.offsets[index + 1]));
}

/** Strings of several packed ones, copied without decoding: string `indexes[i]` of `sources[from[i]]`, in that order. */
export function pickStrings(
  sources: readonly PackedStrings[],
  from: ArrayLike<number>,
  indexes: ArrayLike<number>,
): PackedStrings {
  const offsets = new Uint32Array(indexes.length + 1);
  for (let i = 0; i < indexes.length; i += 1) {
    const index = indexes[i] ?? 0;
    const ends = sources[from[i] ?? 0]?.offsets;
    offsets[i + 1] = (offsets[i] ?? 0) + (ends?.[index + 1] ?? 0) - (ends?.[index] ?? 0);
  }
  const bytes = new Uint8Array(offsets[indexes.length] ?? 0);
  for (let i = 0; i < indexes.length; i += 1) {
    const source = sources[from[i] ?? 0];
    if (source === undefined) continue;
    const index = indexes[i] ?? 0;
    bytes.set(source.bytes.subarray(source.offsets[index], source.offsets[index + 1]), offsets[i]);
  }
  return { bytes, offsets };
}

/** Order of two packed strings by their bytes, without decoding. */
export function comparePacked(a: PackedStrings, i: number, b: PackedStrings, j: number): number {
  const end = a.offsets[i + 1] ?? 0;
  const otherEnd = b.offsets[j + 1] ?? 0;
  let at = a.offsets[i] ?? 0;
  let other = b.offsets[j] ?? 0;
  while (at < end && other < otherEnd) {
    const difference = (a.bytes[at] ?? 0) - (b.bytes[other] ?? 0);
    if (difference !== 0) return difference;
    at += 1;
    other += 1;
  }
  return end - at - (otherEnd - other);
}

/** Index of a string among sorted packed strings, -1 when it is not there. Binary search. */
export function findString(packed: PackedStrings, text: string): number {
  const wanted = encoder.encode(text);
  const index = boundOf(packed, wanted);
  return index < countStrings(packed) && compareBytes(packed, index, wanted) === 0 ? index : -1;
}

/** Index of the first sorted packed string that is not before `text`. */
export function lowerBound(packed: PackedStrings, text: string): number {
  return boundOf(packed, encoder.encode(text));
}

function boundOf(packed: PackedStrings, wanted: Uint8Array): number {
  let low = 0;
  let high = countStrings(packed);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(packed, middle, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareBytes(
  { bytes, offsets }: PackedStrings,
  index: number,
  wanted: Uint8Array,
): number {
  const start = offsets[index] as number;
  const length = (offsets[index + 1] as number) - start;
  const shared = Math.min(length, wanted.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = (bytes[start + i] as number) - (wanted[i] as number);
    if (difference !== 0) return difference;
  }
  return length - wanted.length;
}

/** Order of UTF-8 bytes, which is the order of code points (not that of UTF-16 code units). */
export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every other unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
