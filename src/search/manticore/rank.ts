import { FUSION_CANDIDATES, FUSION_WEIGHTS, fuse } from '../embedded/fuse.ts';
import type { StoreDocument, StoreHit, StoreName } from '../store.ts';
import { type ParagraphWords, readParagraph } from './paragraph-words.ts';
import { measureProximity, prepareProximity } from './proximity.ts';
import type { Question } from './question.ts';
import { scoreBm25, scoreMiniSearch } from './score.ts';
import type { CorpusVocabulary } from './vocabulary.ts';

/** A candidate and its BM25 score. */
export interface ScoredParagraph {
  readonly paragraph: ParagraphWords;
  readonly ordinal: number;
  readonly score: number;
}

/** Scores candidates by BM25: best first, ties by ordinal; those without any term are left out. */
export function scoreCandidates(
  candidates: readonly StoreDocument[],
  question: Question,
  vocabulary: CorpusVocabulary,
): readonly ScoredParagraph[] {
  const scored = candidates.map((document) => {
    const paragraph = readParagraph(document);
    const score = scoreBm25(question.terms, paragraph, vocabulary);
    return { paragraph, ordinal: document.ordinal, score };
  });
  return sortScored(scored);
}

/** Ranks scored candidates by one view or by all that is known of them, at most `ranked` of them. */
export function rankCandidates(
  scored: readonly ScoredParagraph[],
  question: Question,
  vocabulary: CorpusVocabulary,
  { store, ranked }: { readonly store: StoreName; readonly ranked: number },
): readonly StoreHit[] {
  if (store === 'minisearch') return rankMiniSearch(scored, question, vocabulary);
  if (store === 'fused') return rankFused(scored.slice(0, ranked), question, vocabulary);
  return scored.map(({ ordinal, score }, i) => ({
    ordinal,
    score,
    ranks: { bm25: { rank: i + 1, score }, minisearch: null },
  }));
}

function rankMiniSearch(
  candidates: readonly ScoredParagraph[],
  question: Question,
  vocabulary: CorpusVocabulary,
): readonly StoreHit[] {
  const scored = candidates.map((one) => ({
    ...one,
    score: scoreMiniSearch(question.contentWords, one.paragraph, vocabulary),
  }));
  return sortScored(scored).map(({ ordinal, score }, i) => ({
    ordinal,
    score,
    ranks: { bm25: null, minisearch: { rank: i + 1, score } },
  }));
}

function rankFused(
  first: readonly ScoredParagraph[],
  question: Question,
  vocabulary: CorpusVocabulary,
): readonly StoreHit[] {
  const words = question.words.filter((word) => word !== null);
  const near = prepareProximity(question, vocabulary.index.documents);
  const evidence = first.slice(0, FUSION_CANDIDATES).map(({ paragraph }) => ({
    miniSearch: scoreMiniSearch(words, paragraph, vocabulary),
    proximity: measureProximity(paragraph, near, vocabulary),
  }));
  return fuse(first, evidence, question.described.length, FUSION_WEIGHTS);
}

function sortScored(scored: readonly ScoredParagraph[]): readonly ScoredParagraph[] {
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}
