import { describe, expect, test } from 'vitest';
import { differences } from '../../reading/reading.ts';

const SANK = 'when the ferry Alma Rose capsized off Northport';

describe('figures that differ', () => {
  test('GIVEN one source with two tolls THEN they differ highly', () => {
    expect(
      differences(
        `Twelve people were killed ${SANK}, the Coast Guard said.`,
        `The Coast Guard said 19 people died ${SANK}.`,
      ),
    ).toEqual(['quantity high Twelve people / 19 people']);
  });

  test('GIVEN a later and higher toll THEN it may be an update and weighs less', () => {
    const [later] = differences(
      `Twelve people were killed ${SANK}.`,
      `Nineteen people were killed ${SANK}.`,
      ['2024-05-14', '2024-05-15'],
    );
    expect(later).toBe('quantity low Twelve people / Nineteen people');
  });

  test.each([
    [
      'sums of money',
      'The repair of the Alder bridge cost $3.5 million.',
      'The repair of the Alder bridge cost $5 million.',
      'quantity high $3.5 million / $5 million',
    ],
    [
      'shares',
      'Turnout in Eastvale reached 62 percent of registered voters.',
      'Turnout in Eastvale reached 58 percent of registered voters.',
      'quantity high 62 percent / 58 percent',
    ],
    [
      'ages of one person',
      'Karl Voss, a 54-year-old sailor, was killed at Northport.',
      'Karl Voss, a 61-year-old sailor, was killed at Northport.',
      'quantity high a 54-year-old sailor / a 61-year-old sailor',
    ],
    [
      'rounded figures far apart',
      'Around 180 homes in Northport were destroyed by the flood.',
      'Some 320 homes in Northport were destroyed by the flood.',
      'quantity high Around 180 homes / Some 320 homes',
    ],
    [
      'figures next to each other',
      'Police arrested 31 protesters in Westmark.',
      'Police arrested 32 protesters in Westmark.',
      'quantity low 31 protesters / 32 protesters',
    ],
    [
      "a thing's own measure",
      'The 47-page report of the Harbour Office blames the crew of the Alma Rose.',
      'The Harbour Office published a 48-page report on the Alma Rose.',
      'quantity medium 47-page report / a 48-page report',
    ],
    [
      'sums among the same words',
      'The council will take $3.5 million out of the harbour dredging fund.',
      'From the harbour dredging fund the council diverts $3.6 million this year.',
      'quantity medium $3.5 million / $3.6 million',
    ],
    [
      'counts whose verb stands behind examples',
      'Six sailors, including two cooks, a pilot and a nurse, were injured in the storm off Northport.',
      'In the storm off Northport nine sailors were injured.',
      'quantity high Six sailors / nine sailors',
    ],
    [
      'a plan and a deed',
      'The council of Westmark would spend $80 million on the bridge.',
      'The council of Westmark has spent $72 million on the bridge.',
      'quantity low $80 million / $72 million',
    ],
    [
      'one source with and without a window',
      'Patrols seized 40 boats off Northport within 24 hours, the Coast Guard said.',
      'Patrols seized 90 boats off Northport, the Coast Guard said.',
      'quantity high 40 boats / 90 boats',
    ],
  ])('GIVEN %s THEN they are found', (_, a, b, found) => {
    expect(differences(a, b)).toEqual([found]);
  });
});

describe('figures that do not differ', () => {
  test.each([
    [
      'an age after a name and a toll',
      'Anna Berg, 34, was injured when the quay at Northport fell.',
      'Seven people were injured when the quay at Northport fell.',
    ],
    [
      'a number in words of several parts and its figures',
      'A hundred and forty people were injured in the fall of the quay at Northport.',
      '140 people were injured in the fall of the quay at Northport.',
    ],
    ['at least N and N', `At least 12 people were killed ${SANK}.`, `12 people died ${SANK}.`],
    ['at least N and more', `At least 12 people were killed ${SANK}.`, `19 people died ${SANK}.`],
    ['dozens and 40', `Dozens of people were killed ${SANK}.`, `40 people died ${SANK}.`],
    ['a word and a numeral', `Twelve people were killed ${SANK}.`, `12 people died ${SANK}.`],
    [
      'the dead and the injured',
      `12 people were killed ${SANK}.`,
      `40 people were injured ${SANK}.`,
    ],
    [
      'rounded figures near each other',
      'Around 180 homes in Northport were destroyed by the flood.',
      'Some 175 homes in Northport were destroyed by the flood.',
    ],
    [
      'different windows and sources',
      'Patrols seized 40 boats off Northport within 24 hours, the harbour office said.',
      'Patrols seized 90 boats off Northport in three weeks, the port union said.',
    ],
    [
      'a figure and the same with fewer digits',
      'The repair of the Alder bridge cost $43,350.',
      'The repair of the Alder bridge cost $43,000.',
    ],
    [
      'shares of several parties in one sentence',
      'Voss won 11 percent in Eastvale, Calder 14 percent and Berg 31 percent.',
      'Berg won 33 percent in Eastvale, Voss 12 percent and Calder 15 percent in the new poll.',
    ],
    [
      'a figure of a career and of a season',
      'Karl Voss made 35 career starts for Northport.',
      'Karl Voss made 31 starts for Northport.',
    ],
    [
      'years that name a season',
      'Karl Voss won the 2016 season in Northport.',
      'Karl Voss won the 2017 season in Northport.',
    ],
    [
      'figures of which one report gives the nearer',
      'Marlin took $3 million out of the harbour dredging fund. Marlin later took $3.5 million out of the harbour dredging fund.',
      'Marlin took $3.5 million out of the harbour dredging fund.',
    ],
    [
      'sums in two currencies',
      'The repair of the Alder bridge cost $70,000.',
      'The repair of the Alder bridge cost £50,000.',
    ],
    [
      'a part of the count',
      `Nineteen people were killed ${SANK}.`,
      `Twelve more people were killed ${SANK}.`,
    ],
    [
      'the toll of an earlier year',
      `Twelve people were killed ${SANK} on Monday.`,
      'In May 2019 the ferry Alma Rose capsized off Northport and 19 people were killed.',
    ],
    [
      'two places so far from a third',
      'The crew landed at Alder Point, 12 miles north of Northport, on Monday.',
      'The owner lives in Eastvale, 14 miles north of Northport, on the coast.',
    ],
    [
      'both figures in both articles',
      `Twelve people were killed ${SANK}. Nineteen people were killed on shore at Northport.`,
      `Nineteen people were killed ${SANK}. Twelve people were killed on shore at Northport.`,
    ],
    [
      'ages of two persons',
      'Karl Voss, a 54-year-old sailor from Northport, was killed.',
      'Rolf Anders, a 61-year-old sailor from Northport, was killed.',
    ],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(differences(a, b)).toEqual([]);
  });

  test('GIVEN reports that are not about the same THEN nothing weighs more than low', () => {
    const found = differences(
      'Marlin of Eastvale filed its papers. Twelve people were killed in the storm off Northport.',
      'Fenwick of Westmark filed its papers. Nineteen people were killed in the storm off Northport.',
    );
    expect(found).toEqual(['quantity low Twelve people / Nineteen people']);
  });

  test('GIVEN figures beside names the other report never has THEN they are of two things', () => {
    const found = differences(
      'The board said Marlin sold 42,800 Marlin shares to the public in May.',
      'The board said Fenwick sold 68,000 Fenwick shares to the public in May.',
    );
    expect(found.filter((one) => one.startsWith('quantity'))).toEqual([]);
  });

  test('GIVEN a list of sums THEN none of them weighs more than low', () => {
    const [four, seven] = ['4', '7'].map((sum) => `Fenwick paid $${sum} million to the port.`);
    const others = 'Fenwick paid $2 million to a bank. Fenwick paid $3 million to a union.';
    expect(differences(`${four}`, `${seven}`)).toEqual(['quantity high $4 million / $7 million']);
    expect(differences(`${others} ${four}`, `${seven}`)).toEqual([
      'quantity low $4 million / $7 million',
    ]);
  });
});

describe('the time over which a figure is counted', () => {
  const ALL = 'Patrols seized 90 boats off Northport.';

  test.each([
    ['In the past 24 hours, patrols seized 40 boats off Northport.'],
    ['Patrols seized 40 boats off Northport in just under two weeks.'],
    ['Three weeks of raids off Northport by patrols seized 40 boats.'],
    ['In the two days after the storm, patrols seized 40 boats off Northport.'],
    ['Patrols searched the bay for two days, seizing 40 boats off Northport.'],
    ['Patrols seized 40 boats off Northport after two weeks of raids.'],
  ])('GIVEN %j THEN a count over no time is another count', (counted) => {
    expect(differences(counted, ALL)).toEqual([]);
  });

  test.each([
    ['Patrols seized 40 boats off Northport, two days after the storm.'],
    ['Patrols seized 40 boats off Northport over two days ago.'],
    ['Patrols seized 40 boats off Northport, which had been shut for three weeks.'],
    ['The quay was shut for three weeks, and patrols seized 40 boats off Northport.'],
  ])('GIVEN %j THEN the duration is of something else', (told) => {
    expect(differences(told, ALL)).toEqual([
      expect.stringMatching(/^quantity \w+ 40 boats \/ 90 boats$/),
    ]);
  });
});

describe('figures of one deed that are far apart', () => {
  const PAIRS = [
    ['The bombing in Dorn killed %s people.', '9', '54', '12'],
    ['The flood in Vessel Bay forced %s families to leave.', '200', '4,000', '300'],
    ['Police arrested %s protesters in Eastvale.', '15', '140', '20'],
    ['The storm damaged %s houses in Northport.', '30', '900', '45'],
    ['The union said %s workers were injured at the Marlin works.', '3', '70', '5'],
  ] as const;

  test.each(PAIRS)(
    'GIVEN %j with %s and %s THEN they are of two things; with %s they differ',
    (told, small, large, near) => {
      const [one, far, close] = [small, large, near].map((figure) => told.replace('%s', figure));
      expect(differences(one ?? '', far ?? '')).toEqual([]);
      expect(differences(one ?? '', close ?? '')).toHaveLength(1);
    },
  );
});
