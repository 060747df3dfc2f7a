import type { Frame } from '../frames.ts';
import type { Statement } from '../statement.ts';

/** Both sentences name times and none in common, or one names a year: two occasions. */
export function areOtherTimes({ times: left }: Statement, { times: right }: Statement): boolean {
  const meet = left.some((one) =>
    right.some((other) => one.from <= other.to && other.from <= one.to),
  );
  if (meet) return false;
  return (
    (left.length > 0 && right.length > 0) ||
    [...left, ...right].some(({ grain }) => grain === 'year' || grain === 'month')
  );
}

/** Both name who does it, and they are not the same; "the commander's officers" and "riot officers" may be. */
export function areOtherDoers(a: Frame, b: Frame): boolean {
  const [left, right] = [a, b].map(({ subjects }) => subjects.filter((one) => one.startsWith('^')));
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0)
    return false;
  return !a.subjects.some((one) => b.subjects.includes(one));
}
