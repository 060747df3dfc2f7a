import { describe, expect, test } from 'vitest';
import { headGroup, isListedPredicate, predicateClass } from '../../src/reading/lexicon.ts';

describe('words that stand for one happening or one kind of thing', () => {
  test('GIVEN verbs and nouns of one happening THEN they share a class', () => {
    expect(['kill', 'death', 'slay'].map(predicateClass)).toEqual(['die', 'die', 'die']);
  });

  test('GIVEN a verb that is not listed THEN it stands for itself', () => {
    expect([predicateClass('juggle'), isListedPredicate('juggle')]).toEqual(['juggle', false]);
  });

  test('GIVEN singulars, plurals and compounds THEN the noun group is that of the head', () => {
    expect(['militant', 'militants', 'ex-militant'].map(headGroup)).toEqual([
      'fighter',
      'fighter',
      'fighter',
    ]);
    expect(headGroup('lighthouse')).toBe('lighthouse');
  });

  test('GIVEN names of built-in members THEN they are words like any other', () => {
    for (const word of ['constructor', '__proto__', 'toString']) {
      expect(predicateClass(word)).toBe(word);
      expect(headGroup(word)).toBe(word);
    }
  });
});
