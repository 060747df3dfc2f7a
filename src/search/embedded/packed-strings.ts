/** Strings sorted by their UTF-8 bytes, end to end: transferable, and searched without decoding. */
export interface PackedStrings {
  readonly bytes: Uint8Array;
  /** Where each string starts in `bytes`, and at the end the total length. */
  readonly offsets: Uint32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

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

/** Index of a string among sorted packed strings, -1 when it is not there. Binary search. */
export function findString(packed: PackedStrings, text: string): number {
  const index = lowerBound(packed, text);
  return index < countStrings(packed) && compareAt(packed, index, encoder.encode(text)) === 0
    ? index
    : -1;
}

/** Index of the first sorted packed string that is not before `text`. */
export function lowerBound(packed: PackedStrings, text: string): number {
  const wanted = encoder.encode(text);
  let low = 0;
  let high = countStrings(packed);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAt(packed, middle, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
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

function compareAt(packed: PackedStrings, index: number, wanted: Uint8Array): number {
  const start = packed.offsets[index] ?? 0;
  const length = (packed.offsets[index + 1] ?? 0) - start;
  const common = Math.min(length, wanted.length);
  for (let i = 0; i < common; i += 1) {
    const difference = (packed.bytes[start + i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - wanted.length;
}
