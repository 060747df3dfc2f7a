import {
  compareUtf8,
  countStrings,
  findString,
  lowerBound,
  type PackedStrings,
  packStrings,
} from './packed-strings.ts';

/** In `fromPrevious`: nothing holds the string any more. */
export const GONE = 0xffffffff;

/** A vocabulary made of a previous one and of what was added; numbers are places in each. */
export interface MergedVocabulary {
  readonly vocabulary: PackedStrings;
  /** By previous number the new one, or `GONE`. Ascends. */
  readonly fromPrevious: Uint32Array;
  /** By number among the added strings the new one. */
  readonly fromAdded: Uint32Array;
  /** By new number the previous one and the one among the added, or -1. */
  readonly previousOf: Int32Array;
  readonly addedOf: Int32Array;
}

/** A string that the previous vocabulary lacks, and the previous string before which it belongs. */
interface Fresh {
  readonly text: string;
  readonly before: number;
  readonly added: number;
}

/**
 * Merges strings into a sorted vocabulary and leaves out those that are neither held any longer
 * (0 in `holding`, by previous number) nor added. Only added strings are encoded, none is decoded.
 */
export function mergeVocabulary(
  previous: PackedStrings,
  holding: Uint32Array,
  added: readonly string[],
): MergedVocabulary {
  const known = new Int32Array(countStrings(previous)).fill(-1);
  const fresh: Fresh[] = [];
  for (const [number, text] of added.entries()) {
    const found = findString(previous, text);
    if (found >= 0) known[found] = number;
    else fresh.push({ text, before: lowerBound(previous, text), added: number });
  }
  fresh.sort((a, b) => a.before - b.before || compareUtf8(a.text, b.text));
  const writer = new VocabularyWriter(previous, fresh, added.length);
  for (const [number, addedNumber] of known.entries()) {
    writer.addFreshBefore(number);
    if ((holding[number] ?? 0) > 0 || addedNumber >= 0) writer.addPrevious(number, addedNumber);
  }
  writer.addFreshBefore(known.length);
  return writer.finish();
}

class VocabularyWriter {
  readonly #previous: PackedStrings;
  readonly #fresh: readonly Fresh[];
  readonly #freshStrings: PackedStrings;
  readonly #bytes: Uint8Array;
  readonly #offsets: Uint32Array;
  readonly #fromPrevious: Uint32Array;
  readonly #fromAdded: Uint32Array;
  readonly #previousOf: Int32Array;
  readonly #addedOf: Int32Array;
  #count = 0;
  #length = 0;
  #freshDone = 0;

  constructor(previous: PackedStrings, fresh: readonly Fresh[], added: number) {
    this.#previous = previous;
    this.#fresh = fresh;
    this.#freshStrings = packStrings(fresh.map(({ text }) => text));
    const most = countStrings(previous) + fresh.length;
    this.#bytes = new Uint8Array(previous.bytes.length + this.#freshStrings.bytes.length);
    this.#offsets = new Uint32Array(most + 1);
    this.#fromPrevious = new Uint32Array(countStrings(previous)).fill(GONE);
    this.#fromAdded = new Uint32Array(added);
    this.#previousOf = new Int32Array(most).fill(-1);
    this.#addedOf = new Int32Array(most).fill(-1);
  }

  /** Writes the fresh strings that belong before a previous one. */
  addFreshBefore(number: number): void {
    for (let next = this.#fresh[this.#freshDone]; next?.before === number; ) {
      this.#addedOf[this.#count] = next.added;
      this.#fromAdded[next.added] = this.#count;
      this.#copy(this.#freshStrings, this.#freshDone);
      this.#freshDone += 1;
      next = this.#fresh[this.#freshDone];
    }
  }

  /** Writes a previous string; `added` is its number among the added, or -1. */
  addPrevious(number: number, added: number): void {
    this.#fromPrevious[number] = this.#count;
    this.#previousOf[this.#count] = number;
    this.#addedOf[this.#count] = added;
    if (added >= 0) this.#fromAdded[added] = this.#count;
    this.#copy(this.#previous, number);
  }

  /** Every array has a buffer of its own, because indexes are transferred. */
  finish(): MergedVocabulary {
    return {
      vocabulary: {
        bytes: this.#bytes.slice(0, this.#length),
        offsets: this.#offsets.slice(0, this.#count + 1),
      },
      fromPrevious: this.#fromPrevious,
      fromAdded: this.#fromAdded,
      previousOf: this.#previousOf.slice(0, this.#count),
      addedOf: this.#addedOf.slice(0, this.#count),
    };
  }

  #copy({ bytes, offsets }: PackedStrings, index: number): void {
    const end = offsets[index + 1] ?? 0;
    let to = this.#length;
    for (let from = offsets[index] ?? 0; from < end; from += 1) {
      this.#bytes[to] = bytes[from] ?? 0;
      to += 1;
    }
    this.#length = to;
    this.#count += 1;
    this.#offsets[this.#count] = to;
  }
}
