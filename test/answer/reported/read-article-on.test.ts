import { afterAll, describe, expect, test } from 'vitest';
import { openReader } from '../../../src/reader/open-reader.ts';
import type { ArticleStance } from '../../../src/types.ts';
import type { NewsItem } from '../../events/news.ts';
import { openNews } from '../open-news.ts';

/** A quarry accident that two outlets tell with other figures and causes; a third is on another matter. */
const QUARRY: readonly NewsItem[] = [
  {
    id: 'gazette-quarry',
    outlet: 'Harbour Gazette',
    headline: 'Quarry at Dunmoor collapses',
    published: '2024-05-14',
    text: `Twenty-seven workers were buried when the quarry at Dunmoor collapsed on Monday, the fire brigade said.

The quarry at Dunmoor collapsed at 9:40 a.m., the fire brigade said.

The operator Karst Stone denied that blasting caused the collapse of the quarry.`,
  },
  {
    id: 'daily-quarry',
    outlet: 'Coast Daily',
    headline: 'Workers buried as Dunmoor quarry collapses',
    published: '2024-05-14',
    text: `The collapse of the quarry at Dunmoor on Monday buried 34 workers, according to the miners' union. The quarry belongs to Karst Stone.

Blasting caused the collapse of the quarry at Dunmoor, the union said.

Schools in Dunmoor stayed closed on Tuesday.`,
  },
  {
    id: 'post-tram',
    outlet: 'Inland Post',
    headline: 'Dunmoor to get a tram',
    published: '2024-05-14',
    text: `A tram line between Dunmoor and Westmark will open in the autumn, the council said on Monday.

The line passes the old quarry of Dunmoor and will carry 8,000 passengers a day.`,
  },
];

/** The figure stands in a sentence that shares no word with a fact about "the Dunmoor death toll". */
const FLOOD: NewsItem = {
  id: 'post-flood',
  outlet: 'Inland Post',
  headline: 'Flood strikes valley',
  published: '2024-06-02',
  text: `Sixty-one people were killed, the rescue service said.

The council of Dunmoor met on Sunday. The toll bridge at Dunmoor was closed. Dunmoor had warned of the dam for years.

The owner of the Dunmoor mine was not reached. A death in Dunmoor had led to an inquiry in 2019. Dunmoor will mourn for three days.`,
};

const reader = openReader();
const engine = await openNews([...QUARRY, FLOOD], reader);
afterAll(async () => {
  await engine.close();
  await reader.close();
});

const FALL = 'workers were buried when the quarry at Dunmoor collapsed';

/** What each article says of a fact; one that is left out is silent. */
async function judge(fact: string): Promise<(id: string) => ArticleStance | undefined> {
  const { articles } = await engine.reported(fact);
  return (id) => articles.find(({ article }) => article.id === id);
}

describe('articles read against a fact', () => {
  test.each([`27 ${FALL}`, `Twenty-seven ${FALL}`])(
    'GIVEN %j THEN the one that writes the figure in words reports it, and the other figure differs',
    async (fact) => {
      const said = await judge(fact);
      expect(said('gazette-quarry')).toMatchObject({
        stance: 'reports',
        value: 'Twenty-seven workers',
      });
      expect(said('daily-quarry')).toMatchObject({ stance: 'differs', value: '34 workers' });
    },
  );

  test('GIVEN a fact whose figure stands in a sentence of other words THEN that sentence is read', async () => {
    const said = await judge('The toll at the Dunmoor mine was 61 dead');
    expect(said('post-flood')).toMatchObject({ stance: 'reports', value: 'Sixty-one people' });
  });

  test('GIVEN a figure of the second THEN the first differs with its own', async () => {
    const said = await judge(`34 ${FALL}`);
    expect(said('daily-quarry')?.stance).toBe('reports');
    expect(said('gazette-quarry')).toMatchObject({
      stance: 'differs',
      value: 'Twenty-seven workers',
    });
  });

  test.each([`50 ${FALL}`, `50 ${FALL} on Monday`])(
    'GIVEN %j, a figure of none THEN both differ, though the day may be theirs',
    async (fact) => {
      const said = await judge(fact);
      expect(said('gazette-quarry')).toMatchObject({
        stance: 'differs',
        value: 'Twenty-seven workers',
      });
      expect(said('daily-quarry')).toMatchObject({ stance: 'differs', value: '34 workers' });
    },
  );

  test('GIVEN what one article says and another has denied THEN it reports and the other denies, each with its sentence', async () => {
    const said = await judge('Blasting caused the collapse of the quarry at Dunmoor');
    expect(said('daily-quarry')?.stance).toBe('reports');
    expect(said('gazette-quarry')).toMatchObject({ stance: 'denies' });
    expect(said('gazette-quarry')?.passages[0]?.text).toContain('denied that blasting caused');
  });

  test('GIVEN a time of day THEN the article that has it reports it, and with another it differs', async () => {
    const at = async (time: string) =>
      (await judge(`The quarry at Dunmoor collapsed at ${time}`))('gazette-quarry');
    expect(await at('9:40 a.m.')).toMatchObject({ stance: 'reports', value: '9:40 a.m.' });
    expect(await at('11:15 a.m.')).toMatchObject({ stance: 'differs', value: '9:40 a.m.' });
  });

  test.each([`27 ${FALL}`, 'Blasting caused the collapse of the quarry at Dunmoor'])(
    'GIVEN %j THEN the article that only names the place is silent',
    async (fact) => {
      expect((await judge(fact))('post-tram')).toBeUndefined();
    },
  );

  test('GIVEN what nobody wrote THEN every article is silent', async () => {
    const { articles, outlets } = await engine.reported('A bank was robbed in Eastvale');
    expect(articles).toEqual([]);
    expect(new Set(outlets.map(({ stance }) => stance))).toEqual(new Set(['silent']));
  });
});
