import { afterAll, describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import type { ReportedResult } from '../../../src/types.ts';
import { NEWS } from '../../events/news.ts';
import { openNews } from '../open-news.ts';

const engine = await openNews(NEWS);
afterAll(() => engine.close());

const TOLL = 'Twelve people were killed when the ferry Alma Rose capsized off Northport';

function stancesOf({ articles }: ReportedResult): Readonly<Record<string, string>> {
  return Object.fromEntries(articles.map(({ article, stance }) => [article.id, stance]));
}

describe('who reported a fact', () => {
  test('GIVEN a toll THEN reports, other figures and the other event are told apart', async () => {
    const result = await engine.reported(TOLL);
    expect(stancesOf(result)).toEqual({
      'gazette-ferry': 'reports',
      'post-ferry': 'reports',
      'daily-ferry': 'differs',
      'gazette-ferry-2023': 'other-event',
    });
    expect(result.summary).toBe(
      '2 articles of 2 outlets report this, from 1 origin: Coast Guard; 1 article of 1 outlet gives something else (“19 people”).',
    );
  });

  test('GIVEN outlets that all cite one source THEN there is one origin of them all', async () => {
    expect((await engine.reported(TOLL)).origins).toEqual([
      { name: 'Coast Guard', outlets: ['Coast Daily', 'Harbour Gazette', 'Inland Post'] },
    ]);
  });

  test('GIVEN a fact THEN every outlet of the corpus has a stance, the strongest of its articles', async () => {
    const { outlets } = await engine.reported(TOLL);
    expect(outlets).toEqual([
      {
        outlet: 'Harbour Gazette',
        stance: 'reports',
        articles: ['gazette-ferry', 'gazette-ferry-2023'],
      },
      { outlet: 'Inland Post', stance: 'reports', articles: ['post-ferry'] },
      { outlet: 'Coast Daily', stance: 'differs', articles: ['daily-ferry'] },
      { outlet: 'Pier Herald', stance: 'silent', articles: [] },
    ]);
  });

  test('GIVEN passages THEN they are numbered through and stand in the corpus word for word', async () => {
    const passages = (await engine.reported(TOLL)).articles.flatMap((one) => one.passages);
    expect(passages.map(({ n }) => n)).toEqual(passages.map((_, i) => i + 1));
    for (const { article, paragraph, text } of passages)
      expect(engine.lookup(article.id)?.paragraphs[paragraph - 1]).toBe(text);
  });

  test('GIVEN articles with one wire sentence THEN they are named as copies and are one origin', async () => {
    const { copies, origins } = await engine.reported(
      'Seven workers were injured at the Alder mill',
    );
    expect(copies).toEqual([
      {
        articles: ['gazette-fire', 'herald-fire'],
        passages: ['Seven workers were injured in the blaze at the Alder mill.'],
        similarity: 1,
      },
    ]);
    expect(origins).toEqual([
      { name: 'Harbour Gazette', outlets: ['Harbour Gazette', 'Pier Herald'] },
    ]);
  });
});

describe('facts that are not so', () => {
  test('GIVEN a false figure THEN every article of the event differs and gives its own', async () => {
    const result = await engine.reported(TOLL.replace('Twelve', '500'));
    expect(stancesOf(result)).toMatchObject({
      'gazette-ferry': 'differs',
      'post-ferry': 'differs',
      'daily-ferry': 'differs',
    });
    expect(result.articles.map((one) => one.value)).toContain('At least 12 people');
    expect(result.summary).not.toContain('report this');
  });

  test('GIVEN a fact that one denies THEN its denial is told, with the sentence', async () => {
    const { articles, summary } = await engine.reported(
      'Police seized the ferry of the company Blueline',
    );
    const denial = articles.find((one) => one.stance === 'denies');
    expect(denial?.article.id).toBe('gazette-ferry');
    expect(denial?.passages[0]?.text).toContain('denied that police seized the ferry');
    expect(summary).toContain('1 article of 1 outlet denies it');
  });

  test('GIVEN another state THEN the article differs', async () => {
    const result = await engine.reported('The blaze at the Alder mill is still burning');
    expect(stancesOf(result)).toEqual({ 'herald-fire': 'reports', 'gazette-fire': 'differs' });
  });

  test.each(['A bank was robbed in Eastvale', 'The moon is made of cheese'])(
    'GIVEN %j THEN no article reports it and every outlet is silent',
    async (fact) => {
      const { articles, outlets, origins, summary } = await engine.reported(fact);
      expect([articles, origins]).toEqual([[], []]);
      expect(new Set(outlets.map((one) => one.stance))).toEqual(new Set(['silent']));
      expect(summary).toBe('No article was found that reports this.');
    },
  );
});

test('GIVEN a report in words of its own that is linked to no other THEN it is one of the event all the same', async () => {
  const own = await openNews([
    {
      id: 'gazette',
      outlet: 'Harbour Gazette',
      published: '2024-05-14',
      text: 'Twelve people were killed when the ferry Alma Rose capsized off Northport on Tuesday, the Coast Guard said.\n\nThe Alma Rose had left Northport with 64 people on board, said Ines Calder of the Coast Guard.',
    },
    {
      id: 'post',
      outlet: 'Inland Post',
      published: '2024-05-14',
      text: 'The ferry Alma Rose capsized off Northport on Tuesday and twelve people were killed, according to the Coast Guard.\n\nInes Calder of the Coast Guard said the Alma Rose had been overloaded.',
    },
    {
      id: 'herald',
      outlet: 'Pier Herald',
      published: '2024-05-15',
      text: 'Twelve people were killed when a ferry capsized in calm water a mile from the shore.\n\nFishermen pulled survivors into their boats, wrapped them in sails and rowed them to the beach.',
    },
  ]);
  const result = await own.reported('Twelve people were killed when a ferry capsized');
  expect(stancesOf(result)).toEqual({ gazette: 'reports', post: 'reports', herald: 'reports' });
  await own.close();
});

test('GIVEN reports that a later one links THEN they are one event, in whatever order they are found', async () => {
  const fire = (id: string, outlet: string, text: string) => ({
    id,
    outlet,
    published: '2024-05-14',
    text,
  });
  const [wire, mill, town, school] = [
    'Four people died when the Alder mill in Eastvale burned down on Tuesday, said Rolf Anders of the fire service. Anders said the Alder mill had no sprinklers.',
    'Four people died when the Alder mill in Eastvale burned down. Rolf Anders, Ines Calder and the Alder mill’s owner met in Eastvale on Tuesday.',
    'Four people died when the Alder mill burned down, Ines Calder said in Eastvale. Calder, the mayor, thanked Rolf Anders and his crews.',
    'Four people died when a school burned down in Dorn, Petra Voss said. Voss heads the school board of Dorn.',
  ];
  for (const order of ['abcd', 'dcba', 'acbd', 'bdac']) {
    const told: Readonly<Record<string, readonly [string, string]>> = {
      a: ['Harbour Gazette', wire ?? ''],
      b: ['Inland Post', mill ?? ''],
      c: ['Coast Daily', town ?? ''],
      d: ['Pier Herald', school ?? ''],
    };
    const own = await openNews(
      [...order].map((id) => fire(id, told[id]?.[0] ?? '', told[id]?.[1] ?? '')),
    );
    const { articles } = await own.reported('Four people died when the Alder mill burned down');
    const stances = articles.filter(({ article }) => article.id !== 'd').map((one) => one.stance);
    expect([order, stances]).toEqual([order, ['reports', 'reports', 'reports']]);
    await own.close();
  }
});

describe('what stands in a fact', () => {
  test('GIVEN a quotation in a fact THEN an outlet that quotes otherwise is looked at too', async () => {
    const own = await openNews([
      {
        id: 'gazette',
        outlet: 'Harbour Gazette',
        published: '2024-05-14',
        text: 'The captain of the Alma Rose said “the sea was calm and we had no warning at all”.',
      },
      {
        id: 'post',
        outlet: 'Inland Post',
        published: '2024-05-14',
        text: 'The captain of the Alma Rose said “the sea was rough and we had no warning at all”.',
      },
    ]);
    const plain = await own.reported('The captain of the Alma Rose said the sea was calm');
    const quoted = await own.reported('The captain of the Alma Rose said "the sea was calm"');
    expect(plain.articles.map(({ article }) => article.id).toSorted()).toEqual(['gazette', 'post']);
    expect(stancesOf(quoted)).toEqual(stancesOf(plain));
    await own.close();
  });

  test('GIVEN a fact of two sentences THEN an article that says the first word for word does not report the second', async () => {
    const result = await engine.reported(
      'The ferry Alma Rose capsized off Northport. 500 people were killed.',
    );
    expect(stancesOf(result)['gazette-ferry']).toBe('differs');
  });
});

describe('two events that are alike, a year apart', () => {
  test('GIVEN the date of one THEN the other is another event', async () => {
    const fact = 'Three people were killed when the ferry Alma Rose capsized in May 2023';
    expect(stancesOf(await engine.reported(fact))).toEqual({
      'gazette-ferry-2023': 'reports',
      'gazette-ferry': 'other-event',
      'daily-ferry': 'other-event',
      'post-ferry': 'other-event',
    });
  });

  test('GIVEN no date THEN the other event never counts as another figure', async () => {
    const { articles } = await engine.reported(TOLL);
    const other = articles.find((one) => one.article.id === 'gazette-ferry-2023');
    expect(other).toMatchObject({ stance: 'other-event', origins: [] });
  });
});

test.each([
  ['', 'empty'],
  ['…', 'empty'],
  ['a'.repeat(2001), '2001 characters'],
])('GIVEN a fact at fault THEN the error says why', async (fact, named) => {
  await expect(engine.reported(fact)).rejects.toThrow(UserError);
  await expect(engine.reported(fact)).rejects.toThrow(named);
});

describe('a claim worded like a headline', () => {
  test('GIVEN any headline of the corpus THEN its own article reports it, with a passage of its text', async () => {
    for (const { id, headline } of engine.corpus().articles) {
      if (headline === null) continue;
      const own = (await engine.reported(headline)).articles.find(
        ({ article }) => article.id === id,
      );
      expect([id, own?.stance]).toEqual([id, 'reports']);
      for (const { paragraph, text } of own?.passages ?? [])
        expect(engine.lookup(id)?.paragraphs[paragraph - 1]).toBe(text);
    }
  });
});

describe('a fact that an answer cites an article for', () => {
  test('GIVEN an article that words it beyond recognition THEN it reports it and is not silent', async () => {
    const fact = 'A vessel went under and a dozen lives were lost';
    const cited = [{ articleId: 'gazette-ferry', paragraph: 1 }];
    const before = await engine.reported(fact);
    const stance = (result: ReportedResult) =>
      result.outlets.find(({ outlet }) => outlet === 'Harbour Gazette')?.stance;
    expect(stance(before)).toBe('silent');
    const after = await engine.reported(fact, cited);
    expect(stance(after)).toBe('reports');
    expect(after.summary).not.toContain('No article');
  });

  test('GIVEN a cited paragraph of two sources THEN the fact traces to the one of its own sentence', async () => {
    const own = await openNews([
      {
        id: 'post',
        outlet: 'Inland Post',
        published: '2024-05-14',
        text: 'Police said the coast road had been shut. Twelve lives were lost in the wreck, the harbour office said.',
      },
    ]);
    const { origins } = await own.reported('The wreck claimed a dozen', [
      { articleId: 'post', paragraph: 1 },
    ]);
    expect(origins.map(({ name }) => name)).toEqual(['harbour office']);
    await own.close();
  });
});

describe('what states nothing', () => {
  test.each(['Northport', '“Calder”', 'storms!', '1912', 'Alma-Rose'])(
    'GIVEN %j alone THEN it is said that this is no fact, and how to write one',
    async (fact) => {
      await expect(engine.reported(fact)).rejects.toThrow(UserError);
      await expect(engine.reported(fact)).rejects.toThrow(/states nothing .* for example/u);
    },
  );

  test('GIVEN two words that state something THEN it is read', async () => {
    await expect(engine.reported('Northport flooded')).resolves.toMatchObject({
      fact: 'Northport flooded',
    });
  });
});
