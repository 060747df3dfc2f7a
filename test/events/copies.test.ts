import { describe, expect, test } from 'vitest';
import { findCopies } from '../../src/events/copies.ts';
import { readEvidence } from '../../src/reading/statement.ts';
import { articlesOf } from './corpus.ts';

const WIRE =
  'The storm tore the roof from the fish market and carried it across the harbour basin.';

function copiesAmong(...texts: readonly string[]) {
  return findCopies(articlesOf(texts.map((text, i) => ({ id: `n${i}`, text }))).map(readEvidence));
}

describe('shared wire text', () => {
  test('GIVEN one sentence in two articles THEN they share it', () => {
    const [copy, ...others] = copiesAmong(`${WIRE} Boats sank.`, `A pier broke.\n\n${WIRE}`);
    expect(others).toEqual([]);
    expect(copy).toMatchObject({ a: 'n0', b: 'n1', similarity: 1 });
    expect(copy?.shared.map((one) => one.text)).toEqual([WIRE]);
  });

  test('GIVEN a lightly edited sentence THEN it is still shared', () => {
    const [copy] = copiesAmong(WIRE, WIRE.replace('The storm', 'On Monday the storm'));
    expect(copy?.similarity).toBeGreaterThanOrEqual(0.4);
    expect(copy?.similarity).toBeLessThan(1);
  });

  test.each([
    [
      'the same thing in other words',
      'Winds ripped off the market hall’s roof, which landed far away.',
    ],
    ['a short common sentence', 'The storm was strong.'],
  ])('GIVEN %s THEN nothing is shared', (_, text) => {
    expect(copiesAmong(`${WIRE} The storm was strong.`, text)).toEqual([]);
  });

  test('GIVEN one speech quoted twice THEN it is no shared dispatch', () => {
    const speech = '“We lost the roof of the fish market and we will build it up again by June,”';
    expect(copiesAmong(`${speech} said Ines Calder.`, `${speech} she told reporters.`)).toEqual([]);
  });

  test('GIVEN a sentence twice in one article THEN it is no copy', () => {
    expect(copiesAmong(`${WIRE}\n\n${WIRE}`)).toEqual([]);
  });

  test('GIVEN a sentence behind hundreds of others THEN it is looked at no more', () => {
    const list = (sentences: number): string =>
      [...Array.from({ length: sentences }, (_, i) => `Berth ${i} is free.`), WIRE].join('\n\n');
    expect(copiesAmong(list(249), WIRE)).toHaveLength(1);
    expect(copiesAmong(list(250), WIRE)).toEqual([]);
  });

  test('GIVEN three articles THEN every pair is told, whatever the order', () => {
    const texts = articlesOf(['c', 'a', 'b'].map((id) => ({ id, text: WIRE }))).map(readEvidence);
    const pairs = findCopies(texts).map(({ a, b }) => a + b);
    expect(pairs).toEqual(['ab', 'ac', 'bc']);
    expect(findCopies(texts.toReversed()).map(({ a, b }) => a + b)).toEqual(pairs);
  });
});
