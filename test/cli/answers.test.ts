import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AskResult, Disagreement, Passage, ReportedResult } from '../../src/types.ts';
import { HARBOUR_CORPUS } from './harbour-corpus.ts';
import { addFiles, articleFile, byline, workspace } from './run-byline.ts';

const QUESTION = 'How many boats were destroyed in the flood at Northport?';
const harbour = () => workspace(HARBOUR_CORPUS);
const json = async <T>(args: readonly string[], cwd: string): Promise<T> => {
  const run = await byline([...args, '--json'], { cwd });
  expect(run.stderr).toBe('');
  expect(run.code).toBe(0);
  return JSON.parse(run.stdout) as T;
};

function expectVerbatim(passages: readonly Passage[]): void {
  for (const { article, text } of passages) {
    expect(HARBOUR_CORPUS[`corpus/articles/${article.id}.md`]).toContain(text);
  }
}

describe('byline ask', () => {
  test('GIVEN a question THEN the figure, numbered quotes, outlets and dates are shown', async () => {
    const run = await byline(['ask', QUESTION], { cwd: harbour() });
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/^“.*boats.*” \[1\]/);
    expect(run.stdout).toMatch(
      /\[1\] (Harbour Gazette|Coast Daily|Inland Post) · \d May 2024 · paragraph 1/,
    );
    expect(run.stdout).not.toContain('\u001B');
  });

  test.each([
    ['Who reported that the quay was closed?', 'byline reported "the quay was closed"'],
    ['Which outlets say whether the quay was closed?', 'byline reported "the quay was closed"'],
  ])('GIVEN %j THEN it says which command lists who does', async (question, command) => {
    const run = await byline(['ask', question], { cwd: harbour() });
    expect(run.stdout.replace(/\s+/g, ' ').trim()).toMatch(
      new RegExp(`For who reports it and who denies it: ${command}$`),
    );
  });

  test('GIVEN --json THEN there is one AskResult with verbatim passages and nothing else', async () => {
    const result = await json<AskResult>(['ask', QUESTION], harbour());
    expect(result).toMatchObject({ question: QUESTION, answered: true });
    expect(result.passages.map(({ n }) => n)).toEqual(result.passages.map((_, index) => index + 1));
    expectVerbatim(result.passages);
  });

  test('GIVEN an unquoted question THEN it is read as one', async () => {
    const result = await json<AskResult>(['ask', ...QUESTION.split(' ')], harbour());
    expect(result.question).toBe(QUESTION);
  });

  test('GIVEN filters THEN no other article is shown', async () => {
    const outlets = async (...filter: string[]) => {
      const { passages } = await json<AskResult>(['ask', QUESTION, ...filter], harbour());
      return new Set(passages.map(({ article }) => article.outlet));
    };
    expect(await outlets('--outlet', 'coast daily')).toEqual(new Set(['Coast Daily']));
    expect(await outlets('--since', '2024-05-03')).toEqual(new Set(['Inland Post']));
    expect(await outlets('--until', '2024-04')).toEqual(new Set());
  });

  test('GIVEN --top THEN there are no more passages than that', async () => {
    const { passages } = await json<AskResult>(['ask', QUESTION, '--top', '1'], harbour());
    expect(passages).toHaveLength(1);
  });

  test('GIVEN any --top THEN answer and counts are the same, and lines are 80 wide', async () => {
    const cwd = harbour();
    const shown = async (top: string) =>
      (await byline(['ask', QUESTION, '--top', top], { cwd, env: { COLUMNS: '' } })).stdout;
    const [one, many] = [await shown('1'), await shown('50')];
    const answerOf = (text: string) => text.slice(0, text.indexOf('['));
    expect(answerOf(one)).toBe(answerOf(many));
    const counts = /\d+ articles?, \d+ outlets?, \d+ origins?: [^.]*\./;
    expect(one.replace(/\s+/g, ' ').match(counts)?.[0]).toBe(
      many.replace(/\s+/g, ' ').match(counts)?.[0],
    );
    for (const line of many.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test.each([
    QUESTION.toUpperCase(),
    QUESTION.toLowerCase().replace('?', ''),
    QUESTION.replace('How many boats', 'hwo mnay boats'),
    QUESTION.replace('Northport', 'Nortport'),
  ])('GIVEN %j THEN the answer is that of the plain question', async (question) => {
    const cwd = harbour();
    const plain = await json<AskResult>(['ask', QUESTION], cwd);
    const typed = await json<AskResult>(['ask', question], cwd);
    expect(typed.answer?.text).toBe(plain.answer?.text);
    expect(typed.answered).toBe(true);
  });

  test('GIVEN --explain THEN terms and the sentences read follow the answer', async () => {
    const run = await byline(['ask', QUESTION, '--explain'], { cwd: harbour() });
    expect(run.code).toBe(0);
    for (const part of ['Terms', 'judged by the trained reader', ' answer: ', 'idf']) {
      expect(run.stdout).toContain(part);
    }
  });

  test('GIVEN a question the corpus does not answer THEN it says so, and byline gaps lists it', async () => {
    const cwd = harbour();
    const question = 'Who won the volleyball championship in Osaka?';
    const run = await byline(['ask', question], { cwd });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('The corpus does not say.');
    const { gaps } = await json<{ gaps: unknown[] }>(['gaps'], cwd);
    expect(gaps).toMatchObject([{ question, command: 'ask', user: null }]);
    expect((await byline(['gaps'], { cwd })).stdout).toContain(question);
  });

  test('GIVEN an empty question THEN it is refused with the cure', async () => {
    for (const question of ['', '   ']) {
      const run = await byline(['ask', question], { cwd: harbour() });
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain('byline: The question is empty.');
    }
  });

  test.each([
    ['of 10,000 characters', 'boats and bridges '.repeat(556)],
    ['in emoji', '🌊🚤❓'],
    ['in Arabic', 'كم عدد القوارب التي دمرت؟'],
    ['in Chinese', '有多少船被毁？'],
    ['of punctuation', '"?" -- (((*'],
  ])(
    'GIVEN a question %s THEN there is a clear result or a clear error',
    async (_name, question) => {
      const run = await byline(['ask', '--', question], { cwd: harbour() });
      expect(run.stderr).not.toMatch(/reference|at .*\.js:/);
      if (run.code === 0) expect(run.stdout.trim()).not.toBe('');
      else expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(/^byline: \S/) });
    },
  );
});

describe('a corpus out of the ordinary', () => {
  test('GIVEN one line of .jsonl THEN its one paragraph is found', async () => {
    const cwd = workspace({ 'news.jsonl': '{"id": "a", "text": "Forty boats were destroyed."}\n' });
    const result = await json<AskResult>(
      ['ask', 'How many boats were destroyed?', '--corpus', 'news.jsonl'],
      cwd,
    );
    expect(result.passages[0]?.text).toBe('Forty boats were destroyed.');
  });

  test('GIVEN Chinese, Arabic and emoji in articles THEN each is found and shown as it is', async () => {
    const texts = [
      '洪水摧毁了四十艘船。',
      'دمرت الفيضانات أربعين قاربا.',
      'The 🚤 festival opened.',
    ];
    const lines = texts.map((text, index) => JSON.stringify({ id: `a${index}`, text }));
    const cwd = workspace({ 'news.jsonl': lines.join('\n') });
    const queries = ['洪水摧毁了多少船', 'الفيضانات قاربا', 'When did the festival open?'];
    const input = queries.map((query) => `{"op": "search", "query": "${query}"}\n`).join('');
    const run = await byline(['batch', '--corpus', 'news.jsonl'], { cwd, input });
    const found = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found).toMatchObject(texts.map((text) => ({ result: { passages: [{ text }] } })));
    const shown = await byline(['article', 'a1', '--corpus', 'news.jsonl'], { cwd });
    expect(shown.stdout).toContain(texts[1]);
  });

  test('GIVEN a broken file beside sound ones THEN the answer stands and the rejection is told', async () => {
    const cwd = workspace({ ...HARBOUR_CORPUS, 'corpus/articles/bad.md': '---\nid: [\n---\n' });
    const run = await byline(['ask', 'Who is the mayor?'], { cwd });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Mayor Ines Calder');
    expect(run.stderr).toBe(
      'byline: 1 article of the corpus was rejected; byline validate says why.\n',
    );
  });

  test('GIVEN a binary file as corpus THEN it is rejected and nothing is answered from it', async () => {
    const cwd = workspace({ 'news.jsonl': Buffer.from([0, 0xff, 0xfe, 1, 2]) });
    const run = await byline(['ask', QUESTION, '--corpus', 'news.jsonl'], { cwd });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('no article that can be used; 1 rejected. news.jsonl: ');
    expect(run.stderr).toContain('byline validate names each');
  });

  test('GIVEN a corpus that is missing THEN the cure is told', async () => {
    const run = await byline(['ask', QUESTION, '--corpus', 'nowhere'], { cwd: workspace() });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('The corpus nowhere does not exist.');
  });
});

describe('byline reported', () => {
  const FACT = '40 boats were destroyed in the flood at Northport';

  test('GIVEN a fact THEN every outlet has its stance, and the origin is named once', async () => {
    const result = await json<ReportedResult>(['reported', FACT], harbour());
    const stances = Object.fromEntries(
      result.outlets.map(({ outlet, stance }) => [outlet, stance]),
    );
    expect(stances).toEqual({
      'Coast Daily': 'differs',
      'Harbour Gazette': 'reports',
      'Inland Post': 'reports',
    });
    expectVerbatim(result.articles.flatMap(({ passages }) => passages));
  });

  test('GIVEN --format csv THEN there is a row a quote', async () => {
    const run = await byline(['reported', FACT, '--format', 'csv'], { cwd: harbour() });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^"article","outlet"/);
    expect(run.stdout).toContain('\r\n"gazette-flood","Harbour Gazette"');
  });

  test('GIVEN --format jsonld THEN it is a claim without a rating', async () => {
    const run = await byline(['reported', FACT, '--format', 'jsonld'], { cwd: harbour() });
    expect(JSON.parse(run.stdout)).toMatchObject({ '@type': 'ClaimReview', claimReviewed: FACT });
    expect(run.stdout).not.toContain('Rating');
  });
});

describe('the other commands', () => {
  test('disagreements: GIVEN two figures THEN both positions are shown with their outlets', async () => {
    const cwd = harbour();
    const { disagreements } = await json<{ disagreements: Disagreement[] }>(['disagreements'], cwd);
    expect(disagreements).toMatchObject([{ kind: 'quantity' }]);
    const run = await byline(['disagreements', 'boats'], { cwd });
    expect(run.stdout).toContain('≠ ');
    expect(run.stdout).toContain('Coast Daily · 2 May 2024 · paragraph 1');
  });

  test('disagreements: GIVEN a topic THEN only that is shown, and how many others there are', async () => {
    const fire = [
      ['daily-fire', 'Coast Daily', 'A fire at the mill of Alder killed 12 people on Monday.'],
      ['post-fire', 'Inland Post', 'A fire at the mill of Alder killed 15 people on Monday.'],
    ] as const;
    const files = fire.map(([id, outlet, text]) => [
      `corpus/articles/${id}.md`,
      articleFile(id, outlet, '2024-06-11', 'Fire at the mill of Alder', [text]),
    ]);
    const cwd = workspace({ ...HARBOUR_CORPUS, ...Object.fromEntries(files) });
    const boats = await byline(['disagreements', 'boats'], { cwd });
    expect(boats.stdout).toContain('14 boats');
    expect(boats.stdout).not.toContain('mill of Alder');
    expect(boats.stdout).toContain(
      '1 other disagreement on other topics: byline disagreements lists all.',
    );
    const fireOnly = await byline(['disagreements', 'mill fire'], { cwd });
    expect(fireOnly.stdout).toContain('15 people');
    expect(fireOnly.stdout).not.toContain('14 boats');
    const all = await byline(['disagreements'], { cwd });
    expect(all.stdout).not.toContain('other topics');
  });

  test('sources: GIVEN teasers THEN they are counted, and listed when asked for', async () => {
    const teaser = articleFile('daily-teaser', 'Coast Daily', '2024-05-02', 'Trains again', [
      'Go.',
    ]);
    const cwd = workspace({
      ...HARBOUR_CORPUS,
      'corpus/articles/daily-teaser.md': teaser.replace('kind: article', 'kind: teaser'),
    });
    const counted = (await byline(['sources'], { cwd })).stdout;
    expect(counted).toContain('Coast Daily · 1 article · 1 teaser\n');
    expect(counted).not.toContain('Trains again');
    expect(counted).toContain('--teasers lists the teasers, too.');
    const listed = (await byline(['sources', '--teasers'], { cwd })).stdout;
    expect(listed).toContain('  - Trains again');
  });

  test('sources: GIVEN a corpus THEN outlets and articles are listed', async () => {
    const cwd = harbour();
    expect(await json(['sources'], cwd)).toMatchObject({
      outlets: [
        { outlet: 'Coast Daily' },
        { outlet: 'Harbour Gazette' },
        { outlet: 'Inland Post' },
      ],
    });
    expect((await byline(['sources'], { cwd })).stdout).toContain('gazette-flood · 2 May 2024');
  });

  test('article: GIVEN an id and a paragraph THEN it is shown in its place', async () => {
    const cwd = harbour();
    const run = await byline(['article', 'gazette-flood', '--paragraph', '2'], { cwd });
    expect(run.stdout).toContain('› 2   The old bridge was closed on Thursday');
    expect(await json(['article', 'gazette-flood'], cwd)).toMatchObject({ focus: null, total: 3 });
  });

  test.each([
    [['article', 'gazette-flod'], 'gazette-flod'],
    [['article', 'gazette-flood', '--paragraph', '9'], '9'],
  ])('GIVEN %j, which is not there, THEN that is told', async (args, told) => {
    const run = await byline(args, { cwd: harbour() });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(told);
  });

  test('reindex: GIVEN changed files THEN what was added, changed, removed and rejected is told', async () => {
    const cwd = harbour();
    await byline(['reindex'], { cwd });
    const path = 'corpus/articles/gazette-flood.md';
    addFiles(cwd, {
      [path]: readFileSync(join(cwd, path), 'utf8').replace('two metres', 'three metres'),
      'corpus/articles/new.md': (HARBOUR_CORPUS[path] ?? '').replace(
        'id: gazette-flood',
        'id: new',
      ),
      'corpus/articles/bad.md': '---\nid: [\n---\n',
    });
    const run = await byline(['reindex'], { cwd });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('1 added, 1 changed, 0 removed, 1 rejected');
    expect(run.stdout).toContain('+ new\n~ gazette-flood\n');
    expect(run.stdout).toContain('! articles/bad.md:');
    expect(run.stderr).toContain('reading …');
  });
});
