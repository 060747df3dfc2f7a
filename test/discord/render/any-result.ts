import fc from 'fast-check';
import type {
  ArticleRef,
  AskResult,
  Disagreement,
  Passage,
  ReindexResult,
  ReportedResult,
  Stance,
} from '../../../src/types.ts';
import { hostileText } from './hostile-text.ts';

/** Names and texts as hostile and as long as a corpus can hold them. */
const long = fc
  .tuple(hostileText, fc.integer({ min: 1, max: 40 }))
  .map(([text, times]) => text.repeat(times));
const name = fc.oneof(hostileText, long);
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const stance: fc.Arbitrary<Stance> = fc.constantFrom(
  'reports',
  'differs',
  'denies',
  'mentions',
  'silent',
  'other-event',
);

const article: fc.Arbitrary<ArticleRef> = fc.record({
  id: name,
  outlet: name,
  headline: nullable(name),
  published: nullable(fc.constantFrom('2016-03-27', '2016-13-45', 'soon')),
  url: nullable(name.map((path) => `https://harbour.example/${path}`)),
  source: nullable(name),
  kind: fc.constantFrom('article', 'teaser'),
});

const passage: fc.Arbitrary<Passage> = fc
  .record({
    n: fc.integer({ min: 1, max: 20 }),
    article,
    paragraph: fc.integer({ min: 1, max: 9999 }),
    text: long,
    spans: fc.array(fc.tuple(fc.nat(4000), fc.nat(60)), { maxLength: 5 }),
    score: fc.double({ noNaN: true }),
    attribution: fc.array(name, { maxLength: 6 }),
  })
  .map(({ spans, ...rest }) => ({
    ...rest,
    highlights: spans.map(([start, length]) => [start, start + length] as const),
  }));

/** Any list of disagreements. */
export const anyDisagreements: fc.Arbitrary<readonly Disagreement[]> = fc.array(
  fc.record({
    id: name,
    kind: fc.constantFrom('quantity', 'date', 'status'),
    severity: fc.constantFrom('low', 'medium', 'high'),
    topic: name,
    positions: fc.array(
      fc.record({
        value: name,
        statements: fc.array(
          fc.record({
            article,
            paragraph: fc.integer({ min: 1, max: 9999 }),
            text: long,
            quote: long,
            attribution: fc.array(name, { maxLength: 3 }),
          }),
          { maxLength: 5 },
        ),
      }),
      { maxLength: 4 },
    ),
    note: long,
  }),
  { maxLength: 4 },
);

/** Any answer. */
export const anyAskResult: fc.Arbitrary<AskResult> = fc.record({
  question: name,
  answered: fc.boolean(),
  answer: nullable(
    fc.record({
      text: long,
      citations: fc.array(fc.nat(20), { maxLength: 4 }),
      spans: fc.array(
        fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): [number, number] => [a, a + b]),
        { maxLength: 2 },
      ),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  ),
  passages: fc.array(passage, { maxLength: 8 }),
  disagreements: anyDisagreements,
  suggestions: fc.array(name, { maxLength: 10 }),
});

/** Any answer to who reported a fact. */
export const anyReportedResult: fc.Arbitrary<ReportedResult> = fc.record({
  fact: name,
  summary: long,
  articles: fc.array(
    fc.record({
      article,
      stance,
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      value: nullable(name),
      passages: fc.array(passage, { maxLength: 2 }),
      origins: fc.array(name, { maxLength: 5 }),
    }),
    { maxLength: 5 },
  ),
  outlets: fc.array(fc.record({ outlet: name, stance, articles: fc.array(name) }), {
    maxLength: 40,
  }),
  origins: fc.array(fc.record({ name, outlets: fc.array(name, { maxLength: 8 }) }), {
    maxLength: 12,
  }),
  copies: fc.array(
    fc.record({
      articles: fc.array(name, { minLength: 2, maxLength: 3 }),
      passages: fc.array(long, { maxLength: 2 }),
      similarity: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 3 },
  ),
});

/** Any outcome of a reindex. */
export const anyReindexResult: fc.Arbitrary<ReindexResult> = fc.record({
  added: fc.array(name, { maxLength: 60 }),
  changed: fc.array(name, { maxLength: 30 }),
  removed: fc.array(name, { maxLength: 30 }),
  unchanged: fc.nat(),
  rejected: fc.array(fc.record({ file: name, line: nullable(fc.nat()), reason: long }), {
    maxLength: 20,
  }),
  articles: fc.nat(),
  paragraphs: fc.nat(),
  milliseconds: fc.nat(),
});

/** Any list of outlets and articles. */
export const anySources = fc.record({
  outlets: fc.array(fc.record({ outlet: name, articles: fc.array(article, { maxLength: 20 }) }), {
    maxLength: 10,
  }),
});

/** Any article, whole or around a paragraph. */
export const anyArticle = fc.record({
  article,
  paragraphs: fc.array(fc.record({ paragraph: fc.integer({ min: 1, max: 9999 }), text: long }), {
    maxLength: 10,
  }),
  focus: nullable(fc.integer({ min: 1, max: 9999 })),
  total: fc.nat(9999),
  changes: fc.array(
    fc.record({
      changedAt: fc
        .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      file: long,
      values: fc.array(
        fc.record({
          before: long,
          after: long,
          sentence: long,
          paragraph: nullable(fc.integer({ min: 1, max: 9999 })),
        }),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 5 },
  ),
});
