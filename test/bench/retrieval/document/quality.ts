import type { Figures, Measures } from '../figures.ts';
import { probability, table } from '../table.ts';
import { describeCircumstances } from './circumstances.ts';

/** nDCG@10 by collection with p, then the means. */
export function writeQuality(quality: Figures['quality']): string {
  if (quality === null) return '## Quality\n\nNot measured.';
  const { queries, rows } = quality;
  const names = Object.keys(queries);
  const lines = rows.map(({ view, collections, mean, heldBack }) => [
    view,
    ...names.map((name) => withP(collections[name]?.ndcg, collections[name]?.p)),
    withP(mean.ndcg, mean.p),
    withP(heldBack.ndcg, heldBack.p),
    mean.mrr.toFixed(4),
    mean.recall.toFixed(4),
  ]);
  return [
    '## Quality',
    '',
    `nDCG@10 (linear gain) of ${names.map((name) => `\`${name}\` (${queries[name]} queries)`).join(', ')}; the means count each collection the same. In brackets p of a paired randomisation test on nDCG@10 against Byline's fused view (5,000 flips, not corrected for the number of comparisons). "Held back" is the mean over the half of the queries by which no parameter was chosen. MRR@10 and recall@100 are means.`,
    '',
    table(
      ['ranking', ...names, 'mean nDCG@10', 'held back', 'mean MRR@10', 'mean recall@100'],
      lines,
    ),
    '',
    describeCircumstances(quality),
  ].join('\n');
}

function withP(value: Measures['ndcg'] | undefined, p: number | null | undefined): string {
  const figure = (value ?? 0).toFixed(4);
  return p === null || p === undefined ? figure : `${figure} (${probability(p)})`;
}
