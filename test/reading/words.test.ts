import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagWords, wordsWithin } from '../../src/reading/words.ts';

describe('words of a paragraph', () => {
  test.each([
    ['A three-week strike.', 'three-week', 'NUM'],
    ['A Northport-based watchdog.', 'Northport-based', 'ADJ'],
    ['He lives in Port-au-Prince.', 'Port-au-Prince', 'PROPN'],
  ])('GIVEN %j THEN %s is one word, a %s', (text, word, pos) => {
    expect(tagWords(text)).toContainEqual(expect.objectContaining({ text: word, pos }));
  });

  test('GIVEN a dash between words THEN they stay two', () => {
    expect(tagWords('ferries - boats').map((word) => word.text)).toEqual(['ferries', '-', 'boats']);
  });

  test('GIVEN any text THEN every word stands where its offsets say, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let before = 0;
        for (const { text: word, start, end } of tagWords(text)) {
          expect(text.slice(start, end)).toBe(word);
          expect(start).toBeGreaterThanOrEqual(before);
          before = end;
        }
      }),
      { numRuns: 80 },
    );
  });

  test.each([
    ['The pact came a day before Norland’s.', 'It praised Norland’s credit.', 'Norland'],
    ["A price below Haverly's; no more.", "In Haverly's view it was fair.", 'Haverly'],
    ["It was Merrow's, he said.", "He sold Merrow's shares.", 'Merrow'],
    ["Whose? Ostrand's!", "A court froze Ostrand's accounts.", 'Ostrand'],
    ['Two of them were Quillen’s:', 'They searched Quillen’s house.', 'Quillen'],
  ])(
    'GIVEN a possessive before a mark, %j THEN the name is a word there and in the next text',
    (first, next, name) => {
      expect(tagWords(first).map(({ text }) => text)).toContain(name);
      expect(tagWords(next).map(({ text }) => text)).toContain(name);
    },
  );

  test('GIVEN texts in two orders THEN each is tagged the same: nothing stays of those before it', () => {
    const word = fc.constantFrom(
      'Velm',
      'Torr-Haig',
      'K.L.',
      'Ardel',
      "Ardel's",
      'co-op',
      '12-1/2',
      'Ltd.',
      'can’t',
    );
    const mark = fc.constantFrom(' ', ', ', '. ', "'s ", "'s. ", '’s) ', '-', '/', '.');
    const text = fc
      .array(fc.tuple(word, mark), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
        const inOrder = texts.map((one) => tagWords(one));
        const reversed = texts.toReversed().map((one) => tagWords(one));
        expect(reversed.toReversed()).toEqual(inOrder);
      }),
      { numRuns: 150 },
    );
  });

  test('GIVEN a span THEN only words wholly inside it are kept', () => {
    expect(wordsWithin(tagWords('The ferry sank.'), [4, 14]).map((word) => word.text)).toEqual([
      'ferry',
      'sank',
    ]);
  });
});

test.each([
  ['The army lost 400 fighters.', 'lost', 'die'],
  ['Twelve people lost their lives.', 'lost', 'die'],
  ['The battle cost the lives of 40 sailors.', 'cost', 'die'],
  ['The party lost 40 seats.', 'lost', 'lose'],
  ['The repair cost $40.', 'cost', 'cost'],
])('GIVEN %j THEN %j is %j', (text, word, lemma) => {
  expect(tagWords(text).find((one) => one.lower === word)?.lemma).toBe(lemma);
});
