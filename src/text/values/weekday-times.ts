import { isAhead } from './ahead.ts';
import { isFullWeekday, weekDays, weekdayNumber, weekdayOnOrBefore } from './calendar.ts';
import { isOf } from './lexicon.ts';
import { isCapital, isJoin, lowerAt } from './peek.ts';
import { type TimeRead, type TimeScope, timeRead } from './time-read.ts';
import type { Token } from './tokens.ts';

const WEEK = 7;
const SATURDAY = 6;
const PART_OF_DAY = /^(?:morning|afternoon|evening|night|lunchtime|midday)$/;
const TURNS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** Reads a weekday or weekend: "Thursday", "last Friday", "Monday night", "Thursday of last week", "last weekend"; or null. */
export function readWeekday(scope: TimeScope, at: number): TimeRead | null {
  const { tokens } = scope;
  const turn = turnAt(tokens, at);
  const index = turn === null ? at : at + 1;
  if (lowerAt(tokens, index) === 'weekend') return readWeekend(scope, at, index, turn);
  const weekday = weekdayAt(tokens, index);
  if (weekday === null) return null;
  const early = /^(?:early|late)$/.test(lowerAt(tokens, at)) ? at : null;
  let last = index;
  if (PART_OF_DAY.test(lowerAt(tokens, last + 1))) last += 1;
  const week = weekAfter(tokens, last + 1);
  if (turn === 'told') return timeRead(null, 'day', 'told', early ?? at, last);
  const end = week?.last ?? last;
  const { published } = scope;
  if (published === null) return timeRead(null, 'day', 'published', at, end);
  const day =
    week === null
      ? turned(tokens, weekday, turn, published, at, end)
      : weekDays(published + WEEK * week.weeks)[0] + ((weekday + 6) % WEEK);
  return timeRead([day, day], 'day', 'published', at, end);
}

function turnAt(tokens: readonly Token[], at: number): 'told' | number | null {
  const word = lowerAt(tokens, at);
  const turn = TURNS.get(word);
  if (turn !== undefined) return turn;
  if (word === 'coming') return 1;
  if (/^(?:previous|following|same|that)$/.test(word)) return 'told';
  return null;
}

/** Short and doubtful names ("Sat", "Sun") count only before a comma or a date. */
function weekdayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const weekday = weekdayNumber(token.lower);
  if (weekday === null || (isJoin(tokens, at + 1) && /^(?:to)$/.test(lowerAt(tokens, at + 2))))
    return weekday;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!isFullWeekday(token.lower)) {
    if (!isCapital(token)) return null;
    const dated =
      next?.text === ',' ||
      next?.kind === 'number' ||
      (next?.text === '.' && tokens[at + 2]?.kind === 'number');
    return dated || /^(?:tue|tues|thu|thur|thurs|wed|weds)$/.test(token.lower) ? weekday : null;
  }
  // "Black Friday", "every Friday", "the Sunday Times": a name or a habit.
  if (isOf('dayNames', before?.lower ?? '')) return null;
  if (isCapital(next) && isOf('publications', next?.lower ?? '')) return null;
  return weekday;
}

function turned(
  tokens: readonly Token[],
  weekday: number,
  turn: number | null,
  published: number,
  first: number,
  last: number,
): number {
  const latest = weekdayOnOrBefore(published, weekday);
  if (turn === -1) return latest === published ? latest - WEEK : latest;
  if (turn === 1) return latest + WEEK;
  if (turn === 0) return weekDays(published)[0] + ((weekday + 6) % WEEK);
  return latest < published && isAhead(tokens, first, last) ? latest + WEEK : latest;
}

/** "Of last week", "last week", "next week" behind a weekday. */
function weekAfter(
  tokens: readonly Token[],
  at: number,
): { readonly weeks: number; readonly last: number } | null {
  const of = lowerAt(tokens, at) === 'of' ? 1 : 0;
  const turn = TURNS.get(lowerAt(tokens, at + of));
  return turn !== undefined && lowerAt(tokens, at + of + 1) === 'week'
    ? { weeks: turn, last: at + of + 1 }
    : null;
}

/** "Last weekend" is the Saturday and Sunday before; "the weekend" the one begun last, or ahead the coming one. */
function readWeekend(
  { tokens, published }: TimeScope,
  first: number,
  last: number,
  turn: 'told' | number | null,
): TimeRead | null {
  // "The weekend after next" is none of those that are reckoned here.
  if (isJoin(tokens, last + 1) || lowerAt(tokens, last + 2) === 'next') return null;
  if (turn === 'told') return timeRead(null, 'day', 'told', first, last);
  if (turn === null && !/^(?:the)$/.test(lowerAt(tokens, last - 1))) return null;
  if (published === null) return timeRead(null, 'day', 'published', first, last);
  const begun = weekdayOnOrBefore(published, SATURDAY);
  const current = published - begun <= 1;
  const week = weekDays(published)[0] + 5;
  let saturday = begun;
  if (turn === -1) saturday = current ? begun - WEEK : begun;
  else if (turn === 1) saturday = begun + WEEK;
  else if (turn === 0) saturday = current ? begun : published - begun <= 3 ? begun : week;
  else if (!current && isAhead(tokens, first, last)) saturday = week;
  return timeRead([saturday, saturday + 1], 'day', 'published', first, last);
}
