import { compareValues } from '../compare/compare-values.ts';
import type { Article } from '../corpus/article.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenize } from '../text/tokenize.ts';
import { findValues } from '../text/values/find-values.ts';
import { coreOf, type Value } from '../text/values/value.ts';
import type { ChangedValue } from '../types.ts';

/** A text that has been replaced, or that has taken its place. */
export type ArticleText = Pick<Article, 'headline' | 'published' | 'paragraphs'>;

/** A sentence that only one of the two texts has. */
interface Sentence {
  readonly text: string;
  /** 1-based; null: the headline. */
  readonly paragraph: number | null;
  readonly values: readonly Value[];
  /** Its words without those of its values: what an edit of a figure leaves as it was. */
  readonly words: ReadonlySet<string>;
}

/** A value with the words around it. */
interface Placed {
  readonly value: Value;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Share of the words of the shorter of two sentences that they share when one is the other, edited. */
const EDITED = 0.5;
/** Words that two sentences must share at least: "Police said." is no edit of "Police said so." */
const SHARED = 3;
/** Words on each side of a value that show what it stands for. */
const AROUND = 4;
/** What the same noun, and the same value, count for beside one shared word around. */
const SAME_NOUN = 2;
const SAME_VALUE = 1.5;
/** Sentences looked at of each text: more is a list. */
const MAX_SENTENCES = 250;

/**
 * The figures and times that a later text of one article gives in place of others, in its order, the headline last.
 * No reader is asked: an outlet that corrects a figure leaves the words around it, so sentences that only one text
 * has are paired by their words, and the values in a pair by the words around them. What merely came or went is left
 * out.
 */
export function changedValues(before: ArticleText, after: ArticleText): readonly ChangedValue[] {
  const [olds, news] = [sentencesOf(before, after), sentencesOf(after, before)];
  const known = new Set<string>();
  return pairUp(olds, news, nearness)
    .toSorted(([, a], [, b]) => news.indexOf(a) - news.indexOf(b))
    .flatMap(([old, now]) => changesBetween(old, now))
    .filter(({ before: was, after: is }) => {
      const key = JSON.stringify([was, is]).toLowerCase();
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    });
}

/** The sentences with values that the other text does not have word for word. */
function sentencesOf(article: ArticleText, other: ArticleText): readonly Sentence[] {
  const foreign = new Set(textsOf(other).map(({ text }) => text));
  return textsOf(article)
    .filter(({ text }) => !foreign.has(text))
    .map(({ text, paragraph }) => {
      const values = findValues(text, { published: article.published });
      return { text, paragraph, values, words: wordsAround(text, values) };
    })
    .filter(({ values }) => values.length > 0);
}

function textsOf({
  headline,
  paragraphs,
}: ArticleText): readonly Pick<Sentence, 'text' | 'paragraph'>[] {
  const texts = paragraphs.flatMap((paragraph, at) =>
    splitSentences(paragraph).map(([start, end]) => ({
      text: paragraph.slice(start, end),
      paragraph: at + 1,
    })),
  );
  const told = texts.slice(0, MAX_SENTENCES);
  return headline === null ? told : [...told, { text: headline, paragraph: null }];
}

function wordsAround(text: string, values: readonly Value[]): ReadonlySet<string> {
  const isInside = (at: number) =>
    values.map(coreOf).some(([start, end]) => start <= at && at < end);
  return new Set(
    tokenize(text)
      .filter(({ start }) => !isInside(start))
      .map(({ term }) => term),
  );
}

function nearness({ words: a }: Sentence, { words: b }: Sentence): number {
  const shared = countShared(a, b);
  const share = shared / Math.min(a.size, b.size);
  return shared >= SHARED && share >= EDITED ? share : 0;
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared;
}

function changesBetween(old: Sentence, now: Sentence): readonly ChangedValue[] {
  return pairUp(placed(old), placed(now), likeness)
    .filter(([a, b]) => hasChanged(a.value, b.value))
    .toSorted(([, a], [, b]) => a.value.span[0] - b.value.span[0])
    .map(([a, b]) => ({
      before: old.text.slice(...a.value.span),
      after: now.text.slice(...b.value.span),
      sentence: now.text,
      paragraph: now.paragraph,
    }));
}

function placed({ text, values }: Sentence): readonly Placed[] {
  const tokens = tokenize(text);
  return values.map((value) => {
    const [from, to] = coreOf(value);
    const left = tokens.filter(({ end }) => end <= from).slice(-AROUND);
    const right = tokens.filter(({ start }) => start >= to).slice(0, AROUND);
    return {
      value,
      before: new Set(left.map(({ term }) => term)),
      after: new Set(right.map(({ term }) => term)),
    };
  });
}

/** How much speaks for two values standing for one thing; 0: nothing, or they cannot be compared. */
function likeness(a: Placed, b: Placed): number {
  const { relation } = compareValues(a.value, b.value);
  if (relation === 'incomparable') return 0;
  const around = countShared(a.before, b.before) + countShared(a.after, b.after);
  return (
    around +
    (isOfOneNoun(a.value, b.value) ? SAME_NOUN : 0) +
    (relation === 'same' ? SAME_VALUE : 0)
  );
}

function isOfOneNoun(a: Value, b: Value): boolean {
  if (a.type !== 'figure' || b.type !== 'figure') return false;
  return a.counted !== null && a.counted === b.counted;
}

/** "11" for "at least 11" is another figure within one outlet; a day for its month is the same time, more exactly. */
function hasChanged(a: Value, b: Value): boolean {
  const { relation } = compareValues(a, b);
  return relation === 'different' || (relation === 'compatible' && a.type === 'figure');
}

/** Pairs the likeliest first, each element once; pairs of likeness 0 are none. */
function pairUp<T>(
  lefts: readonly T[],
  rights: readonly T[],
  likely: (left: T, right: T) => number,
): readonly (readonly [T, T])[] {
  const proposals = lefts
    .flatMap((left) => rights.map((right) => ({ left, right, score: likely(left, right) })))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const taken = new Set<T>();
  const pairs: [T, T][] = [];
  for (const { left, right } of proposals) {
    if (taken.has(left) || taken.has(right)) continue;
    taken.add(left).add(right);
    pairs.push([left, right]);
  }
  return pairs;
}
