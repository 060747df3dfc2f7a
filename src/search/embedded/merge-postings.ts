import type { PostingLists } from './compiled-index.ts';
import { type CountedPostings, cumulate } from './count-postings.ts';
import type { ReadChange } from './index-change.ts';
import type { MergedVocabulary } from './merge-vocabulary.ts';

/** An element type of stored frequencies. */
type Counts = Uint8Array | Uint16Array;

/** Where paragraphs went and which came. */
export type Moves = Pick<ReadChange, 'movedTo' | 'addedAt'>;

/** How many paragraphs of each list are kept. */
export function countKept({ offsets, documents }: PostingLists, movedTo: Int32Array): Uint32Array {
  const kept = new Uint32Array(Math.max(0, offsets.length - 1));
  for (let term = 0; term < kept.length; term += 1) {
    let count = 0;
    for (let i = offsets[term] ?? 0; i < (offsets[term + 1] ?? 0); i += 1) {
      if ((movedTo[documents[i] ?? 0] ?? -1) >= 0) count += 1;
    }
    kept[term] = count;
  }
  return kept;
}

/**
 * The posting lists of a merged vocabulary: the paragraphs kept under their new ordinals and, in their places
 * among them, those that came. `added` has the numbers of the added strings and of the added paragraphs;
 * its frequencies above `most` are cut to it.
 */
export function mergePostings<T extends Counts>(
  previous: CountedPostings<T>,
  added: CountedPostings<Uint32Array>,
  { previousOf, addedOf }: MergedVocabulary,
  { movedTo, addedAt }: Moves,
  counts: { readonly kind: new (length: number) => T; readonly most: number },
): CountedPostings<T> {
  const kept = countKept(previous, movedTo);
  const offsets = new Uint32Array(previousOf.length + 1);
  for (let term = 0; term < previousOf.length; term += 1) {
    const { from, to } = listOf(added, addedOf[term] ?? -1);
    offsets[term + 1] = (kept[previousOf[term] ?? -1] ?? 0) + to - from;
  }
  const total = cumulate(offsets)[previousOf.length] ?? 0;
  const merge: Merge<T> = {
    previous,
    movedTo,
    came: {
      documents: added.documents.map((i) => addedAt[i] ?? 0),
      frequencies: added.frequencies.map((frequency) => Math.min(frequency, counts.most)),
    },
    target: { documents: new Uint32Array(total), frequencies: new counts.kind(total) },
  };
  for (let term = 0; term < previousOf.length; term += 1) {
    const before = listOf(previous, previousOf[term] ?? -1);
    const here = listOf(added, addedOf[term] ?? -1);
    if (here.from === here.to) moveKept(merge, before, offsets[term] ?? 0);
    else interleave(merge, before, here, offsets[term] ?? 0);
  }
  return { offsets, ...merge.target };
}

/** Lists without their offsets: what is merged, under new ordinals as to what came, and where it goes. */
interface Merge<T extends Counts> {
  readonly previous: Entries<T>;
  readonly movedTo: Int32Array;
  readonly came: Entries<Uint32Array>;
  readonly target: Entries<T>;
}

type Entries<T extends Counts | Uint32Array> = Pick<
  CountedPostings<T>,
  'documents' | 'frequencies'
>;

/** Entries `from` to `to` (exclusive) of posting lists. */
interface Range {
  readonly from: number;
  readonly to: number;
}

function listOf({ offsets }: Pick<PostingLists, 'offsets'>, term: number): Range {
  return term < 0 ? { from: 0, to: 0 } : { from: offsets[term] ?? 0, to: offsets[term + 1] ?? 0 };
}

/** Writes a list to which nothing came, from `start` of the target on. */
function moveKept<T extends Counts>(
  { previous, movedTo, target }: Merge<T>,
  { from, to }: Range,
  start: number,
): void {
  let at = start;
  for (let i = from; i < to; i += 1) {
    const ordinal = movedTo[previous.documents[i] ?? 0] ?? -1;
    if (ordinal < 0) continue;
    target.documents[at] = ordinal;
    target.frequencies[at] = previous.frequencies[i] ?? 0;
    at += 1;
  }
}

/** Writes the previous list `before` and the list `here` of what came, from `start` of the target on. */
function interleave<T extends Counts>(
  { previous, movedTo, came, target }: Merge<T>,
  before: Range,
  here: Range,
  start: number,
): void {
  let at = start;
  let next = here.from;
  for (let i = before.from; i <= before.to; i += 1) {
    // After the last kept paragraph come all that are left.
    const ordinal = i < before.to ? (movedTo[previous.documents[i] ?? 0] ?? -1) : Infinity;
    for (; next < here.to && (came.documents[next] ?? 0) < ordinal; next += 1) {
      target.documents[at] = came.documents[next] ?? 0;
      target.frequencies[at] = came.frequencies[next] ?? 0;
      at += 1;
    }
    if (ordinal < 0 || ordinal === Infinity) continue;
    target.documents[at] = ordinal;
    target.frequencies[at] = previous.frequencies[i] ?? 0;
    at += 1;
  }
}
