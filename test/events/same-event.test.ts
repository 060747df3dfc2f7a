import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkEvents } from '../../src/events/same-event.ts';
import { buildSketches } from '../../src/events/sketches/build-sketches.ts';
import { composeSketches } from '../../src/events/sketches/compose-sketches.ts';
import type { SketchTable } from '../../src/events/sketches/sketch-table.ts';
import { type ArticleEvidence, readEvidence, readStatements } from '../../src/reading/statement.ts';
import { stringAt } from '../../src/search/embedded/packed-strings.ts';
import { articlesOf } from './corpus.ts';
import { COUNT, FERRY, FERRY_BEFORE, FIRE, type NewsItem } from './news.ts';
import { linkPlainly } from './same-event/plain-links.ts';

function linksAmong(items: readonly NewsItem[]): readonly string[] {
  return namedLinks(buildSketches(articlesOf(items).map(readEvidence))).map(
    ({ a, b }) => `${a} ${b}`,
  );
}

function namedLinks(table: SketchTable) {
  const id = (row: number) => stringAt(table.articleIds, row);
  return linkEvents(table).map(({ a, b, similarity }) => ({ a: id(a), b: id(b), similarity }));
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

/** Reports in their own words that share names, leads or neither with others of the pool, and a table of figures. */
const PARAGRAPHS = [
  ...ALL.flatMap(({ text }) => text.split('\n\n')),
  'Mayor Ines Calder of Northport left her post on Tuesday after weeks of pressure over the fish market.',
  'The council of Northport voted Ines Calder out of office in a stormy session.',
  'Karl Voss of the Harbour Union thanked her in a short letter. Oskar Brandt will run the town until June.',
  'Oskar Brandt took her chair that evening while Karl Voss and his Harbour Union sang in the street.',
  'The tanker Alma Rose lay across Gannet Reef on Tuesday, its hull torn in two places by the rocks.',
  'Gulls black with oil were washed up below the Eastvale cliffs, and volunteers came to look for the Alma Rose off Gannet Reef.',
  'Blueline and Marlin raised the price of tickets to Eastvale by a tenth this week.',
  'Wheat 12.5, oats 30, barley 41. Rye 12.',
];
const READ = PARAGRAPHS.map((text) => readStatements(text, null));

/** Articles made of those paragraphs, near in days, far, or without a date, more of them than an article has links. */
const someArticles: fc.Arbitrary<readonly ArticleEvidence[]> = fc
  .array(
    fc.record({
      published: fc.constantFrom(null, 100, 101, 102, 104, 107, 110),
      paragraphs: fc.array(fc.nat(READ.length - 1), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 30 },
  )
  .map((made) =>
    made.map(({ published, paragraphs }, i) => ({
      articleId: `report-${i}`,
      hash: '',
      published,
      statements: paragraphs.flatMap((at) => READ[at] ?? []),
    })),
  );

describe('links of any articles', () => {
  test('THEN they are those of the rules told plainly over all pairs', () => {
    fc.assert(
      fc.property(someArticles, (evidence) => {
        const [links, plain] = [namedLinks(buildSketches(evidence)), linkPlainly(evidence)];
        expect(links.map(({ a, b }) => `${a} ${b}`)).toEqual(plain.map(({ a, b }) => `${a} ${b}`));
        for (const [i, { similarity }] of links.entries())
          expect(Math.abs(similarity - (plain[i]?.similarity ?? 0))).toBeLessThan(1e-12);
      }),
      { numRuns: 300 },
    );
  });

  test('GIVEN them in another order, or in tables joined THEN links and similarities are the same to the last bit', () => {
    fc.assert(
      fc.property(someArticles, fc.nat(), (evidence, turn) => {
        const links = namedLinks(buildSketches(evidence));
        const cut = turn % evidence.length;
        const turned = [...evidence.slice(cut), ...evidence.slice(0, cut)].toReversed();
        expect(namedLinks(buildSketches(turned))).toEqual(links);
        const parts = [turned.slice(0, cut), turned.slice(cut)];
        const rows = parts.flatMap((part, source) => part.map((_, row) => ({ source, row })));
        expect(namedLinks(composeSketches(parts.map(buildSketches), rows))).toEqual(links);
      }),
    );
  });

  test('GIVEN the same undated text more often than an article has links THEN each is linked to the 16 first by id', () => {
    const text = FERRY[0]?.text ?? '';
    const ids = Array.from({ length: 20 }, (_, i) => `report-${String(i).padStart(2, '0')}`);
    const dated = { id: 'first', published: '2024-05-14', text };
    const links = linksAmong([...ids.map((id) => ({ id, text })), dated, ...FIRE]);
    expect(links.filter((link) => /report-1[4-9] report-1[4-9]/.test(link))).toEqual(
      ['15', '16', '17', '18', '19'].map((other) => `report-14 report-${other}`),
    );
    expect(links).toContain('first report-19');
  });
});

test('GIVEN reports that share names, each beginning with those that end the other THEN few words in common are enough', () => {
  const report = (id: string, first: string, middle: string, last: string): NewsItem => ({
    id,
    published: '2024-05-14',
    text: `${first} ${middle} ${last}`,
  });
  const middles = [
    'Nobody spoke. The nets dried on a wall while gulls fought over scraps that nobody had swept away. A boy mended lobster pots by lamplight and whistled.',
    'Nobody slept. The snow fell late in the season and buried all roads that lead inland over the pass. Two sledges with flour and paraffin turned back at noon.',
  ];
  const linked = (lead: string) =>
    linksAmong([
      report(
        'daily',
        'That morning Ines Calder slammed the door of the old market, pale with anger.',
        middles[0] ?? '',
        'Beside the crane stood Karl Voss and counted barrels of tar for the yard.',
      ),
      report(
        'gazette',
        lead,
        middles[1] ?? '',
        'Nobody could tell whether Ines Calder slept, wrote letters or walked on the beach.',
      ),
    ]);
  const about = (whom: string) =>
    `On the quay ${whom} drank cold tea until the last lamp went out.`;
  expect(linked(about('Karl Voss'))).toEqual(['daily gazette']);
  expect(linked(about('Karl Voss with Anna Berg, Oskar Brandt and Nils Holm'))).toEqual([]);
});

test('GIVEN reports in other words THEN they are linked among few articles of their days, and not among many', () => {
  const pair: readonly NewsItem[] = [
    'That morning Ines Calder slammed the door of the old market, pale with anger. Nobody spoke. The nets dried on a wall while gulls fought over scraps that nobody had swept away. Beside the crane stood Karl Voss and counted barrels of tar for the yard.',
    'On the quay Karl Voss with Anna Berg, Oskar Brandt and Nils Holm drank cold tea until the last lamp went out. Nobody slept. The snow fell late in the season and buried all roads that lead inland over the pass. Nobody could tell whether Ines Calder slept, wrote letters or walked on the beach.',
  ].map((text, i) => ({ id: `market-${i}`, published: '2024-05-14', text }));
  const others = (published: string): readonly NewsItem[] =>
    Array.from({ length: 320 }, (_, i): NewsItem => {
      const place = `Vale${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`;
      return {
        id: `other-${i}`,
        published,
        text: `The choir of ${place} sang for the people of ${place} in a church that was full to the doors.`,
      };
    });
  expect(linksAmong(pair)).toEqual(['market-0 market-1']);
  expect(linksAmong([...pair, ...others('2024-03-14')])).toContain('market-0 market-1');
  expect(linksAmong([...pair, ...others('2024-05-14')])).not.toContain('market-0 market-1');
});
