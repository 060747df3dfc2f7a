import { describe, expect, test } from 'vitest';
import { linkEvents } from '../../src/evidence/same-event.ts';
import { readEvidence } from '../../src/evidence/statement.ts';
import { articlesOf } from './corpus.ts';
import { COUNT, FERRY, FERRY_BEFORE, FIRE, type NewsItem } from './news.ts';

function linksAmong(items: readonly NewsItem[]): readonly string[] {
  const evidence = articlesOf(items).map(readEvidence);
  return linkEvents(evidence).map(({ a, b }) => `${a} ${b}`);
}

const ALL = [...FERRY, ...FERRY_BEFORE, ...FIRE, ...COUNT];

describe('articles of one event', () => {
  test('GIVEN reports of a ferry, a fire and a count THEN each event is linked, and none with another', () => {
    expect(linksAmong(ALL)).toEqual([
      'daily-count post-count',
      'daily-ferry gazette-ferry',
      'daily-ferry post-ferry',
      'gazette-ferry post-ferry',
      'gazette-fire herald-fire',
    ]);
  });

  test('GIVEN the articles in another order THEN the links are the same', () => {
    expect(linksAmong(ALL.toReversed())).toEqual(linksAmong(ALL));
  });

  test('GIVEN the same text a year apart THEN it is another event', () => {
    const text = FERRY[0]?.text ?? '';
    const twins = ['2023-05-14', '2024-05-14'].map((published) => ({
      id: published,
      published,
      text,
    }));
    expect(linksAmong([...twins, ...FIRE])).toEqual(['gazette-fire herald-fire']);
  });

  test('GIVEN no date THEN articles are linked only when they share most of their words', () => {
    const text = FERRY[0]?.text ?? '';
    const undated = [
      { id: 'a', text },
      { id: 'b', text },
      { id: 'c', text: 'A ferry left Northport with mail for the islands of the north coast.' },
    ];
    expect(linksAmong([...undated, ...FIRE])).toEqual(['a b', 'gazette-fire herald-fire']);
  });
});

test('GIVEN reports in other words that share many names THEN they are linked, unless they are about others', () => {
  const report = (id: string, lead: string, rest: string): NewsItem => ({
    id,
    published: '2024-05-14',
    text: `${lead}\n\n${rest}`,
  });
  const links = linksAmong([
    report(
      'gazette',
      'Mayor Ines Calder of Northport left her post on Tuesday after weeks of pressure over the fish market.',
      'Karl Voss of the Harbour Union thanked her in a short letter. Oskar Brandt will run the town until June.',
    ),
    report(
      'daily',
      'The council of Northport voted Ines Calder out of office in a stormy session.',
      'Oskar Brandt took her chair that evening while Karl Voss and his Harbour Union sang in the street.',
    ),
    report(
      'post',
      'Blueline and Marlin raised the price of tickets to Eastvale by a tenth this week.',
      'Both companies blamed fuel, said Anna Berg of the Eastvale Traders, who will switch to Fenwick.',
    ),
  ]);
  expect(links).toEqual(['daily gazette']);
});

test('GIVEN reports in other words that begin with the same rare names THEN they are linked, unless days lie between', () => {
  const report = (id: string, published: string, text: string): NewsItem => ({
    id,
    published,
    text,
  });
  const first =
    'The tanker Alma Rose lay across Gannet Reef on Tuesday, its hull torn in two places by the rocks.';
  const other =
    'Gulls black with oil were washed up below the Eastvale cliffs, and volunteers with buckets came from inland to look for the Alma Rose off Gannet Reef.';
  const links = (days: number) =>
    linksAmong([
      report('gazette', '2024-05-14', first),
      report('daily', `2024-05-${14 + days}`, other),
    ]);
  expect([links(1), links(6)]).toEqual([['daily gazette'], []]);
});
