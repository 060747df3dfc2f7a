import type { Span } from '../../types.ts';
import { analyseText, type TextSentence, type Token, tokensOf } from './analyse.ts';

/** How telling a stem is: the logarithm of the inverse share of texts that hold it. */
export type Idf = (stem: string) => number;

/** A claim: its content stems once each with their idf, its neighbouring stems, names and numbers. */
export interface ClaimView {
  readonly tokens: readonly Token[];
  readonly stems: readonly string[];
  readonly weights: readonly number[];
  /** Sum of `weights`, or 1 where there is nothing to match. */
  readonly total: number;
  readonly stemSet: ReadonlySet<string>;
  readonly bigrams: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly numbers: readonly string[];
}

/** A text: its sentences with the content stems of each, and how often each stem occurs. */
export interface TextView {
  readonly sentences: readonly TextSentence[];
  readonly stemSets: readonly ReadonlySet<string>[];
  readonly frequency: ReadonlyMap<string, number>;
  readonly bigrams: ReadonlySet<string>;
  readonly tokenCount: number;
  /** Euclidean length of its tf-idf vector, or 1 where it is empty. */
  readonly norm: number;
}

/** A claim beside a text: idf coverage of the claim by each sentence, and the sentences from best to worst. */
export interface PairView {
  readonly claim: ClaimView;
  readonly text: TextView;
  readonly coverage: readonly number[];
  readonly order: readonly number[];
}

const NUMBER = /^\d/;

/** Prepares a claim. */
export function viewClaim(text: string, idf: Idf): ClaimView {
  const tokens = tokensOf(text);
  const content = tokens.filter((token) => token.content);
  const stems = [...new Set(content.map((token) => token.stem))];
  const weights = stems.map(idf);
  return {
    tokens,
    stems,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0) || 1,
    stemSet: new Set(stems),
    bigrams: neighbours(content),
    names: new Set(content.filter((token) => token.capital).map((token) => token.stem)),
    numbers: stems.filter((stem) => NUMBER.test(stem)),
  };
}

/** Prepares the sentences of `text`; `opening`, a headline, counts as sentences before them. */
export function viewText(text: string, opening: string, idf: Idf): TextView {
  const before = analyseText(opening).map((sentence) => ({ ...sentence, span: OUTSIDE }));
  const sentences = [...before, ...analyseText(text)];
  const contents = sentences.map(({ tokens }) => tokens.filter((token) => token.content));
  const frequency = new Map<string, number>();
  const bigrams = new Set<string>();
  for (const content of contents) {
    for (const { stem } of content) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    for (const pair of neighbours(content)) bigrams.add(pair);
  }
  let squares = 0;
  for (const [stem, count] of frequency) squares += ((1 + Math.log(count)) * idf(stem)) ** 2;
  return {
    sentences,
    stemSets: contents.map((content) => new Set(content.map((token) => token.stem))),
    frequency,
    bigrams,
    tokenCount: sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
    norm: Math.sqrt(squares) || 1,
  };
}

/** A headline's sentences have no place in the text: their span is empty and before it. */
const OUTSIDE: Span = [-1, -1];

function neighbours(content: readonly Token[]): Set<string> {
  const pairs = new Set<string>();
  for (let i = 1; i < content.length; i += 1) {
    pairs.add(`${content[i - 1]?.stem ?? ''}_${content[i]?.stem ?? ''}`);
  }
  return pairs;
}

/** The idf share (0 to 1) of a claim's stems for which `has` holds. */
export function coverClaim(claim: ClaimView, has: (stem: string) => boolean): number {
  let sum = 0;
  for (let i = 0; i < claim.stems.length; i += 1) {
    if (has(claim.stems[i] ?? '')) sum += claim.weights[i] ?? 0;
  }
  return sum / claim.total;
}

/** Sets a claim beside a text. */
export function viewPair(claim: ClaimView, text: TextView): PairView {
  const coverage = text.stemSets.map((stems) => coverClaim(claim, (stem) => stems.has(stem)));
  const order = coverage
    .map((_, i) => i)
    .sort((a, b) => (coverage[b] ?? 0) - (coverage[a] ?? 0) || a - b);
  return { claim, text, coverage, order };
}
