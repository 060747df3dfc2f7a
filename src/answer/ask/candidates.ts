import type { Article } from '../../corpus/article.ts';
import type { StoreHit, StoreTerm } from '../../search/store.ts';
import { findValues } from '../../text/values/find-values.ts';
import type { Library } from '../library.ts';
import { type SentenceMatch, sentenceMatcher } from '../match-sentence.ts';
import type { Asked } from '../question/question.ts';
import { type ArticleSentence, sentencesOf } from '../sentences.ts';
import type { TypedAnswer } from './typed-answer.ts';

/** A sentence that may answer; the better its words match, the earlier it is read. */
export interface Candidate extends SentenceMatch {
  readonly article: Article;
  readonly sentence: ArticleSentence;
  readonly hit: StoreHit;
}

/** A candidate with what the reader (or the lexical ranking in its place) makes of it. */
export interface ReadCandidate extends Candidate {
  /** Probability, 0 to 1, that the sentence answers by itself. */
  readonly probability: number;
  /** Where it points and what value stands there; null: the sentence cannot answer what is asked. */
  readonly typed: TypedAnswer | null;
}

/** Whether what a sentence answers is a figure. */
export function givesFigure({ typed }: ReadCandidate): boolean {
  return typed?.value?.type === 'figure';
}

/** What the paragraph's own rank adds, as a share of the best sentence's score. */
const PARAGRAPH_SHARE = 0.3;

/** Sentences of the paragraphs found, best match first; ties keep the order of the search. */
export function rankCandidates(
  library: Library,
  hits: readonly StoreHit[],
  terms: readonly StoreTerm[],
  asked: Asked,
): readonly Candidate[] {
  const match = sentenceMatcher(terms);
  const found = hits.flatMap((hit) => {
    const { article, paragraph } = library.paragraphAt(hit.ordinal);
    return sentencesOf(article)
      .filter((sentence) => sentence.paragraph === paragraph)
      .filter(({ text }) => mayHold(text, article.published, asked))
      .map((sentence) => ({ article, sentence, hit, ...match(article, sentence) }));
  });
  const best = Math.max(0, ...found.map(({ lexical }) => lexical));
  const top = hits[0]?.score ?? 0;
  return found
    .map((one) => ({
      ...one,
      lexical: one.lexical + (top > 0 ? (PARAGRAPH_SHARE * best * one.hit.score) / top : 0),
    }))
    .toSorted((a, b) => b.lexical - a.lexical);
}

/** A sentence without any figure or time of the kind asked for cannot answer, and need not be read. */
function mayHold(text: string, published: string | null, { type }: Asked): boolean {
  if (type !== 'time' && type !== 'figure') return true;
  return findValues(text, { published }).some((value) => value.type === type);
}
