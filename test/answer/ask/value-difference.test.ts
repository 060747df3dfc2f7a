import { afterAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/answer/engine.ts';
import { openReader } from '../../../src/reader/open-reader.ts';
import { openNews } from '../open-news.ts';

const reader = openReader();
const engine: Engine = await openNews(
  [
    {
      id: 'gazette',
      outlet: 'Harbour Gazette',
      headline: 'Fire at the Alder mill',
      published: '2024-05-14',
      text: 'About 40 firefighters fought the blaze at the Alder mill on Monday night, the fire service said.',
    },
    {
      id: 'daily',
      outlet: 'Coast Daily',
      headline: 'Alder mill burns',
      published: '2024-05-15',
      text: 'Some 60 firefighters battled the flames at the Alder mill until dawn on Tuesday.',
    },
    {
      id: 'norpress',
      outlet: 'Norpress',
      headline: 'Mill in Alder burns down',
      published: '2024-05-14',
      text: 'The Alder mill burned down on Monday night. Firefighters needed six hours, the brigade said.\n\nThe owner bought 80 per cent of the shares in the mill in 2022, the firm said.',
    },
    {
      id: 'blog',
      outlet: 'Alder Blog',
      headline: 'Our mill is gone',
      published: '2024-05-15',
      text: 'The Alder mill burned down in the night to Tuesday, and I cried.\n\nThe owner has 75 per cent of the shares in the mill, if I have read the papers right.',
    },
  ],
  reader,
);
afterAll(async () => {
  await engine.close();
  await reader.close();
});

const FIREFIGHTERS = 'How many firefighters fought the fire at the Alder mill?';

describe('figures that differ under a question', () => {
  test('GIVEN two shares that only the question brings together THEN they are told, at low', async () => {
    const { disagreements } = await engine.ask({
      question: 'What share of the mill does the owner have?',
    });
    expect(disagreements).toHaveLength(1);
    const [{ kind, severity, positions } = expect.fail('nothing differs')] = disagreements;
    expect({ kind, severity }).toEqual({ kind: 'quantity', severity: 'low' });
    expect(positions.map(({ value }) => value).toSorted()).toEqual(['75 per cent', '80 per cent']);
  });

  test('GIVEN two counts of two days THEN both are told, each by its own outlet', async () => {
    const { disagreements } = await engine.ask({ question: FIREFIGHTERS });
    expect(disagreements[0]?.note).toContain('Harbour Gazette: “About 40 firefighters”');
    expect(disagreements[0]?.note).toContain('Coast Daily: “Some 60 firefighters”');
  });

  test('GIVEN the days asked for THEN nothing of other days is told to differ', async () => {
    const { answered, disagreements } = await engine.ask({
      question: FIREFIGHTERS,
      until: '2024-05-14',
    });
    expect(answered).toBe(true);
    expect(disagreements).toEqual([]);
  });
});
