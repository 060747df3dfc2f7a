import { describe, expect, test } from 'vitest';
import { differences } from '../../reading/reading.ts';

const places = (a: string, b: string): readonly string[] =>
  differences(a, b).filter((one) => one.startsWith('actor'));

describe('where it was', () => {
  test('GIVEN two names easily mistaken for each other in one story THEN both are named', () => {
    expect(
      places(
        'Mayor Ines Calder told the Fenwick club about it in Eastvale in 2019.',
        'Ines Calder spoke of it to the Fenwick club in Eastmere in 2019.',
      ),
    ).toEqual(['actor low Eastvale / Eastmere']);
  });

  test('GIVEN one town in two states THEN both are given as written', () => {
    expect(
      places(
        'The Alma Rose sank near Portland, Ore., on Monday.',
        'The Alma Rose sank near Portland, Maine, on Monday.',
      ),
    ).toEqual(['actor low Portland, Ore. / Portland, Maine']);
  });

  test('GIVEN what happens to a person once in two countries THEN both are given', () => {
    expect(
      places(
        'Mr. Berg was kidnapped in Syria a year ago.',
        'Mr. Berg was abducted near Mosul, Iraq, a year ago.',
      ),
    ).toEqual(['actor low Syria / Mosul, Iraq']);
  });

  test.each([
    [
      'two spellings of one name',
      'Otto Berg met Ines Calder in Slavyansk in 2019.',
      'Otto Berg met Ines Calder in Sloviansk in 2019.',
    ],
    [
      'a place in the other, by its state',
      'The Alma Rose sank near Portland, Ore., on Monday.',
      'The Alma Rose sank near Portland, Oregon, on Monday.',
    ],
    [
      'an article that names both places',
      'Otto Berg met Ines Calder in Eastvale in 2019. Then he went to Eastmere.',
      'Otto Berg met Ines Calder in Eastmere in 2019.',
    ],
    [
      'nothing else in common',
      'The trams in Eastvale run late.',
      'A lighthouse in Eastmere was sold.',
    ],
    [
      'a city and its country',
      'Mr. Berg was abducted in Aleppo.',
      'Mr. Berg was abducted in Syria.',
    ],
    ['two happenings', 'Mr. Berg was born in Syria.', 'Mr. Berg was abducted in Iraq.'],
    [
      'a list of countries',
      'Mr. Berg reported in Iraq, Syria and Libya.',
      'Mr. Berg reported in Iraq, Afghanistan and Libya.',
    ],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(places(a, b)).toEqual([]);
  });
});
