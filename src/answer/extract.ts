import { comparePair } from '../evidence/disagree/compare.ts';
import { isFinding } from '../evidence/disagree/finding.ts';
import { EVEN_WEIGHTS, overlap } from '../evidence/weights.ts';
import type { Answer } from '../types.ts';
import { type Candidate, WITHOUT_KIND } from './candidates.ts';
import { asksForFact, type Question } from './question.ts';

/** A neighbouring sentence joins the answer when it adds this share of the question. */
const NEIGHBOUR_GAIN = 0.25;
/** What each passage further down costs: the order of passages was found with more than one sentence. */
const RANK_COST = 0.03;
/** Another passage is cited too when its best sentence covers nearly as much of the question. */
const CITED_SHARE = 0.7;
/** Overlap from which two sentences without figures say the same. */
const SAME_STATEMENT = 0.5;

/**
 * The sentence that answers best, verbatim, with a neighbour of its paragraph where that adds to it, and
 * the passages that say as much. Null when no passage has a sentence.
 */
export function extractAnswer(question: Question, passages: readonly Candidate[]): Answer | null {
  let at = -1;
  let value = -1;
  for (const [i, passage] of passages.entries()) {
    const worth = worthOf(question, passage) - i * RANK_COST;
    if (passage.best !== null && worth > value) {
      at = i;
      value = worth;
    }
  }
  const chosen = passages[at];
  if (chosen === undefined || chosen.best === null) return null;
  const text = withNeighbour(question, chosen);
  const cited = passages.flatMap((passage, i) =>
    i === at || says(question, passage, chosen) ? [i + 1] : [],
  );
  return { text, citations: [at + 1, ...cited.filter((n) => n !== at + 1)] };
}

function worthOf(question: Question, { best, named, time }: Candidate): number {
  if (best === null) return 0;
  return best.worth * named * time * (asksForFact(question) && best.fit === 0 ? WITHOUT_KIND : 1);
}

/** Another passage is cited when its best sentence says as much and nothing in it collides with the answer. */
function says(question: Question, passage: Candidate, chosen: Candidate): boolean {
  if (passage.best === null || chosen.best === null || passage.best.fit < chosen.best.fit)
    return false;
  if (worthOf(question, passage) < CITED_SHARE * worthOf(question, chosen)) return false;
  const comparisons = comparePair({
    a: chosen.best.statement,
    b: passage.best.statement,
    weights: EVEN_WEIGHTS,
    publishedA: null,
    publishedB: null,
    paired: true,
  });
  if (comparisons.some((one) => isFinding(one) || one.verdict === 'other-window')) return false;
  return (
    comparisons.some(
      (one) => !isFinding(one) && (one.verdict === 'agree' || one.verdict === 'compatible'),
    ) || overlap(chosen.best.statement, passage.best.statement, EVEN_WEIGHTS) >= SAME_STATEMENT
  );
}

/** Two sentences are one contiguous piece of the paragraph, so that the answer stays a substring. */
function withNeighbour(question: Question, { best, text, statements }: Candidate): string {
  if (best === null) return text;
  const { statement } = best;
  const missing = question.concepts.filter((concept) => !statement.concepts.includes(concept));
  const neighbour = statements.find(
    (one) =>
      (one.span[0] >= statement.span[1] || one.span[1] <= statement.span[0]) &&
      missing.filter((concept) => one.concepts.includes(concept)).length >=
        NEIGHBOUR_GAIN * question.concepts.length,
  );
  if (neighbour === undefined) return statement.text;
  return text.slice(
    Math.min(statement.span[0], neighbour.span[0]),
    Math.max(statement.span[1], neighbour.span[1]),
  );
}
