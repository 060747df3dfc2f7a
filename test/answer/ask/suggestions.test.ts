import { afterAll, describe, expect, test } from 'vitest';
import { NEWS } from '../../events/news.ts';
import { openNews } from '../open-news.ts';

const engine = await openNews(NEWS);
afterAll(() => engine.close());

describe('what is offered where the corpus does not say', () => {
  test.each([
    ['Which poet was killing time?', ['killed', 'killing', 'kill']],
    ['Which singer likes capsizing a museum?', ['capsized', 'capsizing', 'capsize']],
    ['Which painter rescued a harbour?', ['rescued', 'rescue', 'rescuing']],
    ['Which poet sold the ferries?', ['ferry', 'ferries']],
    ['Which sailor is reporting it?', ['reported', 'reporting', 'report', 'reports']],
  ])('GIVEN %j THEN no other form of one of its words', async (question, forms) => {
    const { answered, suggestions } = await engine.ask({ question });
    expect(answered).toBe(false);
    expect(suggestions.filter((one) => forms.includes(one))).toEqual([]);
  });

  test.each([
    ['Which museum bought a ferry model from Oslo?', 'Storm overturns Northport ferry', false],
    ['Which museum bought a ferry model from Oslo?', 'Lighthouse museum reopens', true],
    ['How dear are mill flour and ferry tickets?', 'Ferry capsizes off Northport', false],
    ['Which poet is on the Northport ferry?', 'Ferry accident at Northport', true],
    ['ferry', 'Ferry runs aground off Northport', true],
  ])('GIVEN %j THEN %j is offered: %s', async (question, headline, isOffered) => {
    const { answered, suggestions } = await engine.ask({ question });
    expect(answered).toBe(false);
    expect(suggestions.includes(headline)).toBe(isOffered);
  });

  test.each([
    ['Which poet lives in Nortport?', 'Which poet lives in Northport?'],
    ['which poet lives in nortport?', 'which poet lives in northport?'],
  ])('GIVEN %j THEN %j is offered first, its capitals as typed', async (question, offered) => {
    const { suggestions } = await engine.ask({ question });
    expect(suggestions[0]).toBe(offered);
  });
});
