import { describe, expect, test } from 'vitest';
import { alone, comparePair } from '../../../src/differences/compare-statements.ts';
import { differences, readSentence } from '../../reading/reading.ts';

const CLEARED = 'Crews have cleared the debris from the harbour at Northport.';
const CLEARING = 'Crews are still clearing the debris from the harbour at Northport.';

describe('states that differ', () => {
  test.each([
    [
      'Firefighters have contained the blaze at the Alder mill, the brigade said.',
      'The blaze at the Alder mill is still burning, the brigade said.',
      'status medium under control / still burning',
    ],
    [
      'The suspect in the Northport robbery was arrested.',
      'The suspect in the Northport robbery is still at large.',
      'status medium in custody / not in custody',
    ],
    [CLEARED, CLEARING, 'status high done / under way'],
    [
      'Governor Ines Calder signed the harbour bill in Northport.',
      'Governor Ines Calder is expected to approve the harbour bill, Northport aides said.',
      'status low signed / still to be signed',
    ],
    [
      'The Alder company put on hold plans to expand the mill in Westmark.',
      'The Alder company abandoned plans to expand the mill in Westmark.',
      'status low on hold / given up',
    ],
    [
      'The Northport airport was closed by snow.',
      'The Northport airport has reopened despite the snow.',
      'status low closed / open',
    ],
  ])('GIVEN %j and %j THEN it is %s', (a, b, found) => {
    expect(differences(a, b)).toEqual([found]);
  });
});

describe('states of reports of different days', () => {
  const [SUNDAY, MONDAY, WEDNESDAY] = ['2024-05-12', '2024-05-13', '2024-05-15'];
  const PLANNED = 'The council of Northport will deploy wardens to the harbour.';
  const DEPLOYED = 'The council of Northport deployed wardens to the harbour.';
  const AT_LARGE = 'The suspect in the Northport robbery is still at large.';
  const ARRESTED = 'The suspect in the Northport robbery was arrested.';

  test.each([
    ['the later report has it further on', PLANNED, DEPLOYED, [SUNDAY, MONDAY], 'low'],
    ['the earlier report has it further on', PLANNED, DEPLOYED, [MONDAY, SUNDAY], 'high'],
    ['both are of one day', PLANNED, DEPLOYED, [MONDAY, MONDAY], 'high'],
    ['a state may have changed', AT_LARGE, ARRESTED, [MONDAY, WEDNESDAY], 'low'],
    ['a state is of one day', AT_LARGE, ARRESTED, [MONDAY, MONDAY], 'medium'],
    [
      'a state does not change',
      'It is unclear what damage the bridge at Alder Point took.',
      'The bridge at Alder Point is still standing.',
      [MONDAY, WEDNESDAY],
      'medium',
    ],
  ])('GIVEN that %s THEN it weighs as much', (_, a, b, days, severity) => {
    const found = differences(a, b, days as [string, string]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(`status ${severity} `);
  });

  test('GIVEN a later state THEN the reason says that it may be one', () => {
    const compared = (later: string, earlier: string) => {
      const [a, b] = [readSentence(earlier), readSentence(later)];
      const [reportA, reportB] = [alone(a, 0), alone(b, 1)];
      return comparePair({ a, b, reportA, reportB, paired: true }).map(({ why }) => why);
    };
    for (const [a, b] of [
      [PLANNED, DEPLOYED],
      [AT_LARGE, ARRESTED],
    ] as const)
      expect(compared(b, a).join()).toContain(
        'The later report may tell of a later state: it may be an update.',
      );
  });
});

describe('what a state is of', () => {
  test.each([
    ['in what state the old building at Alder Point is', 'The old building'],
    ['in what state the structure at Alder Point is', 'The structure'],
    ['what damage the chapel at Alder Point took', 'The bridge'],
  ])('GIVEN that it is unclear %s THEN it is of a site', (unclear, site) => {
    expect(
      differences(`It is unclear ${unclear}.`, `${site} at Alder Point is still standing.`),
    ).toEqual(['status medium not known / standing or undamaged']);
  });

  test.each(['were', 'were still'])('GIVEN two things that both "%s" THEN they are two', (verb) => {
    expect(
      differences(
        `The Northport roads ${verb} closed by snow.`,
        `The Northport schools ${verb} open despite the snow.`,
      ),
    ).toEqual([]);
  });
});

describe('states that do not differ', () => {
  test('GIVEN reports of days apart THEN the later state is a later state', () => {
    expect(differences(CLEARED, CLEARING, ['2024-05-17', '2024-05-14'])).toEqual([]);
  });

  test('GIVEN a report that tells how one state became the other THEN it differs from none of them', () => {
    const closed = 'The Northport airport was closed by snow.';
    const open = 'The Northport airport has reopened despite the snow.';
    expect(differences(closed, `${closed} ${open}`)).toEqual([]);
  });

  test('GIVEN charges told as expected and then filed THEN the report stands at filed', () => {
    const expected = 'Oskar Brandt is expected to be indicted in Northport on fraud charges.';
    const filed = 'Oskar Brandt was indicted in Northport by a grand jury.';
    expect(differences(expected, `${expected} ${filed}`)).toContain('status low expected / filed');
    expect(differences(filed, `${expected} ${filed}`)).toEqual([]);
  });

  test.each([
    [
      'an airport and a school',
      'The Northport airport was closed.',
      'The Northport school reopened.',
    ],
    [
      'an aim',
      'Troops tried to stop the rebels from taking full control of Northport.',
      'Fighting continued in Northport.',
    ],
    [
      'a belt that is taken off',
      'The guard told him that he had removed the belt in Northport.',
      'The guard is still removing the belt in Northport.',
    ],
    [
      'two fires',
      'Firefighters have contained the blaze at the Alder mill in Westmark.',
      'The blaze on the Gull moor near Eastvale is still burning.',
    ],
    [
      'a state that is only hoped for',
      'Police hope that the suspect in the Northport robbery will be arrested.',
      'The suspect in the Northport robbery is still at large.',
    ],
    ['the same state', CLEARED, 'The debris from the harbour at Northport was cleared by crews.'],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});
