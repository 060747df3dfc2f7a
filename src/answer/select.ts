import type { Candidate } from './candidates.ts';

/** A candidate this close to another answers equally well (share of the best score). */
const EQUAL_SCORE = 0.2;

/** Why a candidate is shown or not; `--explain` prints it. */
export interface Choice {
  readonly candidate: Candidate;
  readonly kept: boolean;
  readonly why: string;
}

/**
 * Chooses the passages to show: the best first; among those that answer equally well one passage of each
 * outlet comes before a second of the same article. Equal texts are shown once.
 */
export function selectPassages(
  candidates: readonly Candidate[],
  top: number,
  least: number,
): readonly Choice[] {
  const chosen: Candidate[] = [];
  const reasons = new Map<Candidate, string>();
  const waiting = candidates.filter((candidate) => {
    const copy = candidates.find((other) => other.text === candidate.text);
    if (copy !== candidate) reasons.set(candidate, 'the same text is shown already');
    else if (candidate.score < least)
      reasons.set(candidate, `scores ${candidate.score.toFixed(2)}, below ${least.toFixed(2)}`);
    return !reasons.has(candidate);
  });
  while (chosen.length < top && waiting.length > 0) {
    const next = nextPassage(waiting, chosen);
    chosen.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  for (const candidate of waiting) reasons.set(candidate, `outside the first ${top}`);
  return [
    ...chosen.map((candidate) => ({ candidate, kept: true, why: 'shown' })),
    ...candidates
      .filter((one) => !chosen.includes(one))
      .map((candidate) => ({ candidate, kept: false, why: reasons.get(candidate) ?? '' })),
  ];
}

function nextPassage(waiting: readonly Candidate[], chosen: readonly Candidate[]): Candidate {
  const best = waiting[0] as Candidate;
  const outlets = new Set(chosen.map((candidate) => candidate.article.outlet));
  const articles = new Set(chosen.map((candidate) => candidate.article.id));
  if (!articles.has(best.article.id)) return best;
  const near = waiting.filter((candidate) => candidate.score >= best.score - EQUAL_SCORE);
  return (
    near.find((candidate) => !outlets.has(candidate.article.outlet)) ??
    near.find((candidate) => !articles.has(candidate.article.id)) ??
    best
  );
}
