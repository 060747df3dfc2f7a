import { timesMeet } from '../reading/dates.ts';
import { type Frame, isName } from '../reading/deeds/frames.ts';
import { type Statement, wordsAt } from '../reading/statement.ts';

/** A happening in its statement. */
export interface ToldDeed {
  readonly statement: Statement;
  readonly frame: Frame;
}

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
export function areOtherDoers(one: ToldDeed, other: ToldDeed): boolean {
  const [left, right] = [doersOf(one), doersOf(other)];
  return left.length > 0 && right.length > 0 && !left.some((doer) => right.includes(doer));
}

/** The names among the subjects of a frame, but for those that say it: "the commander said his officers had not fired". */
function doersOf({ statement, frame }: ToldDeed): readonly string[] {
  const sayers = statement.frames.find(({ predicate }) => predicate === 'say')?.subjects ?? [];
  return frame.subjects.filter((one) => isName(one) && !sayers.includes(one));
}

/** The nouns and names two happenings have in common, in whatever role: those one acts on first. */
export function sharedArguments(a: Frame, b: Frame): readonly string[] {
  const right = new Set([...b.subjects, ...b.objects]);
  return [...new Set([...a.objects, ...a.subjects])].filter((one) => right.has(one));
}
