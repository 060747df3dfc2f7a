import { describe, expect, test } from 'vitest';
import { readSentence } from '../reading.ts';

const citing = (text: string): readonly string[] =>
  readSentence(text).attributions.map(({ name }) => name);

describe('who only hands on the word of somebody else', () => {
  test.each([
    [
      'State television quoted the finance minister as saying taxes would rise.',
      ['finance minister'],
    ],
    ['Coast Radio quoted Ada Fern, who runs the harbour, as saying it was shut.', ['Ada Fern']],
    ['Norpress cited the Health Ministry as saying two wards were full.', ['Health Ministry']],
    ['The match was called off, Sport Daily quoted the league as saying.', ['league']],
    ['Reuters, citing the interior ministry, said 40 people were held.', ['interior ministry']],
    [
      'Forty people were held, Reuters reported, citing the interior ministry.',
      ['interior ministry'],
    ],
    ['The council, citing the coast guard, said the beach was safe.', ['coast guard']],
    ['It sank, as reported by the news agency Norpress, citing the coast guard.', ['coast guard']],
    ['The Morning Post quoted the surgeon Piet Loon as telling students to wash.', ['Piet Loon']],
    [
      'The comet will return, Dana Holt said, as quoted by the news agency Norpress.',
      ['Dana Holt'],
    ],
  ])('GIVEN %j THEN the origin is %j', (text, names) => {
    expect(citing(text)).toEqual(names);
  });

  test.each([
    ['Coast Radio quoted a rescuer as saying two cows had drowned.', ['Coast Radio']],
    ['Reuters, citing two people close to the bank, said it would close.', ['Reuters']],
    ['The bank will close, Bloomberg reported, citing an unnamed source.', ['Bloomberg']],
    ['The man named as Rolf Anders was freed, Norpress said, citing officials.', ['Norpress']],
    ['The Observatory, citing activists, said the bridge was hit.', ['Observatory']],
  ])('GIVEN %j, whose source nobody else knows, THEN the origin is %j', (text, names) => {
    expect(citing(text)).toEqual(names);
  });

  test.each([
    ['Ada Fern cited the Harbour Act, saying it left no choice.', 'Ada Fern'],
    ['The judge cited the company for contempt and said it must pay.', 'judge'],
    ['Piet Loon quoted Homer and said the sea was cruel.', 'Piet Loon'],
    ['The club, citing the weather, said the gates would stay shut.', 'club'],
  ])('GIVEN %j, where no source is quoted, THEN %j speaks', (text, name) => {
    expect(citing(text)).toContain(name);
  });
});
