import { describe, expect, test } from 'vitest';
import { changedValues } from '../../src/differences/changed-values.ts';

/** What changed between two texts of one day, as "before → after". */
function changes(before: string, after: string, published = ['2024-05-02', '2024-05-02']) {
  const [old, now] = [before, after].map((text, at) => {
    const [headline = '', ...paragraphs] = text.split('\n');
    return { headline, paragraphs, published: published[at] ?? null };
  });
  if (old === undefined || now === undefined) throw new Error('two texts are needed');
  return changedValues(old, now).map((one) => `${one.before} → ${one.after}`);
}

const FERRY = 'were killed in the sinking of the ferry Marigold, the Coast Guard said.';

describe('GIVEN two texts of one article', () => {
  test.each([
    [
      'a count is corrected, in a sentence that goes on',
      `Ferry sinks\nAt least 11 people ${FERRY}`,
      `Ferry sinks\nAt least 14 people ${FERRY.slice(0, -1)}, and nine are missing.`,
      ['At least 11 people → At least 14 people'],
    ],
    [
      'the old figure is told beside the new one',
      `Ferry sinks\n11 people ${FERRY}`,
      `Ferry sinks\n14 people ${FERRY.slice(0, -1)}, after it had spoken of 11 on Monday.`,
      ['11 people → 14 people'],
    ],
    [
      'a bound goes',
      `Ferry sinks\nAt least 14 people ${FERRY}`,
      `Ferry sinks\n14 people ${FERRY}`,
      ['At least 14 people → 14 people'],
    ],
    [
      'figures change in the text and in the headline, and paragraphs move',
      `Twelve die on ferry\nTwelve people ${FERRY}\nThe salvage will cost $3 million and take six weeks.`,
      `Fifteen die on ferry\nThe salvage will cost $5 million and take six weeks.\nFifteen people ${FERRY}`,
      ['$3 million → $5 million', 'Twelve people → Fifteen people'],
    ],
    [
      'a day changes',
      'Ferry sinks\nThe ferry Marigold sank off Port Vale on 28 April after striking a rock.',
      'Ferry sinks\nThe ferry Marigold sank off Port Vale on 29 April after striking a rock.',
      ['28 April → 29 April'],
    ],
  ])('WHEN %s THEN that is found', (_, before, after, found) => {
    expect(changes(before, after).slice(0, found.length)).toEqual(found);
  });

  test.each([
    [
      'only words',
      `Ferry sinks\nTwelve people ${FERRY}`,
      `Ferry sinks\nTwelve people ${FERRY.replace('said', 'wrote')}`,
    ],
    ['only the writing', `Ferry\nTwelve people ${FERRY}`, `Ferry\n12 people ${FERRY}`],
    [
      'a sentence is added',
      `Ferry sinks\nTwelve people ${FERRY}`,
      `Ferry sinks\nTwelve people ${FERRY} The owner has three more ferries on the coast.`,
    ],
    [
      'a sentence makes way for another',
      'Ferry sinks\nThe owner has three more ferries on the northern coast.',
      'Ferry sinks\nA hospital in Port Vale took in 20 of the injured at night.',
    ],
    [
      'figures of one sentence change places',
      'Ferry\nIt had 40 passengers and 12 sailors on board, the owner Vale Lines said.',
      'Ferry\nIt had 12 sailors and 40 passengers on board, the owner Vale Lines said.',
    ],
    ['nothing', `Ferry\nTwelve people ${FERRY}`, `Ferry\nTwelve people ${FERRY}`],
  ])('WHEN %s changes THEN no figure has', (_, before, after) => {
    expect(changes(before, after)).toEqual([]);
  });

  test('WHEN a day is named from another day THEN it is the same day', () => {
    const [before, after] = [
      'Ferry\nThe ferry Marigold sank off Port Vale today after striking a rock.',
      'Ferry\nThe ferry Marigold sank off Port Vale yesterday after striking a rock.',
    ];
    expect(changes(before, after, ['2024-05-02', '2024-05-03'])).toEqual([]);
  });
});
