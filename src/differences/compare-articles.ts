import { shingles } from '../events/shingles.ts';
import { overlap } from '../events/weights.ts';
import { leadsMeet } from '../reading/article-names.ts';
import type { Quantity } from '../reading/figures/quantities.ts';
import { oncePer } from '../reading/once-per.ts';
import type { ArticleEvidence, Statement } from '../reading/statement.ts';
import { spansMeet } from '../text/spans.ts';
import { comparePair, compareWhole } from './compare-statements.ts';
import { type Finding, isFinding, type Report, type Side } from './finding.ts';
import { figureKey, figuresOf } from './quantity/figures.ts';
import { quotesOf } from './quote/quote.ts';
import { couplesOf } from './quote/reworded.ts';

/** Overlap from which two statements are compared even when no figure, state or undertaking meets. */
const WORTH_COMPARING = 0.5;

/** The findings between two articles of one event. The order of the articles changes nothing but the order of sides. */
export function compareArticles(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const ofSentences = compareSentences(a, b);
  const ofWhole = compareWhole(a, b).filter((one) => !ofSentences.some((two) => isSame(one, two)));
  const found = [...ofWhole, ...ofSentences];
  // Reports made from one form share words and the events of their day, but not whom they are about.
  return leadsMeet(a.statements, b.statements)
    ? found
    : found.map((finding) => ({ ...finding, severity: 'low' }));
}

/** Whether two findings are of the same words: "a 54-year-old sailor" is a figure, and an age too. */
function isSame(one: Finding, two: Finding): boolean {
  return one.kind === two.kind && meet(one.a, two.a) && meet(one.b, two.b);
}

function meet(one: Side, two: Side): boolean {
  return one.statement === two.statement && spansMeet(one.span, two.span);
}

function compareSentences(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const [lefts, rights] = [comparedOf(a), comparedOf(b)];
  const index = indexByKey(b);
  const knowledge = {
    reportA: reportOf(a),
    reportB: reportOf(b),
    statedInBoth: sharedFigures(a, b),
    enumerated: listedFigures(a, b),
  };
  const found: Finding[] = [];
  for (const left of lefts) {
    const meeting = new Set(comparableKeys(left).flatMap((key) => index.get(key) ?? []));
    for (const right of rights) {
      if (!meeting.has(right) && overlap(left, right) < WORTH_COMPARING) continue;
      for (const one of comparePair({ a: left, b: right, ...knowledge }))
        if (isFinding(one)) found.push(one);
    }
  }
  return found;
}

/** Sentences of an article that are compared: the longest of 1,790 news articles measured (BASIL, Emergent) has 221; what is longer is a list or debris. */
export const MAX_COMPARED = 250;
/** Embedded posts and links are no sentences of the report. */
export const EMBEDDED = /https?:|pic\.twitter|\bwww\./u;

/** One report for each article, whatever it is held against: what is read of it is kept by it. */
const reportOf = oncePer((article: ArticleEvidence): Report => {
  const statements = article.statements.slice(0, MAX_COMPARED);
  return { published: article.published, statements, quotations: quotationsOf(article) };
});

const comparedOf = oncePer((article: ArticleEvidence): readonly Statement[] =>
  reportOf(article).statements.filter(({ text }) => !EMBEDDED.test(text)),
);

/** What a statement can be compared in: only statements that share a key can differ in a figure, a date or a state. */
const comparableKeys = oncePer((statement: Statement): readonly string[] => {
  const keys = new Set<string>();
  for (const one of statement.quantities) {
    keys.add(`quantity ${one.scale} ${one.unit ?? ''} ${one.head}`);
    if (one.scale !== 'count') for (const word of one.near) keys.add(`figure ${one.scale} ${word}`);
  }
  for (const one of statement.states) keys.add(`state ${one.frame}`);
  for (const one of statement.frames) keys.add(`happening ${one.predicate}`);
  for (const { text, words } of quotesOf(statement)) {
    for (const one of shingles(text)) keys.add(`quotation ${one}`);
    for (const one of couplesOf(words)) keys.add(`quotation of ${one}`);
  }
  return [...keys];
});

/** All an article quotes, as words between blanks. */
function quotationsOf({ statements }: ArticleEvidence): string {
  return statements
    .flatMap((statement) => quotesOf(statement).map(({ words }) => ` ${words.join(' ')} `))
    .join('\n');
}

const indexByKey = oncePer(
  (article: ArticleEvidence): ReadonlyMap<string, readonly Statement[]> => {
    const index = new Map<string, Statement[]>();
    for (const statement of comparedOf(article)) {
      for (const key of comparableKeys(statement)) {
        const bucket = index.get(key);
        if (bucket === undefined) index.set(key, [statement]);
        else bucket.push(statement);
      }
    }
    return index;
  },
);

/**
 * Figures that both articles state: two articles that give both figures agree on them and count two things. Whatever they count
 * there: where the nouns must agree eleven more are shown on Emergent, of which two at most are right.
 */
function sharedFigures(a: ArticleEvidence, b: ArticleEvidence): (quantity: Quantity) => boolean {
  const [left, right] = [figureKeysOf(a), figureKeysOf(b)];
  return (quantity) => left.has(figureKey(quantity)) && right.has(figureKey(quantity));
}

const figureKeysOf = oncePer(
  ({ statements }: ArticleEvidence): ReadonlySet<string> =>
    new Set(statements.flatMap((statement) => statement.quantities.map(figureKey))),
);

/** Figures of one kind under one verb that an article gives from here up are a list, not a count (measured on BASIL: lists of purchases). */
const LIST_LENGTH = 3;

function listedFigures(a: ArticleEvidence, b: ArticleEvidence): (quantity: Quantity) => boolean {
  const counts = [a, b].map((article) => {
    const figures = new Map<string, Set<string>>();
    for (const { quantity } of figuresOf(article.statements)) {
      for (const kind of kindsOf(quantity))
        figures.set(kind, (figures.get(kind) ?? new Set()).add(figureKey(quantity)));
    }
    return figures;
  });
  return (quantity) =>
    kindsOf(quantity).some((kind) =>
      counts.some((figures) => (figures.get(kind)?.size ?? 0) >= LIST_LENGTH),
    );
}

function kindsOf({ scale, unit, head, predicates }: Quantity): readonly string[] {
  return predicates.map((predicate) => `${scale} ${unit ?? ''} ${head} ${predicate}`);
}
