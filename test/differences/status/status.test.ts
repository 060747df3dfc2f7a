import { describe, expect, test } from 'vitest';
import { differences } from '../../reading/reading.ts';

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
