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
 * frequencies above `most` are cut to it. `kept`: see `countKept`.
 */
export function mergePostings<T extends Counts>(
  previous: CountedPostings<T>,
  kept: Uint32Array,
  added: CountedPostings<Uint32Array>,
  { previousOf, addedOf }: MergedVocabulary,
  moves: Moves,
  counts: { readonly kind: new (length: number) => T; readonly most: number },
): CountedPostings<T> {
  const offsets = new Uint32Array(previousOf.length + 1);
  for (let term = 0; term < previousOf.length; term += 1) {
    const before = previousOf[term] ?? -1;
    const here = addedOf[term] ?? -1;
    const { from, to } = listOf(added, here);
    offsets[term + 1] = (before < 0 ? 0 : (kept[before] ?? 0)) + to - from;
  }
  const total = cumulate(offsets)[previousOf.length] ?? 0;
  const target = { documents: new Uint32Array(total), frequencies: new counts.kind(total) };
  const came = { ...added, documents: added.documents.map((i) => moves.addedAt[i] ?? 0) };
  for (let term = 0; term < previousOf.length; term += 1) {
    const at = offsets[term] ?? 0;
    const before = listOf(previous, previousOf[term] ?? -1);
    const here = listOf(came, addedOf[term] ?? -1);
    if (here.from === here.to) moveKept(previous, before, moves.movedTo, target, at);
    else interleave(previous, before, came, here, moves.movedTo, target, at, counts.most);
  }
  return { offsets, ...target };
}

/** Entries `from` to `to` (exclusive) of posting lists. */
interface Range {
  readonly from: number;
  readonly to: number;
}

function listOf({ offsets }: Pick<PostingLists, 'offsets'>, term: number): Range {
  return term < 0 ? { from: 0, to: 0 } : { from: offsets[term] ?? 0, to: offsets[term + 1] ?? 0 };
}

type Entries<T extends Counts> = Pick<CountedPostings<T>, 'documents' | 'frequencies'>;

function moveKept<T extends Counts>(
  previous: Entries<T>,
  { from, to }: Range,
  movedTo: Int32Array,
  target: Entries<T>,
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

function interleave<T extends Counts>(
  previous: Entries<T>,
  before: Range,
  came: CountedPostings<Uint32Array>,
  here: Range,
  movedTo: Int32Array,
  target: Entries<T>,
  start: number,
  most: number,
): void {
  let [at, next] = [start, here.from];
  for (let i = before.from; i <= before.to; i += 1) {
    // After the last kept paragraph come all that are left.
    const ordinal = i < before.to ? (movedTo[previous.documents[i] ?? 0] ?? -1) : Infinity;
    for (; next < here.to && (came.documents[next] ?? 0) < ordinal; next += 1) {
      target.documents[at] = came.documents[next] ?? 0;
      target.frequencies[at] = Math.min(came.frequencies[next] ?? 0, most);
      at += 1;
    }
    if (ordinal < 0 || ordinal === Infinity) continue;
    target.documents[at] = ordinal;
    target.frequencies[at] = previous.frequencies[i] ?? 0;
    at += 1;
  }
}
