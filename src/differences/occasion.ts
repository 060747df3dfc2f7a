import type { Frame } from '../reading/deeds/frames.ts';
import type { Statement } from '../reading/statement.ts';
import { timesMeet } from '../reading/time-relations.ts';
import { wordsAt } from '../reading/words-at.ts';

/** Both sentences name times and none in common, or one names a year: two occasions. */
export function areOtherTimes(a: Statement, b: Statement): boolean {
  const [left, right] = [a.times, b.times];
  const meet = left.some((one) =>
    right.some(
      (other) =>
        // "Tuesday" twice is one day, also where one report looks ahead to it and the other back.
        timesMeet(one, other) || wordsAt(a, one.span) === wordsAt(b, other.span),
    ),
  );
  if (meet) return false;
  return (
    (left.length > 0 && right.length > 0) ||
    [...left, ...right].some(({ grain }) => grain === 'year' || grain === 'month')
  );
}

/** Both name who does it, and they are not the same. Who only says it does not do it. */
export function areOtherDoers(a: Frame, b: Frame, inA: Statement, inB: Statement): boolean {
  const [left, right] = [doersOf(a, inA), doersOf(b, inB)];
  return left.length > 0 && right.length > 0 && !left.some((one) => right.includes(one));
}

/** The names among the subjects of a frame, but for those that say it: "the commander said his officers had not fired". */
function doersOf({ subjects }: Frame, told: Statement): readonly string[] {
  const sayers = told.frames.find(({ predicate }) => predicate === 'say')?.subjects ?? [];
  return subjects.filter((one) => one.startsWith('^') && !sayers.includes(one));
}
