import type { Base } from './article.ts';
import { groupEvents } from './events.ts';
import { readLoadData } from './load-data.ts';
import { makeUpArticles } from './made-up.ts';

/** The load data where BYLINE_EVAL_DATA is set, else made-up articles. */
export function readBase(seed: number): Base {
  if (process.env.BYLINE_EVAL_DATA !== undefined) {
    return { source: 'load data', articles: readLoadData() };
  }
  return { source: 'made up', articles: makeUpArticles(seed) };
}

/** What a base is like, for the document. */
export interface BaseShape {
  readonly source: Base['source'];
  readonly articles: number;
  readonly paragraphs: number;
  readonly words: number;
  readonly days: number;
  /** Events by the number of their articles. */
  readonly events: Readonly<Record<string, number>>;
}

/** Counts a base. `words` are of its paragraphs, `days` those between its first and last date. */
export function describeBase({ source, articles }: Base): BaseShape {
  const texts = articles.flatMap(({ paragraphs }) => paragraphs);
  const dates = articles.map(({ published }) => Date.parse(published));
  const [first, last] = dates.reduce(
    ([low, high], date) => [Math.min(low, date), Math.max(high, date)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const events: Record<string, number> = {};
  for (const { length } of groupEvents(articles)) events[length] = (events[length] ?? 0) + 1;
  return {
    source,
    articles: articles.length,
    paragraphs: texts.length,
    words: texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0),
    days: (last - first) / 86_400_000 + 1,
    events,
  };
}
