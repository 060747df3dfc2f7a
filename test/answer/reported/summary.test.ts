import { describe, expect, test } from 'vitest';
import { summarize } from '../../../src/answer/reported/summary.ts';
import type { ArticleStance, Stance } from '../../../src/types.ts';

function stance(
  outlet: string,
  of: Stance,
  value: string | null = null,
  origins: readonly string[] = ['Coast Guard'],
): ArticleStance {
  const unknown = { headline: null, published: null, url: null, source: null };
  const article = { id: outlet.toLowerCase(), outlet, kind: 'article' as const, ...unknown };
  return { article, stance: of, confidence: 1, value, passages: [], origins };
}

const GUARD = { name: 'Coast Guard', outlets: ['Gazette', 'Daily', 'Post'] };

describe('one sentence on who reported a fact', () => {
  test.each([
    [[], 'No article was found that reports this.'],
    [[stance('Post', 'mentions')], 'No article states this; 1 article of 1 outlet touches on it.'],
    [[stance('Post', 'other-event')], 'No article was found that reports this.'],
    [
      [stance('Gazette', 'reports'), stance('Post', 'reports')],
      '2 articles of 2 outlets report this, from 1 origin: Coast Guard.',
    ],
    [[stance('Daily', 'denies')], '1 article of 1 outlet denies it.'],
    [
      [stance('Gazette', 'differs', '12'), stance('Daily', 'differs', '19')],
      '2 articles of 2 outlets give something else (“12”, “19”).',
    ],
  ])('GIVEN %j THEN it counts them', (articles, summary) => {
    expect(summarize(articles, [GUARD])).toBe(summary);
  });

  test('GIVEN many origins THEN three are named and the rest counted', () => {
    const names = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo'];
    const origins = names.map((name) => ({ name, outlets: ['Gazette'] }));
    expect(summarize([stance('Gazette', 'reports', null, names)], origins)).toBe(
      '1 article of 1 outlet reports this, from 5 origins: Alpha, Bravo, Charlie and 2 more.',
    );
  });

  test('GIVEN an origin that only a differing report cites THEN the reports are not traced to it', () => {
    const origins = [
      { name: 'Coast Guard', outlets: ['Gazette'] },
      { name: 'Harbour Police', outlets: ['Gazette'] },
    ];
    const articles = [
      stance('Gazette', 'reports'),
      stance('Gazette', 'differs', '19', ['Harbour Police']),
    ];
    expect(summarize(articles, origins)).toBe(
      '1 article of 1 outlet reports this, from 1 origin: Coast Guard; 1 article of 1 outlet gives something else (“19”).',
    );
  });

  test('GIVEN a report that cites a speaker another article names with the institution THEN it traces to the institution', () => {
    const articles = [
      stance('Gazette', 'reports', null, ['Rolf Anders']),
      stance('Post', 'differs', '19', ['Observatory director Rolf Anders']),
    ];
    expect(summarize(articles, [{ name: 'Observatory', outlets: ['Gazette', 'Post'] }])).toContain(
      'reports this, from 1 origin: Observatory',
    );
  });
});
