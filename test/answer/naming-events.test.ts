import { afterAll, describe, expect, test } from 'vitest';
import { openReader } from '../../src/reader/open-reader.ts';
import { openReports } from './open-news.ts';

const reader = openReader();
afterAll(() => reader.close());

/** A report that names somebody, and one of another event that names somebody else where the question would be answered. */
const NEWS: Readonly<Record<string, readonly [own: string, other: string]>> = {
  birth: [
    'The mayor of Greyhill, Ada Ferndale, grew up on a farm outside the town. Critics say Ferndale was born abroad, and she has asked for her papers to be found.',
    'A girl of five kilos was born at the King Alban hospital in Northport on Monday, the largest baby ever delivered there.',
  ],
  charges: [
    'The special prosecutor Orla Tamsin said on Friday that her inquiry into the harbour fund goes on. Lawyers expect Tamsin to report in June.',
    'Prosecutors have charged 15 people in connection with a ring of car thieves in Northport.',
  ],
  worth: [
    'The builder Rogelio Stamm has bought the old brewery of Greyhill. Neighbours say that Stamm means to pull it down.',
    'The brewer Gustav Lund is worth 300 million crowns, the tax list of Northport shows.',
  ],
  arrest: [
    'The captain Nils Enslin did not appear before the inquiry into the wreck of the Marlin. Where Enslin is nobody knows.',
    'A banker was arrested on Tuesday at the airport of Northport, the police said.',
  ],
  staff: [
    'The glassmaker Corvena will move its office to Greyhill. A spokesman for Corvena gave no date.',
    'The tyre plant of Northport employs 820 people, and will take on 90 more.',
  ],
};

describe('a question that names somebody', () => {
  test.each([
    ['birth', 'Which hospital was Ferndale born in?'],
    ['birth', 'which hospital was ferndale born in'],
    ['charges', 'How many people has Tamsin charged?'],
    ['worth', 'How much is Rogelio Stamm worth?'],
    ['worth', 'how much is stamm worth'],
    ['arrest', 'When was Enslin arrested?'],
    ['staff', 'How many people does Corvena employ?'],
  ])(
    'GIVEN news of %s and %j THEN nothing answers that names others alone',
    async (news, question) => {
      const engine = await openReports(NEWS[news] ?? [], reader);
      const result = await engine.ask({ question });
      await engine.close();
      expect(result.answered).toBe(false);
      expect(new Set(result.passages.map(({ article }) => article.outlet))).toEqual(
        new Set(['Herald']),
      );
    },
  );

  test.each([
    [
      'How many calls did the Truongs make?',
      'Her parents, Anh and Linh Truong, telephoned the supplier eleven times.',
    ],
    [
      'How many German tourists were hurt?',
      'Twelve tourists from Germany were hurt when a coach overturned near Greyhill.',
    ],
    [
      'What did the Guard say about the bridge?',
      'The Coast Guard said that the bridge at Greyhill would open at noon.',
    ],
    ['Who was arrested in Grayhill?', 'Police arrested a locksmith in Greyhill on Monday.'],
    [
      'where did police pick up bandeira',
      'Police picked up Jorge Bandeira at a petrol station outside Greyhill.',
    ],
  ])('GIVEN %j THEN the report that names them in another form answers', async (question, text) => {
    const other = 'The council of Northport will vote on the new library on Friday.';
    const engine = await openReports([text, other], reader);
    const { answer } = await engine.ask({ question });
    await engine.close();
    expect(answer?.text).toBe(text);
  });
});

describe('a fact that names somebody', () => {
  test.each([
    [
      'More than 5,000 people came to the congress of the Tamsin League.',
      'The Tamsin League meets in Greyhill this week. The Tamsin League has not said how many came.',
      'More than 5,000 people came to the square of Northport on Sunday to protest against the tax.',
    ],
    [
      'The Corvena works will close in June.',
      'The Corvena works in Greyhill make glass. Nobody at the Corvena works would comment.',
      'The tyre works of Northport will close in June, the owner said.',
    ],
    [
      'Nils Enslin was arrested on Tuesday.',
      'The captain Nils Enslin did not appear before the inquiry. Where Enslin is nobody knows.',
      'A banker was arrested on Tuesday at the airport of Northport, the police said.',
    ],
    [
      'Rogelio Stamm is worth 300 million crowns.',
      'The builder Rogelio Stamm has bought a brewery. Neighbours say that Stamm means to pull it down.',
      'The brewer Gustav Lund is worth 300 million crowns, the tax list of Northport shows.',
    ],
    [
      'Orla Tamsin has charged 15 people.',
      'The prosecutor Orla Tamsin said that her inquiry goes on. Lawyers expect Tamsin to report in June.',
      'Prosecutors have charged 15 people in connection with a ring of car thieves in Northport.',
    ],
  ])(
    'GIVEN %j THEN a report that names others alone tells of another event',
    async (fact, ...texts) => {
      const engine = await openReports(texts, reader);
      const { outlets } = await engine.reported(fact);
      await engine.close();
      expect(outlets.find(({ outlet }) => outlet === 'Gazette')?.stance).toMatch(
        /^(?:other-event|silent)$/u,
      );
    },
  );
});
