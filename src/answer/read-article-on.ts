import { type Comparable, compareValues } from '../compare/compare-values.ts';
import type { Relation } from '../compare/verdict.ts';
import type { Article } from '../corpus/article.ts';
import { readClaim as readFact } from '../evidence/claim.ts';
import type { ClaimStance } from '../evidence/claim-stance.ts';
import type { Statement } from '../evidence/statement.ts';
import type { Reader, ReaderSentence, ReadStance } from '../reader/reader.ts';
import type { StoreTerm } from '../search/store.ts';
import { findValues } from '../text/values/find-values.ts';
import type { Value } from '../text/values/value.ts';
import type { Span } from '../types.ts';
import { decideStance, type ToldValue } from './decide-stance.ts';
import type { Library } from './library.ts';
import { sentenceMatcher } from './match-sentence.ts';
import { nearestValue } from './typed-answer.ts';

/** Sentences of an article read against a fact: its nearest by words (development events: 6 find as much as 10, less one). */
const SENTENCES = 8;
/** Of these, those in which a value of the fact is looked for. */
const VALUE_SENTENCES = 5;
/** Values of a fact that are asked for: a fact with more is a list. */
const VALUES = 3;
/** What stands for a blanked value; the reader was trained with it. */
const BLANK = '[MASK]';

/**
 * What an article says of a fact, as the reader reads its nearest sentences: whether one states the fact or contradicts
 * it, and, for each figure and time of the fact, what the article gives in its place (the fact with that value blanked
 * is the question). Values are compared exactly. Null where the reader has too much to do.
 */
export async function readArticleOn(
  library: Library,
  reader: Reader,
  fact: string,
  article: Article,
  terms: readonly StoreTerm[],
  byWords: ClaimStance,
): Promise<ClaimStance | null> {
  const near = nearestStatements(library, article, terms);
  const shown = near.map(({ statement, previous }) => forReader(article, statement, previous));
  const readings = await reader.read(fact, [...headlineOf(article), ...shown]);
  if (readings === null) return null;
  const stances = readings.map(({ stance }) => stance);
  const headline =
    stances.length > shown.length && holdsValues(fact, article) ? (stances[0] ?? null) : null;
  const own = stances.slice(stances.length - shown.length);
  const values = await askForValues(reader, fact, article, near, own);
  return decideStance({
    articleId: article.id,
    claim: readFact(fact, null),
    read: near.map(({ statement }, i) => ({ statement, stance: own[i] ?? NOTHING })),
    headline,
    values,
    byWords,
  });
}

const NOTHING: ReadStance = { states: 0, contradicts: 0, touches: 1 };

interface Near {
  readonly statement: Statement;
  readonly previous: string | null;
  readonly lexical: number;
}

function nearestStatements(
  library: Library,
  article: Article,
  terms: readonly StoreTerm[],
): readonly Near[] {
  const match = sentenceMatcher(terms);
  const statements = library.statementsIn(article.id);
  return statements
    .map((statement, i): Near => {
      const previous = statements[i - 1]?.text ?? null;
      return { statement, previous, lexical: match(article, { ...statement, previous }).lexical };
    })
    .toSorted((a, b) => b.lexical - a.lexical)
    .slice(0, SENTENCES);
}

function forReader(
  { headline }: Article,
  { text }: Statement,
  previous: string | null,
): ReaderSentence {
  return { text, headline, previous };
}

function headlineOf({ headline }: Article): readonly ReaderSentence[] {
  return headline === null ? [] : [{ text: headline, headline: null, previous: null }];
}

/** Whether a headline holds what the fact is about in figures and times: what leaves them out does not state it. */
function holdsValues(fact: string, article: Article): boolean {
  const { headline, published } = article;
  if (headline === null) return false;
  return findValues(fact, { published })
    .filter((value) => value.type === 'time' || value.measure !== 'ordinal')
    .every((value) =>
      alike(value, headline, article).some((one) => isMet(relate(value, fact, one, headline))),
    );
}

function isMet(relation: Relation): boolean {
  return relation === 'same' || relation === 'compatible';
}

async function askForValues(
  reader: Reader,
  fact: string,
  article: Article,
  near: readonly Near[],
  stances: readonly ReadStance[],
): Promise<readonly ToldValue[]> {
  const wanted = findValues(fact, { published: article.published }).slice(0, VALUES);
  const told: ToldValue[] = [];
  for (const [of, value] of wanted.entries()) {
    const holding = near
      .map((one, i) => ({ ...one, stance: stances[i] ?? NOTHING }))
      .map((one) => ({ ...one, values: alike(value, one.statement.text, article) }))
      .filter(({ values }) => values.length > 0)
      .toSorted((a, b) => aboutness(b.stance) - aboutness(a.stance))
      .slice(0, VALUE_SENTENCES);
    const cut = coreOf(value);
    const question = `${fact.slice(0, cut[0])}${BLANK}${fact.slice(cut[1])}`;
    const readings =
      holding.length === 0
        ? []
        : ((await reader.read(
            question,
            holding.map(({ statement, previous }) => forReader(article, statement, previous)),
          )) ?? []);
    for (const [i, { statement, stance, values }] of holding.entries()) {
      const { span = null, probability = 0 } = readings[i] ?? {};
      const pointed = values.find((one) => span !== null && meet(one.span, span));
      const given = pointed ?? nearestValue(values, span);
      if (given === undefined) continue;
      told.push({
        of,
        statement,
        about: aboutness(stance),
        isAgainst: stance.contradicts > stance.states,
        probability,
        isPointed: pointed !== undefined,
        words: statement.text.slice(...given.span),
        relation: relate(value, fact, given, statement.text),
        isThere: values.some((one) => isMet(relate(value, fact, one, statement.text))),
      });
    }
  }
  return told;
}

/** How much a sentence is about the fact at all, 0 to 1: whether it bears it out or not. */
function aboutness({ states, contradicts }: ReadStance): number {
  return states + contradicts;
}

/** The values of a sentence that could stand in the place of a fact's value. */
function alike(value: Value, text: string, { published }: Article): readonly Value[] {
  return findValues(text, { published }).filter((one) =>
    value.type === 'figure'
      ? one.type === 'figure' && one.measure === value.measure && one.measure !== 'ordinal'
      : one.type === 'time',
  );
}

/** A fact is undated: "in October" is the same in both, whatever year each is read in. */
function relate(value: Value, fact: string, other: Value, text: string): Relation {
  const words = (span: Span, of: string): string => of.slice(...span).toLowerCase();
  if (words(value.span, fact) === words(other.span, text)) return 'same';
  return compareValues(comparable(value), comparable(other)).relation;
}

function comparable(value: Value): Comparable {
  return value.type === 'figure'
    ? { type: 'figure', figure: value }
    : { type: 'time', time: value };
}

function coreOf(value: Value): Span {
  return value.type === 'figure' ? value.core : value.span;
}

function meet(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
