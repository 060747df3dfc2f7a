import { describe, expect, test } from 'vitest';
import { openNews } from '../../answer/open-news.ts';
import { differences } from '../../reading/reading.ts';

const DENIED = 'Mayor Ines Calder denied that she asked Oskar Brandt to sink the Alma Rose.';
const CLAIMED = 'Oskar Brandt said Ines Calder wanted him to sink the Alma Rose for the insurance.';

describe('a denial and what is denied', () => {
  test('GIVEN a report of the accusation alone THEN the other has it denied', () => {
    expect(differences(DENIED, CLAIMED)).toEqual([
      'negation medium denied by Mayor Ines Calder / reported',
    ]);
  });

  test.each([
    ['tells of the denial elsewhere', `${CLAIMED} Calder denies wanting to sink the Alma Rose.`],
    ['calls it a hoax', `A hoax: ${CLAIMED}`],
    ['speaks of another matter', 'Oskar Brandt said Ines Calder opened the harbour of Northport.'],
    [
      'speaks of no such request',
      'The Alma Rose sank off Northport, said Oskar Brandt of the harbour office.',
    ],
  ])('GIVEN a report that %s THEN nothing is found', (_, text) => {
    expect(differences(DENIED, text)).toEqual([]);
  });

  test.each([
    ['Ines Calder denied Oskar Brandt permission to sink the Alma Rose stored in Northport.'],
    ['Oskar Brandt told Ines Calder that he was denied a permit to sink the Alma Rose.'],
    ['Ines Calder denied Oskar Brandt a role in what was to sink the Alma Rose.'],
  ])('GIVEN %j THEN somebody is refused something, and nothing is denied', (refused) => {
    expect(differences(refused, CLAIMED).filter((one) => one.includes('denied by'))).toEqual([]);
  });

  test('GIVEN somebody who denies nothing THEN nothing is found', () => {
    expect(differences(DENIED.replace('denied', 'did not deny'), CLAIMED)).toEqual([]);
  });
});

test('GIVEN one denier by two names against one report THEN it is one disagreement', async () => {
  const items = [
    ['Herald', CLAIMED],
    ['Gazette', DENIED],
    ['Courier', DENIED.replace('Mayor Ines Calder', 'The mayor of Northport, Ines Calder,')],
  ].map(([outlet = '', text = '']) => ({ id: outlet, outlet, published: '2024-05-14', text }));
  const engine = await openNews(items);
  const { disagreements } = await engine.disagreements({});
  await engine.close();
  expect(
    disagreements.map(({ positions }) => positions.map((one) => one.statements.length)),
  ).toEqual([[2, 1]]);
});
