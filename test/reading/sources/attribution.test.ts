import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../../src/reading/statement.ts';
import { articlesOf } from '../../events/corpus.ts';
import { readSentence } from '../reading.ts';

/** The sources of each sentence of an article, named ones as they are, taken-over ones in brackets. */
function sourcesBySentence(text: string): readonly (readonly string[])[] {
  const [article] = articlesOf([{ id: 'one', text }]).map(readEvidence);
  return (article?.statements ?? []).map(({ attributions }) =>
    attributions.map(({ name, inherited }) => (inherited ? `(${name})` : name)),
  );
}

describe('whom a sentence cites', () => {
  test.each([
    ['According to the Coast Guard, 12 people died.', 'Coast Guard'],
    ['Twelve people died, the Northport Port Authority said.', 'Northport Port Authority'],
    ['“We saw smoke,” said Ines Calder.', 'Ines Calder'],
    ['Mayor Ines Calder told reporters that the bridge was closed.', 'Mayor Ines Calder'],
    ['“We saw smoke,” said its president, Ines Calder.', 'Ines Calder'],
    ["“We saw smoke,” said the club's president, Ines Calder, on Monday.", 'Ines Calder'],
    ['Rolf Anders, the harbour master, said the ferry was full.', 'Rolf Anders'],
    ['The fire chief, Dana Holt, said two walls fell.', 'Dana Holt'],
    ['The state news agency Norpress reported that the ferry had sunk.', 'Norpress'],
    ['Footage shown by Coast Television shows the wreck.', 'Coast Television'],
    ['The Safety Board said in a statement on Monday that the hull was sound.', 'Safety Board'],
  ])('GIVEN %j THEN it cites %j', (text, name) => {
    expect(readSentence(text).attributions.map((one) => one.name)).toEqual([name]);
  });

  test.each([
    ['Two walls fell, the hospital in Istrel said.', 'hospital'],
    ['Two walls fell, activists in Dorn said.', 'activists'],
    ['A man from Eastvale said that two walls fell.', 'man'],
    ['Two walls fell, his sister said.', 'sister'],
    ['Two walls fell, the charity said.', 'charity'],
    ['Fishermen said that two walls fell.', 'Fishermen'],
    ['The organisers added that two walls fell.', 'organisers'],
    ['Two walls fell, the parish office said.', 'parish office'],
  ])('GIVEN %j THEN it cites who speaks, %j', (text, name) => {
    expect(readSentence(text).attributions.map((one) => one.name)).toEqual([name]);
  });

  test('GIVEN a source without a name THEN it is no named source', () => {
    expect(readSentence('The ferry sank, a police source said.').attributions).toMatchObject([
      { name: 'police source', named: false },
    ]);
  });

  test.each(['The ferry sank in the bay.', 'He declared the port open.'])(
    'GIVEN %j THEN it cites nobody',
    (text) => {
      expect(readSentence(text).attributions).toEqual([]);
    },
  );
});

describe('sources taken over from the sentence before', () => {
  test('GIVEN "it said" THEN the source is the one before', () => {
    expect(
      sourcesBySentence('The Coast Guard said 12 people died. It said the search went on.'),
    ).toEqual([['Coast Guard'], ['(Coast Guard)']]);
  });

  test('GIVEN "the report" in the next paragraph THEN it is that of the source before', () => {
    expect(
      sourcesBySentence(
        'The Northport Storm Observatory said 40 boats sank.\n\nThe report added that the pier was lost.',
      ),
    ).toEqual([['Northport Storm Observatory'], ['(Northport Storm Observatory)']]);
  });

  test.each([
    ['the army', 'army'],
    ['the foreign ministry', 'foreign ministry'],
    ['the city', 'city'],
    ['the union', 'union'],
    ['the election office', 'election office'],
    ["the mayor's office", "mayor's office"],
  ])('GIVEN %s after an institute has spoken THEN it speaks for itself', (source, name) => {
    const before = 'The Oakridge Lighting Institute said the lamps were old.';
    expect(sourcesBySentence(`${before}\n\nNine windows broke, ${source} said.`).at(-1)).toEqual([
      name,
    ]);
  });

  test.each([
    ['The Oakridge Lighting Institute', 'the institute', 'Oakridge Lighting Institute'],
    ['The Oakridge Lighting Institute', 'the group', 'Oakridge Lighting Institute'],
    ['The Ministry of Health', 'the ministry', 'Ministry of Health'],
    ['The Bank of Northport', 'the bank', 'Bank of Northport'],
    ['The Tessaly Rights Monitor', 'the Westmark-based watchdog', 'Tessaly Rights Monitor'],
    ['The Northport Dockers Union', 'the union', 'Northport Dockers Union'],
  ])('GIVEN %s and then %s THEN they are one', (full, short, name) => {
    expect(
      sourcesBySentence(
        `${full} said the lamps were old.\n\nNine windows broke, ${short} said.`,
      ).at(-1),
    ).toEqual([`(${name})`]);
  });

  test('GIVEN a quotation that goes on THEN its speaker speaks on', () => {
    expect(sourcesBySentence('“The hull was sound,” said Dana Holt. “We checked it.”')).toEqual([
      ['Dana Holt'],
      ['(Dana Holt)'],
    ]);
  });

  test.each([
    [
      '“We are late,” Dana Holt said. “The tide was low.\n\n“The pilots waited for an hour.',
      'Dana Holt',
    ],
    [
      '"We are late," Dana Holt said. "The tide was low.\n\n"The pilots waited for an hour."',
      'Dana Holt',
    ],
  ])('GIVEN a quotation over paragraphs, %j, THEN its speaker speaks on', (text, name) => {
    expect(sourcesBySentence(text).at(-1)).toEqual([`(${name})`]);
  });

  test('GIVEN a quotation over three paragraphs THEN it is one speaker’s to its end, and no longer', () => {
    const text =
      '“We are late,” Dana Holt said. “The tide was low.\n\n“The pilots waited.\n\n“They went home.”\n\n“Nobody told me,” a bystander wrote.\n\nThe port is old.';
    expect(sourcesBySentence(text).slice(2)).toEqual([['(Dana Holt)'], ['(Dana Holt)'], [], []]);
  });

  test.each([
    '“We are late,” Dana Holt said. “The tide was low.”\n\n“The pilots waited for an hour.”',
    '“We are late,” Dana Holt said. “The tide was low.\n\nThe pilots waited for an hour.',
  ])(
    'GIVEN a paragraph that goes on with no open quotation, %j, THEN nothing is taken over',
    (text) => {
      expect(sourcesBySentence(text).at(-1)).toEqual([]);
    },
  );

  test('GIVEN a new paragraph of the outlet THEN nothing is taken over', () => {
    expect(sourcesBySentence('The Coast Guard said 12 died.\n\nThe port is old.')).toEqual([
      ['Coast Guard'],
      [],
    ]);
  });
});

describe('sources that are told not to have said it', () => {
  test.each([
    'The Coast Guard never said that 12 people died.',
    'The Coast Guard did not confirm that 12 people died.',
    "The harbour office hasn't said how many boats sank.",
    'Neither the army nor the Coast Guard has confirmed that 12 people died.',
    'No union has said that 12 people died.',
    'Mayor Ines Calder could not say whether 12 people died.',
  ])('GIVEN %j THEN it cites nobody', (text) => {
    expect(readSentence(text).attributions).toEqual([]);
  });

  test.each([
    ['The Coast Guard did not deny that 12 people died.', 'Coast Guard'],
    ['The Coast Guard not only said that 12 people died, it named them.', 'Coast Guard'],
    ['The Coast Guard did not say how, but said that 12 people died.', 'Coast Guard'],
    ['The Coast Guard said no one died.', 'Coast Guard'],
  ])('GIVEN %j THEN it cites %j', (text, name) => {
    expect(readSentence(text).attributions.map((one) => one.name)).toContain(name);
  });

  test('GIVEN "it said" after that THEN it is whom the sentence before spoke of', () => {
    expect(
      sourcesBySentence('The Coast Guard did not say how many died. It said the search went on.'),
    ).toEqual([[], ['(Coast Guard)']]);
  });
});
