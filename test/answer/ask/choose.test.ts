import { afterAll, describe, expect, test } from 'vitest';
import type { AskExplanation } from '../../../src/answer/engine.ts';
import { openReader } from '../../../src/reader/open-reader.ts';
import type { NewsItem } from '../../events/news.ts';
import { openNews, openReports } from '../open-news.ts';

const reader = openReader();
afterAll(() => reader.close());

function report(outlet: string, text: string): NewsItem {
  return { id: outlet.toLowerCase(), outlet, published: '2024-05-14', text };
}

const SEVEN = report(
  'Herald',
  'Seven miners died when the shaft at Greyhill flooded, police said.',
);
const SEVEN_TOO = report(
  'Gazette',
  'Seven miners died when a shaft flooded at Greyhill, their union said.',
);
const NINE = report('Courier', 'Nine miners died when the shaft at Greyhill flooded, police said.');
const QUESTION = 'How many miners died when the Greyhill shaft flooded?';

async function explain(
  items: readonly NewsItem[],
  asked: 'read' | 'words',
): Promise<AskExplanation> {
  const engine = await openNews(items, asked === 'read' ? reader : null);
  try {
    return await engine.explain({ question: QUESTION });
  } finally {
    await engine.close();
  }
}

describe.each(['read', 'words'] as const)('the confidence of an answer, %s', (asked) => {
  test('GIVEN another outlet with the same value THEN it does not fall; with another value THEN it does', async () => {
    const alone = (await explain([SEVEN], asked)).confidence;
    const confirmed = (await explain([SEVEN, SEVEN_TOO], asked)).confidence;
    const contested = (await explain([SEVEN, NINE], asked)).confidence;
    expect(confirmed).toBeGreaterThanOrEqual(alone);
    expect(contested).toBeLessThan(alone);
  });
});

test('GIVEN two outlets of three with one value THEN that is the answer, in whatever order they stand', async () => {
  for (const items of [
    [NINE, SEVEN, SEVEN_TOO],
    [SEVEN_TOO, SEVEN, NINE],
  ]) {
    const { answer } = (await explain(items, 'read')).result;
    expect(answer?.text.toLowerCase()).toContain('seven miners');
  }
});

describe('what is cited beside an answer', () => {
  const PLEDGE = 'The city of Greyhill will appeal against the ruling, the mayor said.';

  test.each([
    ['The mayor said the city of Greyhill would appeal against the ruling.', [1, 2]],
    ['The mayor said the city of Greyhill will not appeal against the ruling.', [1]],
    ['The city of Greyhill would never appeal against the ruling, said the mayor.', [1]],
    ['The mayor denied that the city of Greyhill would appeal against the ruling.', [1]],
  ])('GIVEN beside it %j THEN it cites %j', async (other, citations) => {
    const engine = await openNews([report('Herald', PLEDGE), report('Gazette', other)], reader);
    const question = 'Will the city of Greyhill appeal against the ruling?';
    const { answer } = await engine.ask({ question });
    await engine.close();
    expect(answer?.citations).toEqual(citations);
  });
});

describe('an equal value told of another event', () => {
  test.each([
    [
      'How many people were hurt in the crash?',
      'Nineteen people were hurt when a tram and a lorry collided in Greyhill on Monday, police said.',
      'Nineteen people were hurt when a grandstand gave way in Northport on Monday, the fire service said.',
    ],
    [
      'How much will the bridge cost?',
      'The new bridge over the Tarn at Greyhill will cost 40 million euros, the council said.',
      'The tunnel under the harbour of Northport will cost 40 million euros, the ministry said.',
    ],
    [
      'When does the strike end?',
      'The strike of bus drivers in Greyhill ends on Sunday, their union said.',
      'The strike of dockers in Northport ends on Sunday, the port said.',
    ],
    [
      'How old is the suspect?',
      'The suspect in the Greyhill arson, a man of 34, was arrested at dawn, police said.',
      'A 34-year-old suspect in the theft of a Northport ferry was let go, his lawyer said.',
    ],
    [
      'How long will the road be closed?',
      'The coast road at Greyhill will be closed for three weeks after a landslide, the county said.',
      'The mountain road above Northport will be closed for three weeks for repairs, the canton said.',
    ],
  ])('GIVEN %j THEN one report is cited, not both', async (question, ...texts) => {
    const engine = await openReports(texts, reader);
    const { answer } = await engine.ask({ question });
    await engine.close();
    expect(answer?.citations).toEqual([1]);
  });
});

test('GIVEN one outlet that asserts and one that denies THEN both are told, as a difference', async () => {
  const engine = await openNews(
    [
      report(
        'Herald',
        'The captain of the ferry Marlin has been arrested in Northport. The ferry ran aground off the lighthouse of Northport on Monday with 40 people on board.',
      ),
      report(
        'Gazette',
        'Police denied that the captain of the ferry Marlin had been arrested in Northport. The ferry ran aground off the Northport lighthouse on Monday, with 40 people on board.',
      ),
    ],
    reader,
  );
  const { answer, disagreements } = await engine.ask({
    question: 'Has the captain of the ferry Marlin been arrested?',
  });
  await engine.close();
  expect(answer?.citations).toHaveLength(1);
  expect(disagreements.map(({ kind, positions }) => [kind, positions.length])).toEqual([
    ['negation', 2],
  ]);
});
