/** How two spellings differ, when one is probably the other mistyped. */
export interface Slip {
  readonly edits: 1 | 2;
}

/** Fewest letters of the typed word for each kind of slip: short words have too many neighbours that are words. */
const MIN_LENGTH = { missingOrExtra: 5, swapped: 6, replaced: 7, otherFirst: 8, two: 9 } as const;

/**
 * Whether `typed` is probably `word` mistyped: one letter missing, extra, swapped with its neighbour or
 * replaced, or two of these in a long word. Null where it may as well be another word ("winter", "winner").
 * A change of the ending counts for names only, since "planet" is not a mistyped "plane".
 */
export function typingSlip(typed: string, word: string, isName: boolean): Slip | null {
  const start = commonStart(typed, word);
  const end = commonEnd(typed, word, start);
  const left = typed.slice(start, typed.length - end);
  const right = word.slice(start, word.length - end);
  if (start === 0 && typed.length < MIN_LENGTH.otherFirst) return null;
  if (end === 0 && !isName) return null;
  if (left.length + right.length === 1) {
    return typed.length >= MIN_LENGTH.missingOrExtra ? { edits: 1 } : null;
  }
  if (left.length === 1 && right.length === 1) {
    return typed.length >= MIN_LENGTH.replaced ? { edits: 1 } : null;
  }
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]) {
    return typed.length >= MIN_LENGTH.swapped ? { edits: 1 } : null;
  }
  return start > 0 && typed.length >= MIN_LENGTH.two ? { edits: 2 } : null;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
