import { describe, expect, test } from 'vitest';
import { type Telling, voicesOf } from '../../src/events/voices.ts';

const DISPATCH =
  'Two patients have died and at least twelve have been infected in an outbreak at the clinic in Dorn, doctors said on Tuesday.';

function telling(outlet: string, text: string, more: Partial<Telling['article']> = {}): Telling {
  return {
    article: { id: outlet, outlet, agency: null, published: '2024-03-12', ...more },
    said: { text, span: [0, text.length], quoted: [] },
    sources: [],
  };
}

describe('whose word is given', () => {
  test('GIVEN prints of one dispatch THEN all speak with the voice of the first', () => {
    const copies = [
      telling('Coast Daily', DISPATCH, { published: '2024-03-13' }),
      telling('Harbour Gazette', DISPATCH.replace('on Tuesday', 'on Tuesday, it is reported')),
    ];
    expect(voicesOf(copies)).toEqual([['Harbour Gazette'], ['Harbour Gazette']]);
  });

  test('GIVEN one print that credits an agency THEN the agency stands behind all', () => {
    const copies = [
      telling('Coast Daily', DISPATCH),
      telling('Inland Post', DISPATCH, { agency: 'Norpress' }),
    ];
    expect(voicesOf(copies)).toEqual([['Norpress'], ['Norpress']]);
  });

  test.each([[['doctors', 'Norpress']], [['Coast Daily']]])(
    'GIVEN a copy that cites %j, as the first print or that print itself, THEN it is a relay',
    (sources) => {
      const copies = [
        { ...telling('Coast Daily', DISPATCH), sources: ['doctors'] },
        { ...telling('Inland Post', DISPATCH.replace('on Tuesday', 'as told')), sources },
      ];
      expect(voicesOf(copies)).toEqual([['doctors'], ['doctors']]);
    },
  );

  test('GIVEN one that cites an outlet or an agency whose own report is there THEN it speaks with the voice of that', () => {
    const outlet = [
      { ...telling('Norpress', DISPATCH), sources: ['coast guard'] },
      {
        ...telling('Inland Post', 'Two have died in Dorn, Norpress reports.'),
        sources: ['Norpress'],
      },
    ];
    expect(voicesOf(outlet)).toEqual([['coast guard'], ['coast guard']]);
    const agency = [
      { ...telling('Coast Daily', DISPATCH, { agency: 'Norpress' }), sources: ['coast guard'] },
      { ...telling('Inland Post', 'Two have died in Dorn.'), sources: ['Norpress'] },
    ];
    expect(voicesOf(agency)).toEqual([['coast guard'], ['coast guard']]);
  });

  test('GIVEN two that cite each other THEN each is the other’s voice, and it ends', () => {
    const two = [
      { ...telling('Coast Daily', 'Two have died in Dorn.'), sources: ['Inland Post'] },
      { ...telling('Inland Post', 'In Dorn two are dead.'), sources: ['Coast Daily'] },
    ];
    expect(voicesOf(two)).toEqual([['Coast Daily'], ['Inland Post']]);
  });

  test('GIVEN an outlet that cites itself THEN it is its own word', () => {
    const own = [{ ...telling('The Daily Blaze', DISPATCH), sources: ['Blaze'] }];
    expect(voicesOf(own)).toEqual([['The Daily Blaze']]);
  });

  test('GIVEN the same words said by somebody else THEN each speaks for itself', () => {
    const two = [
      { ...telling('Coast Daily', DISPATCH), sources: ['doctors'] },
      { ...telling('Inland Post', DISPATCH.replace('doctors', 'nurses')), sources: ['nurses'] },
    ];
    expect(voicesOf(two)).toEqual([['doctors'], ['nurses']]);
  });

  test('GIVEN two outlets that cite officials THEN nobody knows that they are the same', () => {
    const two = [
      { ...telling('Coast Daily', 'Two died, officials said.'), sources: ['officials'] },
      {
        ...telling('Inland Post', 'A pair was killed, said a senior official.'),
        sources: ['senior official'],
      },
      { ...telling('Pier Herald', 'Officials count two dead.'), sources: ['officials'] },
      { ...telling('Bay Times', 'The toll is two, organisers said.'), sources: ['organisers'] },
    ];
    expect(voicesOf(two)).toEqual([
      ['officials (Coast Daily)'],
      ['senior official (Inland Post)'],
      ['officials (Pier Herald)'],
      ['organisers'],
    ]);
  });

  test('GIVEN two outlets that cite somebody’s spokesman THEN it is one voice; a spokesman of nobody named is each outlet’s own', () => {
    const by = (outlet: string, source: string) => ({
      ...telling(outlet, `The bridge is shut, ${outlet} learned.`),
      sources: [source],
    });
    expect(
      voicesOf([
        by('Coast Daily', 'Hamas spokesman'),
        by('Inland Post', 'Hamas spokesman'),
        by('Pier Herald', 'spokesman'),
      ]),
    ).toEqual([['Hamas spokesman'], ['Hamas spokesman'], ['spokesman (Pier Herald)']]);
  });

  test('GIVEN reports in their own words THEN each is its own', () => {
    const own = [
      telling('Coast Daily', 'The clinic in Dorn counts two dead and a dozen sick.'),
      {
        ...telling('Inland Post', 'Twelve caught the germ, of whom two died, says Ada Fern.'),
        sources: ['Ada Fern'],
      },
    ];
    expect(voicesOf(own)).toEqual([['Coast Daily'], ['Ada Fern']]);
  });
});
