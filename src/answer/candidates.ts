import type { Article } from '../corpus/article.ts';
import { indexTerms } from '../search/index-terms.ts';
import type { StoreHit, StoreTerm } from '../search/store.ts';
import { stem } from '../text/stem.ts';
import { findValues } from '../text/values/find-values.ts';
import type { Library } from './library.ts';
import type { Asked } from './question.ts';
import { type ArticleSentence, sentencesOf } from './sentences.ts';

/** A sentence that may answer. */
export interface Candidate {
  readonly article: Article;
  readonly sentence: ArticleSentence;
  readonly hit: StoreHit;
  /** How well its words match, 0 or more: the order in which sentences are read. */
  readonly lexical: number;
  /** Share of the question's idf mass that it holds with its headline and the sentence before, 0 to 1. */
  readonly coverage: number;
}

/** BM25's saturation and length norm for sentences (Robertson & Zaragoza 2009, usual values). */
const K1 = 1.2;
const B = 0.75;
/** Usual length of a news sentence, in index terms; only scales the norm. */
const USUAL_TERMS = 14;
/** A word in the headline or the sentence before counts half: a sentence seldom repeats its subject. */
const CONTEXT_SHARE = 0.5;
/** What the paragraph's own rank adds, as a share of the best sentence's score. */
const PARAGRAPH_SHARE = 0.3;

/** Sentences of the paragraphs found, best match first; ties keep the order of the search. */
export function rankCandidates(
  library: Library,
  hits: readonly StoreHit[],
  terms: readonly StoreTerm[],
  asked: Asked,
): readonly Candidate[] {
  const weights = weightsOf(terms);
  const total = [...new Set(weights.values())].reduce((sum, one) => sum + one.idf, 0);
  const found = hits.flatMap((hit) => {
    const { article, paragraph } = library.paragraphAt(hit.ordinal);
    return sentencesOf(article)
      .filter((sentence) => sentence.paragraph === paragraph)
      .filter(({ text }) => mayHold(text, article.published, asked))
      .map((sentence) => ({ article, sentence, hit, ...match(article, sentence, weights, total) }));
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
function mayHold(text: string, published: string | null, asked: Asked): boolean {
  if (asked.type === 'time')
    return findValues(text, { published }).some(({ type }) => type === 'time');
  if (asked.type !== 'figure') return true;
  return findValues(text, { published }).some(({ type }) => type === 'figure');
}

/** A term of the question under every form it was searched in. */
function weightsOf(terms: readonly StoreTerm[]): ReadonlyMap<string, StoreTerm> {
  return new Map(
    terms.flatMap((term) =>
      [term.term, ...term.repairedTo.map(stem)].map((form) => [form, term] as const),
    ),
  );
}

function match(
  article: Article,
  { text, previous }: ArticleSentence,
  weights: ReadonlyMap<string, StoreTerm>,
  total: number,
): { readonly lexical: number; readonly coverage: number } {
  const own = indexTerms(text).terms;
  const counts = new Map<StoreTerm, number>();
  for (const { term } of own) {
    const asked = weights.get(term);
    if (asked !== undefined) counts.set(asked, (counts.get(asked) ?? 0) + 1);
  }
  for (const { term } of indexTerms(`${article.headline ?? ''}\n${previous ?? ''}`).terms) {
    const asked = weights.get(term);
    if (asked !== undefined && !counts.has(asked)) counts.set(asked, CONTEXT_SHARE);
  }
  const norm = K1 * (1 - B + (B * own.length) / USUAL_TERMS);
  let lexical = 0;
  let held = 0;
  for (const [{ idf }, tf] of counts) {
    lexical += (idf * tf * (K1 + 1)) / (tf + norm);
    held += idf * Math.min(1, tf);
  }
  return { lexical, coverage: total === 0 ? 0 : held / total };
}
