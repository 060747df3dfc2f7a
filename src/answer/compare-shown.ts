import { comparePair } from '../evidence/disagree/compare.ts';
import { isFinding } from '../evidence/disagree/finding.ts';
import { EVEN_WEIGHTS } from '../evidence/weights.ts';
import type { Candidate } from './candidates.ts';
import type { AskExplanation } from './engine.ts';
import type { Library } from './library.ts';

/**
 * The sentences that the passages shown are shown for, held against each other: why a pair counts as a
 * disagreement, or why it does not. Pairs that have nothing to compare say so.
 */
export function compareShown(
  library: Library,
  shown: readonly Candidate[],
): AskExplanation['compared'] {
  const told = shown.filter((candidate) => candidate.best !== null);
  return told.flatMap((left, i) =>
    told.slice(i + 1).flatMap((right) => comparePassages(library, left, right)),
  );
}

function comparePassages(
  library: Library,
  left: Candidate,
  right: Candidate,
): AskExplanation['compared'] {
  const [a, b] = [left.best?.statement, right.best?.statement];
  if (a === undefined || b === undefined) return [];
  const sides = { a: a.text, b: b.text };
  if (left.article.id !== right.article.id && !library.areLinked(left.article.id, right.article.id))
    return [{ ...sides, why: 'not compared: the articles are not reports of one event' }];
  const comparisons = comparePair({
    a,
    b,
    weights: EVEN_WEIGHTS,
    publishedA: library.evidenceOf(left.article.id)?.published ?? null,
    publishedB: library.evidenceOf(right.article.id)?.published ?? null,
  });
  if (comparisons.length === 0)
    return [{ ...sides, why: 'no figure, date, state or denial of one thing in both' }];
  return comparisons.map((one) => ({
    ...sides,
    why: isFinding(one) ? `${one.kind}, ${one.severity}: ${one.why}` : `${one.verdict}: ${one.why}`,
  }));
}
