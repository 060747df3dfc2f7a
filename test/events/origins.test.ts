import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSources, sameSource, sourceBehind } from '../../src/events/origins.ts';

describe('sourceBehind', () => {
  test.each([
    ['Observatory director Rolf Anders', 'Observatory'],
    ['President Karl Voss', 'Karl Voss'],
    ['Coast Guard', 'Coast Guard'],
    ['military source', 'military source'],
    ['spokesman (Coast Daily)', 'spokesman (Coast Daily)'],
    ['spokesman at the Interior Ministry', 'spokesman at the Interior Ministry'],
    ['U.S. Attorney Anna Berg', 'Anna Berg'],
    ['Senator Karl Voss of New York', 'Karl Voss'],
  ])('GIVEN %j THEN %j stands behind it', (name, behind) => {
    expect(sourceBehind(name)).toBe(behind);
  });
});

describe('sameSource', () => {
  test.each([
    ['Observatory', 'Northport Storm Observatory'],
    ['Observatory director Rolf Anders', 'Northport Storm Observatory'],
    ['Northland Defense Ministry', 'Northland Ministry of Defence'],
    ['Calder', 'Ines Calder'],
    ['Mayor Ines Calder', 'Ines Calder'],
    ['UN', 'United Nations'],
    ['Ben Calder', 'Mr. Calder'],
    ['Ben Calder', 'Mr Calder'],
    ['Gen Rolf Anders', 'General Anders'],
    ['Senator Karl Voss of New York', 'Voss'],
    ['U.S. Attorney Anna Berg', 'Ms. Berg'],
    ['Hamas spokesman', 'Hamas'],
    ['Boeing spokeswoman Anna Berg', 'Boeing'],
    ['the State Department', 'State Department'],
    ['department', 'State Department'],
  ])('GIVEN %j and %j THEN they are one', (a, b) => {
    expect(sameSource(a, b)).toBe(true);
    expect(sameSource(b, a)).toBe(true);
  });

  test.each([
    ['official at the harbour ministry', 'harbour ministry'],
    ['official at the harbour ministry', 'official at the labour ministry'],
    ['Activists in Dorn', 'Dorn'],
    ['officials (Coast Daily)', 'Coast Daily'],
    ['officials (Coast Daily)', 'residents (Coast Daily)'],
    ['Spokesman at the Interior Ministry', 'Interior Ministry'],
    ['Coast Guard', 'Harbour Office'],
    ['Ines Calder', 'Ines Berg'],
    ['Anna Berg', 'Karl Voss'],
    ['Northland Defence Ministry', 'Northland Interior Ministry'],
    ['State Department', 'Pentagon'],
    ['State Department', 'Justice Department'],
    ['State Bank', 'World Bank'],
    ['Northland army', 'Free Northland Army'],
    ['Dorn Miners’ Union', 'Independent Dorn Miners’ Union'],
    ['Syrian spokesman', 'Syria'],
  ])('GIVEN %j and %j THEN they are two', (a, b) => {
    expect(sameSource(a, b)).toBe(false);
    expect(sameSource(b, a)).toBe(false);
  });
});

describe('mergeSources', () => {
  test('GIVEN short and full spellings THEN the fullest heads them, in any order', () => {
    const names = [
      'Observatory',
      'Northport Storm Observatory',
      'Coast Guard',
      'Calder',
      'Ines Calder',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(Object.fromEntries(mergeSources(shuffled))).toEqual({
          Observatory: 'Northport Storm Observatory',
          'Northport Storm Observatory': 'Northport Storm Observatory',
          'Coast Guard': 'Coast Guard',
          Calder: 'Ines Calder',
          'Ines Calder': 'Ines Calder',
        });
      }),
    );
  });

  test('GIVEN a speaker named with and without the institution THEN they are one source', () => {
    const merged = mergeSources(['Rolf Anders', 'Observatory director Rolf Anders', 'Coast Guard']);
    expect(Object.fromEntries(merged)).toEqual({
      'Rolf Anders': 'Observatory',
      'Observatory director Rolf Anders': 'Observatory',
      'Coast Guard': 'Coast Guard',
    });
  });

  test('GIVEN no names THEN there are none', () => {
    expect(mergeSources([]).size).toBe(0);
  });
});
