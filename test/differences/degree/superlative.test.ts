import { describe, expect, test } from 'vitest';
import { comparePair } from '../../../src/differences/compare-statements.ts';
import { isFinding } from '../../../src/differences/finding.ts';
import { EVEN_WEIGHTS } from '../../../src/events/weights.ts';
import { readSentence } from '../../reading/reading.ts';

/** The rankings in which two statements differ: `severity value / value`. */
function rankings(a: string, b: string): readonly string[] {
  return comparePair({
    a: readSentence(a),
    b: readSentence(b),
    weights: EVEN_WEIGHTS,
    publishedA: null,
    publishedB: null,
  })
    .filter(isFinding)
    .filter((one) => one.topic.startsWith('rank'))
    .map((one) => `${one.severity} ${one.a.value} / ${one.b.value}`);
}

describe('rankings that differ', () => {
  test.each([
    [
      'the first against one of the first',
      'The team called it the most important victory of its season in Northport.',
      'Northport saw one of the most important victories of the season.',
      'low the most important victory / one of the most important victories',
    ],
    [
      'the first against among the first, in other words',
      "Hartwell is the country's largest aid organization.",
      "Hartwell, among the nation's biggest aid groups, closed an office.",
      "low the country's largest aid organization / among the nation's biggest aid groups",
    ],
    [
      'the world against the country',
      "Hartwell Stores, the world's largest employer, was sued.",
      "The court heard Hartwell, the country's biggest private employer.",
      "low the world's largest employer / the country's biggest private employer",
    ],
    [
      'two beginnings',
      'It was the deadliest cyclone to hit Norland since 1998.',
      'It was the deadliest storm to hit Norland since 1991.',
      'low the deadliest cyclone to hit Norland since 1998 / the deadliest storm to hit Norland since 1991',
    ],
    [
      'two spans of years',
      'The strike in Norland led to the longest shutdown in 20 years.',
      'Norland is in the longest shutdown in three decades.',
      'low the longest shutdown in 20 years / the longest shutdown in three decades',
    ],
    [
      'two ranks',
      'Northport is the second-largest city in Norland.',
      'Northport is the third-largest city in Norland.',
      'low the second-largest city / the third-largest city',
    ],
    [
      'the first since one year against since another',
      'The blast in Northport was the first attack since 2015.',
      'The blast was the first assault on Northport since 2011.',
      'low the first attack since 2015 / the first assault on Northport since 2011',
    ],
  ])('GIVEN %s THEN both rankings are given, low', (_, a, b, found) => {
    expect(rankings(a, b)).toEqual([found]);
    expect(rankings(b, a)).toHaveLength(1);
  });
});

describe('rankings that can both be the careful wording', () => {
  test.each([
    [
      'the first of a narrower class',
      'Hartwell is the largest private employer in Norland.',
      'Hartwell is one of the largest employers in Norland.',
    ],
    [
      'the first of the country and among the first of the world',
      "Hartwell is the country's largest bank.",
      "Hartwell is one of the world's largest banks.",
    ],
    [
      'a rank and among the first',
      "Hartwell is the world's sixth-largest bank.",
      "Hartwell is one of the world's largest banks.",
    ],
    [
      'the first since late and among the first since early',
      'It was the deadliest storm in Norland since 2010.',
      'It was one of the deadliest storms in Norland since 1950.',
    ],
    [
      'a group of the first',
      'The largest banks met in Norland.',
      'One of the largest banks met in Norland.',
    ],
    [
      'rounded spans of years',
      'It was the worst drought in Norland in eight years.',
      'It was the worst drought in Norland in a decade.',
    ],
    [
      'a place on one side only',
      'Hartwell is the largest bank.',
      "Hartwell is the country's largest bank.",
    ],
    [
      'two of one kind',
      "Hartwell, the world's largest retailer, paid Marlow.",
      "Marlow, the country's largest retailer, was paid by Hartwell.",
    ],
    [
      'two owners',
      "The company's largest plant in Northport closed.",
      "One of the city's largest plants in Northport closed.",
    ],
    [
      'another dimension',
      "Hartwell is the country's oldest bank.",
      "Hartwell is one of the country's largest banks.",
    ],
    [
      'a ranking denied',
      "Hartwell is not the country's largest bank.",
      "Hartwell is one of the country's largest banks.",
    ],
    [
      'two first things',
      'In the first speech of the day Hale thanked Northport.',
      'Hale was one of the first speakers in Northport to thank the crew.',
    ],
    [
      'most as a share',
      'Hale said most important roads in Northport were closed.',
      'Hale said one of the most important roads in Northport was closed.',
    ],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(rankings(a, b)).toEqual([]);
    expect(rankings(b, a)).toEqual([]);
  });
});
