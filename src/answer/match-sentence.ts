import type { Article } from '../corpus/article.ts';
import { indexTerms } from '../search/index-terms.ts';
import type { StoreTerm } from '../search/store.ts';
import { termOf } from '../text/stem.ts';
import type { ArticleSentence } from './sentences.ts';

/** How well a sentence matches the words searched for. */
export interface SentenceMatch {
  /** BM25 over the sentence with its context, 0 or more. */
  readonly lexical: number;
  /** Share of the searched words' idf mass that it holds with its headline and the sentence before, 0 to 1. */
  readonly coverage: number;
}

/** BM25's saturation and length norm for sentences (Robertson & Zaragoza 2009, usual values). */
const K1 = 1.2;
const B = 0.75;
/** Usual length of a news sentence, in index terms; only scales the norm. */
const USUAL_TERMS = 14;
/** A word in the headline or the sentence before counts half: a sentence seldom repeats its subject. */
const CONTEXT_SHARE = 0.5;

/** Prepares the words of a search, under every form they were searched in, for matching many sentences. */
export function sentenceMatcher(
  terms: readonly StoreTerm[],
): (article: Article, sentence: ArticleSentence) => SentenceMatch {
  const weights = new Map(
    terms.flatMap((term) =>
      [term.term, ...term.repairedTo.map(termOf)].map((form) => [form, term] as const),
    ),
  );
  const total = [...new Set(weights.values())].reduce((sum, one) => sum + one.idf, 0);
  return ({ headline }, { text, previous }) => {
    const own = indexTerms(text).terms;
    const counts = new Map<StoreTerm, number>();
    for (const { term } of own) {
      const wanted = weights.get(term);
      if (wanted !== undefined) counts.set(wanted, (counts.get(wanted) ?? 0) + 1);
    }
    for (const { term } of indexTerms(`${headline ?? ''}\n${previous ?? ''}`).terms) {
      const wanted = weights.get(term);
      if (wanted !== undefined && !counts.has(wanted)) counts.set(wanted, CONTEXT_SHARE);
    }
    const norm = K1 * (1 - B + (B * own.length) / USUAL_TERMS);
    let lexical = 0;
    let held = 0;
    for (const [{ idf }, tf] of counts) {
      lexical += (idf * tf * (K1 + 1)) / (tf + norm);
      held += idf * Math.min(1, tf);
    }
    return { lexical, coverage: total === 0 ? 0 : held / total };
  };
}
