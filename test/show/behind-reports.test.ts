import { describe, expect, test } from 'vitest';
import { howItCame, originName, textInCommon } from '../../src/show/behind-reports.ts';
import type { OutletStance, Stance } from '../../src/types.ts';

function outlet(name: string, stance: Stance): OutletStance {
  return { outlet: name, stance, articles: [] };
}

const TOLD = [outlet('Herald', 'reports'), outlet('Gazette', 'denies'), outlet('Post', 'differs')];

describe('how an origin reaches the corpus', () => {
  test.each([
    ['Police', ['Herald', 'Gazette'], 'through Herald, Gazette (denies it)'],
    ['Norpress', ['Post'], 'through Post (says otherwise)'],
    ['Gazette', ['Gazette'], 'which names no other source (denies it)'],
    ['Herald', ['Herald'], 'which names no other source'],
  ])('GIVEN %s through %j THEN it says %j', (name, outlets, words) => {
    expect(howItCame({ name, outlets }, TOLD)).toBe(words);
  });
});

describe('what two articles share', () => {
  test.each([
    [['One sentence.'], 0.82, '1 sentence in common, 82 % alike'],
    [['One.', 'Two.', 'Three.'], 1, '3 sentences in common, up to 100 % alike'],
  ])('GIVEN %j alike by %d THEN it says %j', (passages, similarity, words) => {
    expect(textInCommon({ articles: ['a', 'b'], passages, similarity })).toBe(words);
  });
});

describe('an origin by name', () => {
  test('GIVEN a source that only one outlet knows THEN the outlet is not said twice', () => {
    const origin = { name: 'police source (Coast Daily)', outlets: ['Coast Daily'] };
    expect(originName(origin)).toBe('police source');
  });

  test.each([
    { name: 'Coast Guard', outlets: ['Coast Daily'] },
    { name: 'union (Dorn)', outlets: ['Coast Daily'] },
    { name: 'police source (Coast Daily)', outlets: ['Coast Daily', 'Harbour Gazette'] },
  ])('GIVEN $name of $outlets THEN it is as it is', (origin) => {
    expect(originName(origin)).toBe(origin.name);
  });
});
