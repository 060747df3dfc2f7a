import { distance } from 'fastest-levenshtein';

/** A name is offered only when at most this share of its letters must change, so that no other name is meant. */
const FARTHEST = 0.4;
/** Edits that are offered however short the name is: two swapped letters. */
const A_SWAP = 2;
/** Typed text is cut here first: no name is longer, and a pasted page must not cost time. */
const LONGEST = 40;

/** The name that was begun or is nearest to what was typed (edit distance); undefined when none is near. */
export function closest(typed: string, names: readonly string[]): string | undefined {
  const text = typed.toLowerCase().slice(0, LONGEST);
  const begun = names.filter((name) => text !== '' && name.startsWith(text));
  if (begun.length === 1) return begun[0];
  const best = names
    .map((name) => ({ name, edits: distance(text, name) }))
    .toSorted((a, b) => a.edits - b.edits)[0];
  return best !== undefined && best.edits <= Math.max(A_SWAP, best.name.length * FARTHEST)
    ? best.name
    : undefined;
}
