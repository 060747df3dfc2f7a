import type { Article } from '../../corpus/article.ts';
import type { ReaderSentence } from '../../reader/reader.ts';
import { oncePer } from '../../reading/once-per.ts';
import type { Statement } from '../../reading/statement.ts';
import { findValues } from '../../text/values/find-values.ts';
import type { Value } from '../../text/values/value.ts';
import type { SentenceMatch } from '../match-sentence.ts';
import { type ArticleSentence, forReader } from '../sentences.ts';
import { alike, isMet, relate } from './value-in-place.ts';

/** Sentences of an article read against a fact: its nearest by words (5 find as much as 8 on the development events, 4 find less). */
const SENTENCES = 5;

/** A fact made ready to be read against many articles. */
export interface ReadyFact {
  readonly text: string;
  /** The fact as a statement; null where it has no words that tell. */
  readonly claim: Statement | null;
  readonly match: (article: Article, sentence: ArticleSentence) => SentenceMatch;
}

/** A sentence near the fact, as the reader is shown it. */
export interface Near {
  readonly statement: Statement;
  readonly shown: ReaderSentence;
  readonly values: readonly Value[];
  /** How near its words are to the fact's, as in `SentenceMatch`. */
  readonly lexical: number;
  /** Whether it is the nearest sentence that gives a figure of the fact: it is read whatever its words. */
  readonly givesFigure: boolean;
}

/** The sentences nearest to a fact by words; `wanted` are the fact's values. Of those that give one of its figures the nearest is among them, whatever the words in which it is told: "61 lost their lives" for "the death toll was 61". */
export function nearestStatements(
  article: Article,
  statements: readonly Statement[],
  { match, text }: Pick<ReadyFact, 'match' | 'text'>,
  wanted: readonly Value[],
): readonly Near[] {
  const figures = wanted.filter(({ type }) => type === 'figure');
  const nearest = statements
    .map((statement, i) => {
      const sentence = { ...statement, previous: statements[i - 1]?.text ?? null };
      return { statement, sentence, lexical: match(article, sentence).lexical };
    })
    .toSorted((a, b) => b.lexical - a.lexical);
  const valuesOf = oncePer(({ statement }: (typeof nearest)[number]) =>
    findValues(statement.text, { published: article.published }),
  );
  const givesOne = ({ statement }: (typeof nearest)[number], values: readonly Value[]): boolean =>
    figures.some((value) =>
      alike(value, values).some((other) => isMet(relate(value, text, other, statement.text))),
    );
  const given =
    figures.length === 0 ? undefined : nearest.find((one) => givesOne(one, valuesOf(one)));
  const first = nearest.slice(0, SENTENCES);
  const read =
    given === undefined || first.includes(given) ? first : [...first.slice(0, -1), given];
  return read.map((one) => ({
    statement: one.statement,
    shown: forReader(article, one.sentence),
    values: valuesOf(one),
    lexical: one.lexical,
    givesFigure: one === given,
  }));
}
