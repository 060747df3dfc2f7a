import type { Article } from '../../corpus/article.ts';
import { NEWS_DAYS } from '../../reading/dates.ts';
import { oncePer } from '../../reading/once-per.ts';
import { dayNumber } from '../../text/values/calendar.ts';
import { findValues } from '../../text/values/find-values.ts';
import type { TimeValue, Value } from '../../text/values/value.ts';
import type { Span } from '../../types.ts';

/** Whether another year, month or day is written in the sentence, of the grain that the question names, and none that meets it. */
export function isOfAnotherTime(asked: readonly TimeValue[], values: readonly Value[]): boolean {
  const told = values.filter(isTold);
  return asked.some((time) => {
    const alike = told.filter((one) => one.grain === time.grain && one.from !== null);
    return alike.length > 0 && !told.some((one) => meet(one, time));
  });
}

/**
 * Whether an article may tell of the times that a question names: it speaks of each somewhere, or was published then or within
 * a week. What it tells without a time is of its own days, so a report of 2024 says nothing of "in 2018" that it never names.
 */
export function tellsOf(asked: readonly TimeValue[], article: Article): boolean {
  const day = dayNumber(article.published);
  if (asked.length === 0 || day === null) return true;
  return asked.every((time) => {
    const reach = reachOf(time);
    if (reach === null || (reach[0] <= day && day <= reach[1] + NEWS_DAYS)) return true;
    return timesIn(article).some((one) => meet(one, time));
  });
}

/** The dated times of an article. "By the end of 2026" speaks of 2026, and of no year before it. */
const timesIn = oncePer(({ headline, paragraphs, published }: Article): readonly TimeValue[] =>
  [headline ?? '', ...paragraphs].flatMap((text) =>
    findValues(text, { published })
      .filter(isDated)
      .map((one) => (one.open === 'until' ? { ...one, open: null } : one)),
  ),
);

function isDated(value: Value): value is TimeValue {
  return value.type === 'time' && value.from !== null;
}

function isTold(value: Value): value is TimeValue {
  return value.type === 'time' && value.relativeTo === 'absolute';
}

/** Whether two times share a day; "since 2011" reaches on, "until May" back. */
function meet(a: TimeValue, b: TimeValue): boolean {
  const [left, right] = [reachOf(a), reachOf(b)];
  return left !== null && right !== null && left[0] <= right[1] && right[0] <= left[1];
}

function reachOf({ from, to, open }: TimeValue): Span | null {
  if (from === null || to === null) return null;
  return [open === 'until' ? -Infinity : from, open === 'since' ? Infinity : to];
}
