import type { Statement } from '../statement.ts';
import type { PairContext } from './finding.ts';

/**
 * Whether the figures of two statements cover different times. A window on one side only says nothing of the
 * other: with one origin the figures are shown with that caveat, with two they are not comparable.
 */
export function compareWindows(
  a: Statement,
  b: Statement,
  context: PairContext,
): 'same' | 'unclear' | 'other' {
  const left = windowOf(a);
  const right = windowOf(b);
  if (left === null && right === null) return 'same';
  if (left === null && context.claimed) return isShort(right) ? 'unclear' : 'same';
  if (right === null && context.claimed) return 'unclear';
  if (left !== null && right !== null) return left === right ? 'same' : 'other';
  return context.sameOrigin ? 'unclear' : 'other';
}

/** Hours and days cut a figure out of a story; weeks are the story. */
function isShort(window: string | null): boolean {
  return window !== null && /hour|day|night|minute/.test(window);
}

/** A counting window the sentence states itself: "within 24 hours", "three weeks of battles". */
function windowOf(statement: Statement): string | null {
  const window = statement.quantities.find(
    (one) =>
      one.scale === 'duration' &&
      one.unit !== 'year' &&
      one.unit !== 'century' &&
      one.unit !== 'decade',
  );
  return window === undefined ? null : `${window.lo} ${window.unit}`;
}
