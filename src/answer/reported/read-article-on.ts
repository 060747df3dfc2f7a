import type { Article } from '../../corpus/article.ts';
import { asBlanked, asStatement, blankOut } from '../../differences/asked/blank.ts';
import { aboutOf } from '../../differences/asked/confirm-pair.ts';
import type { Reader, ReaderSentence, ReadStance } from '../../reader/reader.ts';
import type { ClaimStance } from '../../stance/claim-stance.ts';
import { spansMeet } from '../../text/spans.ts';
import { findValues } from '../../text/values/find-values.ts';
import { writeInDigits } from '../../text/values/in-digits.ts';
import { coreOf, type Value } from '../../text/values/value.ts';
import { nearestValue } from '../ask/typed-answer.ts';
import { decideStance } from './decide-stance.ts';
import type { Near, ReadyFact } from './nearest-statements.ts';
import type { ToldValue } from './told-values.ts';
import { alike, isMet, relate, standIns } from './value-in-place.ts';

/** Of the sentences read, those in which a value of the fact is looked for. */
const VALUE_SENTENCES = 2;
/** Values of a fact that are asked for: a fact with more is a list. */
const VALUES = 3;

/** An article with the fact's values, its times read on the day of the article, and its sentences that are near the fact. */
export interface NearArticle {
  readonly article: Article;
  readonly wanted: readonly Value[];
  readonly near: readonly Near[];
}

/**
 * What an article says of a fact, as the reader reads its sentences that are near: whether one states the fact or contradicts
 * it, and, for each figure and time of the fact, what the article gives in its place (the fact with that value blanked
 * is the question). Values are compared exactly. Null where the reader has too much to do.
 */
export async function readArticleOn(
  reader: Reader,
  fact: ReadyFact,
  { article, wanted, near }: NearArticle,
  byWords: ClaimStance,
): Promise<ClaimStance | null> {
  const shown = near.map((one) => one.shown);
  const readings = await reader.read(asStatement(writeInDigits(fact.text, wanted)), [
    ...headlineOf(article),
    ...shown,
  ]);
  if (readings === null) return null;
  const stances = readings.map(({ stance }) => stance);
  const headline =
    stances.length > shown.length && holdsValues(wanted, fact.text, article)
      ? (stances[0] ?? null)
      : null;
  const own = stances.slice(stances.length - shown.length);
  const read = near.map((one, i) => ({ ...one, stance: own[i] ?? NOTHING }));
  return decideStance({
    articleId: article.id,
    claim: fact.claim,
    read,
    headline,
    values: await askForValues(reader, fact.text, wanted.slice(0, VALUES), read),
    byWords,
  });
}

const NOTHING: ReadStance = { states: 0, contradicts: 0, touches: 1 };

function headlineOf({ headline }: Article): readonly ReaderSentence[] {
  return headline === null ? [] : [{ text: headline, headline: null, previous: null }];
}

/** Whether a headline holds what the fact is about in figures and times: what leaves them out does not state it. */
function holdsValues(wanted: readonly Value[], fact: string, article: Article): boolean {
  const { headline, published } = article;
  if (headline === null) return false;
  const values = findValues(headline, { published });
  return wanted
    .filter((value) => value.type === 'time' || value.measure !== 'ordinal')
    .every((value) =>
      alike(value, values).some((one) => isMet(relate(value, fact, one, headline))),
    );
}

async function askForValues(
  reader: Reader,
  fact: string,
  wanted: readonly Value[],
  read: readonly (Near & { readonly stance: ReadStance })[],
): Promise<readonly ToldValue[]> {
  const told: ToldValue[] = [];
  for (const [of, value] of wanted.entries()) {
    const holding = read
      .map((one) => ({ ...one, values: standIns(value, wanted, one.values) }))
      .filter(({ values }) => values.length > 0)
      .toSorted((a, b) => aboutOf(b.stance) - aboutOf(a.stance))
      .slice(0, VALUE_SENTENCES);
    if (holding.length === 0) continue;
    const shown = holding.map((one) => one.shown);
    const readings = (await reader.read(asBlanked(blankOut(fact, coreOf(value))), shown)) ?? [];
    for (const [i, { statement, stance, values }] of holding.entries()) {
      const { span = null, probability = 0 } = readings[i] ?? {};
      const pointed = values.find((one) => span !== null && spansMeet(one.span, span));
      const given = pointed ?? nearestValue(values, span);
      if (given === undefined) continue;
      told.push({
        of,
        type: value.type,
        statement,
        about: aboutOf(stance),
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
