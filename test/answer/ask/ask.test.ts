import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/answer/engine.ts';
import { UserError } from '../../../src/errors.ts';
import { openReader } from '../../../src/reader/open-reader.ts';
import type { AskResult } from '../../../src/types.ts';
import { NEWS } from '../../events/news.ts';
import { openNews } from '../open-news.ts';

const reader = openReader();
const engine = await openNews(NEWS, reader);
const byWords = await openNews(NEWS);
afterAll(async () => {
  await engine.close();
  await byWords.close();
  await reader.close();
});

/** Everything that holds with the trained reader must hold without it. */
const BOTH: readonly (readonly [string, Engine])[] = [
  ['the reader', engine],
  ['words alone', byWords],
];

const TOLL = 'How many people were killed when the ferry capsized?';

/** Everything a reader may check: passages are stored paragraphs, and the answer stands in what it cites. */
function expectVerbatim({ passages, answer }: AskResult): void {
  for (const [i, passage] of passages.entries()) {
    expect(passage.n).toBe(i + 1);
    const stored = engine.lookup(passage.article.id)?.paragraphs[passage.paragraph - 1];
    expect(passage.text).toBe(stored);
    for (const [start, end] of passage.highlights) {
      expect(passage.text.slice(start, end)).toMatch(/^[\p{L}\p{N}]/u);
    }
  }
  if (answer === null) return;
  for (const [start, end] of answer.spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(answer.text.length);
  }
  const [first] = answer.citations;
  expect(passages.find(({ n }) => n === first)?.text).toContain(answer.text);
  for (const n of answer.citations) expect(passages.map((one) => one.n)).toContain(n);
  expect(new Set(answer.citations).size).toBe(answer.citations.length);
}

describe.each(BOTH)('an answer by %s', (_, asked) => {
  test.each([
    [TOLL, 'killed'],
    ['When did the ferry Alma Rose capsize?', 'on Monday'],
    ['Who won the election in Eastvale?', 'Anna Berg'],
    ['How many ballots were counted in Eastvale?', '48,200'],
    ['How much was the damage at the mill?', '$3.5 million'],
  ])('GIVEN %j THEN it holds %j, verbatim, and its citations resolve', async (question, wanted) => {
    const result = await asked.ask({ question });
    expect(result.answered).toBe(true);
    expect(result.answer?.text).toContain(wanted);
    expectVerbatim(result);
  });

  test.each([
    ['How many ballots were counted in Eastvale?', '48,200'],
    ['When did the ferry Alma Rose capsize?', 'Monday'],
  ])('GIVEN %j THEN %j is marked', async (question, wanted) => {
    const { answer } = await asked.ask({ question });
    expect(answer?.spans.map((span) => answer.text.slice(...span))).toEqual([wanted]);
  });

  test('GIVEN a question for a figure THEN a sentence without one is never the answer', async () => {
    const { answer } = await asked.ask({ question: 'How old is the ferry Alma Rose?' });
    expect(answer?.text ?? '1').toMatch(/\d|\b(?:one|two|three|four|five|ten|twelve)\b/i);
  });
});

describe('an answer', () => {
  test('GIVEN a typing slip THEN the question is answered all the same', async () => {
    const { answer } = await engine.ask({ question: 'How many balots were counted in Estvale?' });
    expect(answer?.text).toContain('48,200');
  });

  test('GIVEN outlets with two tolls THEN the disagreement comes with the answer', async () => {
    // Named as the two outlets name it: the reef accident of the year before was another event.
    const question = 'How many people were killed when the ferry Alma Rose capsized off Northport?';
    const { disagreements } = await engine.ask({ question });
    expect(disagreements).toMatchObject([{ kind: 'quantity', severity: 'high' }]);
  });

  test('GIVEN a sentence beside one that is disputed THEN the dispute does not come with it', async () => {
    const question = 'How many passengers were rescued by fishing boats?';
    const { answer, disagreements } = await engine.ask({ question });
    expect(answer?.text).toBe('It said 40 passengers were rescued by fishing boats.');
    expect(disagreements).toEqual([]);
  });

  test('GIVEN a paragraph of a teaser THEN it is cited as the teaser, under its own headline', async () => {
    const { passages } = await engine.ask({ question: 'What does the lighthouse museum have?' });
    expect(passages[0]?.article).toMatchObject({
      id: 'gazette-teaser',
      kind: 'teaser',
      headline: 'Lighthouse museum reopens',
    });
  });

  test('GIVEN top THEN no more passages are shown', async () => {
    expect((await engine.ask({ question: TOLL, top: 2 })).passages).toHaveLength(2);
  });
});

describe.each(BOTH)('a question the corpus does not answer, by %s', (_, asked) => {
  test.each([
    'Who is the president of Gondwana?',
    'When did the bank fail?',
    'zzzz qqqq',
    'Who is the constructor?',
    'How many dogs were on board the ferry?',
  ])(
    'GIVEN %j THEN nothing is answered or cited, and at most three passages are near',
    async (question) => {
      const result = await asked.ask({ question });
      expect(result).toMatchObject({ answered: false, answer: null, disagreements: [] });
      expect(result.passages.length).toBeLessThanOrEqual(3);
      expectVerbatim(result);
    },
  );

  test('GIVEN words of a near article THEN its headline is suggested', async () => {
    const { answered, suggestions } = await engine.ask({
      question: 'Which museum curator in Eastvale owns the lighthouse paintings?',
    });
    expect(answered).toBe(false);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.length).toBeLessThanOrEqual(5);
  });
});

describe('filters', () => {
  test.each([
    [`${TOLL} outlet:"Coast Daily"`, 'Coast Daily', '19 people'],
    [`${TOLL} until:2023`, 'Harbour Gazette', 'Three people'],
  ])(
    'GIVEN %j typed into the question THEN it holds for every passage',
    async (question, outlet, told) => {
      const { answer, passages } = await engine.ask({ question });
      expect(answer?.text).toContain(told);
      expect(new Set(passages.map(({ article }) => article.outlet))).toEqual(new Set([outlet]));
    },
  );

  test.each([
    ['outlet:coast', { outlet: 'coast' }],
    ['outlet:Harbour', { outlet: 'Harbour' }],
    ['outlet:"harbour gazette"', { outlet: 'harbour gazette' }],
    ['OUTLET:“Coast Daily”', { outlet: 'Coast Daily' }],
    ['since:2024-05-15', { since: '2024-05-15' }],
    ['until:2023', { until: '2023' }],
    ['outlet:gazette until:2023-12', { outlet: 'gazette', until: '2023-12' }],
  ])('GIVEN %s in the question THEN it does what the option does', async (written, options) => {
    const { question: _, ...asOption } = await engine.ask({ question: TOLL, ...options });
    for (const question of [`${TOLL} ${written}`, `${written} ${TOLL}`]) {
      const { question: __, ...asWritten } = await engine.ask({ question });
      expect(asWritten).toEqual(asOption);
    }
    const { passages } = await engine.search({ query: `ferry ${written}` });
    expect(passages.length).toBeGreaterThan(0);
    const found = new Set(passages.map(({ article }) => article.outlet));
    expect(asOption.passages.every(({ article }) => found.has(article.outlet))).toBe(true);
  });

  test('GIVEN an outlet before the question mark THEN the mark is none of its name', async () => {
    const { passages } = await engine.ask({ question: 'Who owned the ferry outlet:coast?' });
    expect(passages.length).toBeGreaterThan(0);
    expect(new Set(passages.map(({ article }) => article.outlet))).toEqual(
      new Set(['Coast Daily']),
    );
  });

  test('GIVEN an outlet as an option and in the question THEN both hold', async () => {
    const asked = { question: `${TOLL} outlet:coast`, outlet: 'Coast Daily' };
    expect((await engine.ask(asked)).passages.length).toBeGreaterThan(0);
    await expect(engine.ask({ ...asked, outlet: 'Harbour Gazette' })).rejects.toThrow(
      /asks for "Harbour Gazette", and the question for "Coast Daily"/,
    );
  });

  test('GIVEN a word with a minus THEN no passage holds it', async () => {
    const { passages } = await engine.ask({ question: `${TOLL} -fishing` });
    expect(passages.length).toBeGreaterThan(0);
    for (const { text } of passages) expect(text).not.toContain('fishing');
  });

  test('GIVEN an outlet, in any case or in part THEN only its articles are cited', async () => {
    for (const outlet of ['Coast Daily', 'coast daily', 'coast']) {
      const { passages } = await engine.ask({ question: TOLL, outlet });
      expect(passages.length).toBeGreaterThan(0);
      expect(new Set(passages.map(({ article }) => article.outlet))).toEqual(
        new Set(['Coast Daily']),
      );
    }
  });

  test('GIVEN dates THEN both bounds are inclusive and undated articles are left out', async () => {
    const ids = async (since?: string, until?: string) => {
      const dates = { ...(since && { since }), ...(until && { until }) };
      const { passages } = await engine.ask({ question: TOLL, top: 50, ...dates });
      return [...new Set(passages.map(({ article }) => article.id))].toSorted();
    };
    expect(await ids(undefined, '2023-12-31')).toEqual(['gazette-ferry-2023']);
    expect(await ids('2024-05-15')).toEqual(['post-ferry']);
    expect(await ids('2024-05-14', '2024-05-14')).toEqual(['daily-ferry', 'gazette-ferry']);
  });
});

describe('requests at fault', () => {
  test.each([
    [{ question: '' }, 'empty'],
    [{ question: ' ?! ' }, 'empty'],
    [{ question: 'a'.repeat(4001) }, '4001 characters'],
    [{ question: TOLL, outlet: 'Moon Times' }, 'Moon Times'],
    [{ question: TOLL, since: 'soon' }, 'since'],
    [{ question: `${TOLL} outlet:Nowhere` }, 'there is none like "Nowhere"'],
    [{ question: `${TOLL} outlet:Coats` }, 'Did you mean "Coast Daily"?'],
    [{ question: `${TOLL} since:2024-13` }, 'since: must be a date that exists'],
    [{ question: `until:yesterday ${TOLL}` }, 'until: must be a date that exists'],
    [{ question: `${TOLL} since:2024 until:2023` }, 'since (2024-01-01) is after'],
    [{ question: `${TOLL} outlet: Coast` }, 'outlet: has no value'],
    [{ question: 'outlet:coast since:2024' }, 'what to look for'],
    [{ question: TOLL, top: 0 }, 'top'],
    [{ question: TOLL, top: 51 }, 'top'],
    [{ question: TOLL, top: 1.5 }, 'top'],
  ])('GIVEN %j THEN the error names %j', async (request, named) => {
    const asked = engine.ask(request);
    await expect(asked).rejects.toThrow(UserError);
    await expect(asked).rejects.toThrow(named);
  });

  test.each(['ferry outlet:Nowhere', 'ferry since:2024-02-31', 'ferry outlet:'])(
    'GIVEN a search for %j THEN its filter is named',
    async (query) => {
      await expect(engine.search({ query })).rejects.toThrow(UserError);
    },
  );

  test('GIVEN an unknown outlet THEN the outlets there are are listed', async () => {
    await expect(engine.ask({ question: TOLL, outlet: 'Moon Times' })).rejects.toThrow(
      /Coast Daily.*Harbour Gazette/,
    );
  });
});

test('GIVEN any text THEN it is answered verbatim or refused with a reason', async () => {
  const word = fc.constantFrom(
    'ferry',
    'killed',
    'Northport',
    'how many',
    '"',
    '-',
    'outlet:',
    '🚢',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 8 }).map((w) => w.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(text, async (question) => {
      try {
        expectVerbatim(await engine.ask({ question }));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    }),
    { numRuns: 150 },
  );
});

describe('explain', () => {
  test('GIVEN a question THEN its result is that of ask, and every sentence read has a fate', async () => {
    const { result, candidates, byReader, terms } = await engine.explain({
      question: TOLL,
      top: 2,
    });
    expect(result).toEqual(await engine.ask({ question: TOLL, top: 2 }));
    expect(byReader).toBe(true);
    expect(terms.map((term) => term.word)).toContain('ferry');
    expect(candidates.filter(({ fate }) => fate === 'answer').map((one) => one.sentence)).toEqual([
      result.answer?.text,
    ]);
    expect(candidates.length).toBeGreaterThan(2);
    for (const { sentence, span } of candidates) expect(span[1] - span[0]).toBe(sentence.length);
    for (const { probability } of candidates) {
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
  });

  test('GIVEN no reader THEN it says that words alone decided', async () => {
    expect((await byWords.explain({ question: TOLL })).byReader).toBe(false);
  });
});

test('GIVEN a figure of an earlier accident THEN that of the news is the answer', async () => {
  const news = await openNews(
    [
      {
        id: 'gazette-blast',
        outlet: 'Harbour Gazette',
        published: '2024-05-14',
        text: `An explosion ripped apart the Marlin works in Eastvale on Monday and killed 16 workers.

In 2006 a fire at the same works destroyed a hall and killed four people. People in Eastvale remember it.`,
      },
    ],
    reader,
  );
  const { answer } = await news.ask({ question: 'How many people were killed in the explosion?' });
  expect(answer?.text).toContain('16 workers');
  await news.close();
});

describe.each(BOTH)('a question about another bearer of a surname, by %s', (_, asked) => {
  test('THEN it is refused, with what is near, and the name is not taken for a slip', async () => {
    const result = await asked.ask({ question: 'What did Walter Berg win in Eastvale?' });
    expect(result.answered).toBe(false);
    expect(result.passages.length).toBeGreaterThan(0);
    expect(result.suggestions.join('\n')).not.toMatch(/Walter/);
  });
});
