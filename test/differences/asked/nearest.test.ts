import { describe, expect, test } from 'vitest';
import { nearness, rarityIn } from '../../../src/differences/asked/nearest.ts';
import { type ToldSentence, tellArticle } from '../../../src/differences/asked/told.ts';
import { readEvidence } from '../../../src/reading/statement.ts';
import { articlesOf } from '../../events/corpus.ts';

function pair(a: string, b: string): readonly [readonly ToldSentence[], readonly ToldSentence[]] {
  const [left, right] = articlesOf([
    { id: 'a', text: a },
    { id: 'b', text: b },
  ]).map((article) => tellArticle(article, readEvidence(article)));
  if (left === undefined || right === undefined) throw new Error('no articles');
  return [left, right];
}

const GAZETTE = `The ferry Alma Rose capsized off Northport in a storm.

Twelve passengers of the ferry Alma Rose drowned.

The harbour master of Northport closed the pier.`;
const DAILY = `The ferry Alma Rose was launched by the shipyard of Westmark.

Nineteen passengers of the ferry Alma Rose drowned.

Trams ran free of charge.`;

const [gazette, daily] = pair(GAZETTE, DAILY);
const rarity = rarityIn(gazette, daily);

function at(told: readonly ToldSentence[], i: number): ToldSentence {
  const one = told[i];
  if (one === undefined) throw new Error(`no sentence ${i}`);
  return one;
}

describe('how rare a word is in two articles', () => {
  test('GIVEN a word of most sentences and one of a single sentence THEN the single one weighs more', () => {
    expect(rarity('storm')).toBeGreaterThan(rarity('ferri'));
    expect(rarity('ferri')).toBeGreaterThan(0);
  });

  test('GIVEN a word that stands in none THEN it weighs as one that stands in one', () => {
    expect(rarity('zeppelin')).toBe(rarity('storm'));
  });
});

describe('how near two sentences are', () => {
  test('GIVEN one matter with another figure THEN it is nearer than one with the same names only', () => {
    const drowned = at(gazette, 1);
    const [launched, other, trams] = [0, 1, 2].map((i) => nearness(drowned, at(daily, i), rarity));
    expect(other).toBeGreaterThan(launched ?? 1);
    expect(launched).toBeGreaterThan(trams ?? 1);
    expect(trams).toBe(0);
  });

  test('GIVEN any two THEN it is the same from either side, and between 0 and 1', () => {
    for (const a of gazette)
      for (const b of daily) {
        const near = nearness(a, b, rarity);
        expect(near).toBe(nearness(b, a, rarity));
        expect(near).toBeGreaterThanOrEqual(0);
        expect(near).toBeLessThanOrEqual(1);
      }
  });

  test('GIVEN a sentence and a longer one that holds all its words THEN it is 1', () => {
    const [short, long] = pair('The pier closed.', 'The old pier of Northport closed on Monday.');
    expect(nearness(at(short, 0), at(long, 0), rarityIn(short, long))).toBe(1);
  });

  test('GIVEN a sentence of figures alone THEN it is near to nothing', () => {
    const [figures, words] = pair('2024: 12.', 'The pier closed in 2024.');
    expect(nearness(at(figures, 0), at(words, 0), rarityIn(figures, words))).toBe(0);
  });
});
