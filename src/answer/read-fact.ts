import { type Comparable, compareValues } from '../compare/compare-values.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { Article } from '../corpus/article.ts';
import type { Reader, ReaderSentence, Reading } from '../reader/reader.ts';
import type { StoreTerm } from '../search/store.ts';
import { findValues } from '../text/values/find-values.ts';
import type { Value } from '../text/values/value.ts';
import { sentenceMatcher } from './match-sentence.ts';
import { type ArticleSentence, sentencesOf } from './sentences.ts';
import { nearestValue } from './typed-answer.ts';

/** One sentence of an article, held against a fact. */
export interface HeldSentence {
  readonly sentence: ArticleSentence;
  readonly coverage: number;
  readonly reading: Reading;
}

/** What an article gives for one value of the fact: asked by the fact with the value blanked. */
export interface AlignedValue {
  readonly wanted: Value;
  readonly sentence: ArticleSentence;
  /** Probability that the sentence gives the value asked for. */
  readonly probability: number;
  /** The article's value there; null: it points at none of the kind. */
  readonly found: Value | null;
  readonly verdict: Verdict | null;
}

/** Everything that is read of one article for a fact. Sentences: best match first. */
export interface FactReading {
  readonly article: Article;
  readonly sentences: readonly HeldSentence[];
  readonly values: readonly AlignedValue[];
}

/** Sentences of an article that are read: the one that tells a fact is nearly always among its nearest. */
const NEAREST = 4;
/** Values of a fact that are asked for. */
const MAX_VALUES = 2;
/** What stands for a blanked value; the reader was trained with it. */
const BLANK = '[MASK]';

/** Reads a fact against the nearest sentences of each article. Null where the reader cannot. */
export async function readFact(
  reader: Reader,
  fact: string,
  terms: readonly StoreTerm[],
  articles: readonly Article[],
): Promise<readonly FactReading[] | null> {
  const match = sentenceMatcher(terms);
  const chosen = articles.map((article) => ({
    article,
    nearest: sentencesOf(article)
      .map((sentence) => ({ sentence, ...match(article, sentence) }))
      .filter(({ lexical }) => lexical > 0)
      .toSorted((a, b) => b.lexical - a.lexical)
      .slice(0, NEAREST),
  }));
  const rows = chosen.flatMap(({ article, nearest }) =>
    nearest.map(({ sentence }) => rowOf(article, sentence)),
  );
  const stances = await reader.read(fact, rows);
  if (stances === null) return null;
  const wanted = findValues(fact).filter(isAskable).slice(0, MAX_VALUES);
  const asked: (readonly Reading[])[] = [];
  for (const value of wanted) {
    const readings = await reader.read(blanked(fact, value), rows);
    if (readings === null) return null;
    asked.push(readings);
  }
  let at = 0;
  return chosen.map(({ article, nearest }) => {
    const first = at;
    at += nearest.length;
    return {
      article,
      sentences: nearest.flatMap(({ sentence, coverage }, i) => {
        const reading = stances[first + i];
        return reading === undefined ? [] : [{ sentence, coverage, reading }];
      }),
      values: wanted.flatMap((value, v) => {
        const readings = asked[v]?.slice(first, at) ?? [];
        return (
          align(
            article,
            value,
            nearest.map((one) => one.sentence),
            readings,
          ) ?? []
        );
      }),
    };
  });
}

function rowOf({ headline }: Article, { text, previous }: ArticleSentence): ReaderSentence {
  return { text, headline, previous };
}

/** Ordinals and times that hang on what is told are no values of their own. */
function isAskable(value: Value): boolean {
  return value.type === 'figure'
    ? value.measure !== 'ordinal'
    : value.relativeTo !== 'told' || value.clock !== null;
}

function blanked(fact: string, { span }: Value): string {
  return `${fact.slice(0, span[0])}${BLANK}${fact.slice(span[1])}`;
}

function align(
  { published }: Article,
  wanted: Value,
  sentences: readonly ArticleSentence[],
  readings: readonly Reading[],
): AlignedValue | null {
  const best = readings
    .map((reading, i) => ({ reading, sentence: sentences[i] }))
    .toSorted((a, b) => b.reading.probability - a.reading.probability)[0];
  if (best?.sentence === undefined) return null;
  const { reading, sentence } = best;
  const alike = findValues(sentence.text, { published }).filter(
    (value) => value.type === wanted.type,
  );
  const found = nearestValue(alike, reading.span) ?? null;
  return {
    wanted,
    sentence,
    probability: reading.probability,
    found,
    verdict: found === null ? null : compareValues(comparable(wanted), comparable(found)),
  };
}

function comparable(value: Value): Comparable {
  return value.type === 'figure'
    ? { type: 'figure', figure: value }
    : { type: 'time', time: value };
}
