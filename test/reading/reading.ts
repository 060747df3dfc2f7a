import { compareArticles } from '../../src/differences/compare-articles.ts';
import type { Quantity } from '../../src/reading/figures/quantities.ts';
import { readEvidence, readStatements, type Statement } from '../../src/reading/statement.ts';
import { dayNumber } from '../../src/text/values/calendar.ts';
import type { Span } from '../../src/types.ts';
import { articlesOf } from '../events/corpus.ts';

/** The day the sentences of these tests were published: a Wednesday. */
export const WEDNESDAY = '2024-05-15';

/** The first sentence of a text, as Byline reads it on a day. */
export function readSentence(text: string, published: string | null = WEDNESDAY): Statement {
  const [first] = readStatements(text, dayNumber(published));
  if (first === undefined) throw new Error(`no sentence in ${JSON.stringify(text)}`);
  return first;
}

/** The words a span of a statement's paragraph stands for. */
export function wordsAt(statement: Statement, span: Span): string {
  return statement.text.slice(span[0] - statement.span[0], span[1] - statement.span[0]);
}

/** What two articles of one event, each of one text, are found to differ in: `kind severity value / value`. */
export function differences(
  a: string,
  b: string,
  days: readonly [string, string] = [WEDNESDAY, WEDNESDAY],
): readonly string[] {
  const [left, right] = articlesOf([
    { id: 'a', text: a, published: days[0] },
    { id: 'b', text: b, published: days[1] },
  ]).map(readEvidence);
  if (left === undefined || right === undefined) return [];
  return compareArticles(left, right).map(
    (one) => `${one.kind} ${one.severity} ${one.a.value} / ${one.b.value}`,
  );
}

/** The first figure of a sentence. */
export function quantityIn(text: string): Quantity {
  const [first] = readSentence(text).quantities;
  if (first === undefined) throw new Error(`no quantity in ${JSON.stringify(text)}`);
  return first;
}
