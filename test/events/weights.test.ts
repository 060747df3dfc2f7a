import { describe, expect, test } from 'vitest';
import { overlap } from '../../src/events/weights.ts';
import { readEvidence } from '../../src/reading/statement.ts';
import { readSentence } from '../reading/reading.ts';
import { articlesOf } from './corpus.ts';
import { COUNT, FERRY } from './news.ts';
import { buildWeights } from './plain-weights.ts';

const weights = buildWeights(articlesOf([...FERRY, ...COUNT]).map(readEvidence));

describe('weights of concepts', () => {
  test('GIVEN a concept of many articles and one of few THEN the rare one weighs more', () => {
    const [ferry] = readSentence('The ferry.').concepts;
    const [tram] = readSentence('The tram.').concepts;
    expect(weights.idf(tram ?? '')).toBeGreaterThan(weights.idf(ferry ?? ''));
  });

  test('GIVEN a concept of no article THEN it weighs most', () => {
    expect(weights.idf('unheard')).toBeGreaterThan(weights.idf('tram'));
  });

  test('GIVEN one more article without a concept THEN the concept weighs more, not less', () => {
    const [ferry = ''] = readSentence('The ferry.').concepts;
    const more = buildWeights(articlesOf([...FERRY, ...COUNT, ...extra]).map(readEvidence));
    expect(more.idf(ferry)).toBeGreaterThan(weights.idf(ferry));
  });
});

const extra = [{ id: 'extra', text: 'A mill burned in Westmark.' }];

describe('what two sentences share', () => {
  const a = readSentence('The ferry capsized off Northport.');
  const b = readSentence('Off Northport, a large ferry capsized in a storm.');

  test('GIVEN a sentence that another repeats THEN they overlap wholly, either way round', () => {
    expect(overlap(a, b)).toBe(1);
    expect(overlap(b, a)).toBe(1);
  });

  test('GIVEN sentences that share only a number THEN they share nothing', () => {
    const c = readSentence('12 mills burned.');
    expect(overlap(c, readSentence('12 sailors drowned.'))).toBe(0);
  });
});
