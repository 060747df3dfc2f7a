import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorePair } from '../../../src/stance/model/pair.ts';

describe('scorePair', () => {
  it('GIVEN a sentence and its negation WHEN scored THEN they contradict', () => {
    const score = scorePair(
      'The council of Northport approved the new harbour bridge on Monday.',
      'The council of Northport did not approve the new harbour bridge on Monday.',
    );
    expect(score.contradicts).toBe(true);
  });

  it('GIVEN an opposite in place of the predicate WHEN scored THEN they contradict', () => {
    const score = scorePair(
      'The council of Northport approved the new harbour bridge on Monday.',
      'The council of Northport rejected the new harbour bridge on Monday.',
    );
    expect(score.contradicts).toBe(true);
  });

  it('GIVEN a sentence and a part of it WHEN scored THEN it is entailed', () => {
    const { probabilities, contradicts } = scorePair(
      'The council of Northport approved the new harbour bridge on Monday after a long debate.',
      'The council of Northport approved the new harbour bridge.',
    );
    expect(contradicts).toBe(false);
    expect(probabilities.entailment).toBeGreaterThan(probabilities.neutral);
  });

  it('GIVEN sentences on other matters WHEN scored THEN they are neutral', () => {
    const { probabilities, contradicts } = scorePair(
      'Farmers expect a late barley harvest after weeks of rain.',
      'A ferry captain from Eastmoor won the national chess title.',
    );
    expect(contradicts).toBe(false);
    expect(probabilities.neutral).toBeGreaterThan(probabilities.entailment);
  });

  it('GIVEN another figure for the same thing WHEN scored THEN contradiction is likelier than with the same', () => {
    const premise = 'The storm destroyed 40 houses in Eastmoor.';
    const other = scorePair(premise, 'The storm destroyed 90 houses in Eastmoor.');
    const same = scorePair(premise, 'The storm destroyed 40 houses in Eastmoor.');
    expect(other.probabilities.contradiction).toBeGreaterThan(same.probabilities.contradiction);
  });

  it('GIVEN any strings WHEN scored THEN probabilities sum to 1, the same each time', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(any, any, (premise, hypothesis) => {
        const score = scorePair(premise, hypothesis);
        const sum = Object.values(score.probabilities).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(1, 9);
        expect(scorePair(premise, hypothesis)).toEqual(score);
      }),
    );
  });
});
