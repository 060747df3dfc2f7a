import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { HARBOUR_CORPUS } from './harbour-corpus.ts';
import { byline, startByline, workspace } from './run-byline.ts';

interface Response {
  readonly id: unknown;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: string; readonly message: string };
}

async function batch(lines: readonly string[], cwd = workspace(HARBOUR_CORPUS)) {
  const run = await byline(['batch'], { cwd, input: lines.join('\n') });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return run.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Response);
}

const request = (value: object) => JSON.stringify(value);

describe('byline batch', () => {
  test('GIVEN every operation THEN each has its result, in order', async () => {
    const responses = await batch([
      request({ id: 1, op: 'ask', question: 'How many boats were destroyed?', top: 2 }),
      request({ id: 2, op: 'reported', fact: '40 boats were destroyed at Northport' }),
      request({ id: 3, op: 'disagreements', severity: 'low' }),
      request({ id: 4, op: 'search', query: 'old bridge', store: 'bm25', top: 1 }),
      request({ id: 5, op: 'compare', a: 'Two boats sank.', b: 'Nine boats sank.' }),
    ]);
    expect(responses).toMatchObject([
      { id: 1, result: { answered: true, passages: expect.any(Array) } },
      { id: 2, result: { outlets: expect.any(Array), origins: expect.any(Array) } },
      { id: 3, result: { disagreements: expect.any(Array) } },
      { id: 4, result: { passages: [{ article: { id: 'gazette-flood' }, paragraph: 2 }] } },
      { id: 5, result: { verdict: 'conflict', kind: 'quantity' } },
    ]);
  });

  test('GIVEN a claim and a text that need not be in the corpus THEN its stance is quoted', async () => {
    const text = 'The old bridge at Northport was closed on Thursday after the river rose.';
    const claim = 'The old bridge at Northport was closed on Thursday.';
    const article = { text, headline: null, outlet: 'Harbour Gazette', published: '2024-05-02' };
    expect(await batch([request({ id: 1, op: 'stance', claim, article })])).toMatchObject([
      { id: 1, result: { stance: 'reports', evidence: [text] } },
    ]);
  });

  test('GIVEN bad lines among good ones THEN each bad one gets an error and the rest is answered', async () => {
    const responses = await batch([
      'nonsense',
      '{"id": 2, "op": "ask", "question": "cut',
      request({ id: 3, op: 'aks' }),
      '',
      request({ id: 4, op: 'ask' }),
      request({ id: 5, op: 'ask', question: 'x', since: '2024-02-31' }),
      request({ id: [6, { a: null }], op: 'search', query: 'bridge' }),
      request({ op: 'compare', a: 'A boat sank.', b: 'A boat sank.' }),
    ]);
    expect(responses).toMatchObject([
      { id: null, error: { code: 'bad-json' } },
      { id: 2, error: { code: 'bad-json' } },
      { id: 3, error: { code: 'bad-request', message: expect.stringContaining('"aks"') } },
      { id: 4, error: { code: 'bad-request', message: expect.stringContaining('"question"') } },
      { id: 5, error: { code: 'bad-request', message: expect.stringContaining('"since"') } },
      { id: [6, { a: null }], result: {} },
      { id: null, result: { verdict: 'agree' } },
    ]);
  });

  test('GIVEN a line beyond the limit THEN it gets an error with its id and the next is answered', async () => {
    const responses = await batch([
      `{"id": "big", "op": "search", "query": "${'x'.repeat(33 * 2 ** 20)}"}`,
      request({ id: 'small', op: 'search', query: 'bridge' }),
    ]);
    expect(responses).toMatchObject([
      { id: 'big', error: { code: 'too-large' } },
      { id: 'small', result: {} },
    ]);
  });

  test('GIVEN no input THEN there is no output', async () => {
    expect(await batch([])).toEqual([]);
  });

  test('GIVEN a program that waits for each response THEN it gets it before the input ends', async () => {
    const child = startByline(['batch'], { cwd: workspace(HARBOUR_CORPUS) });
    const lines = createInterface({ input: child.stdout });
    for (const id of [1, 2, 3]) {
      child.stdin.write(`${request({ id, op: 'search', query: 'bridge' })}\n`);
      const [line] = (await once(lines, 'line')) as [string];
      expect(JSON.parse(line)).toMatchObject({ id });
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('GIVEN a reader that leaves THEN the program ends quietly', async () => {
    const child = startByline(['batch'], { cwd: workspace(HARBOUR_CORPUS) });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += String(data);
    });
    child.stdin.on('error', () => {}); // the program may be gone before the last request is written
    const many = `${request({ id: 1, op: 'search', query: 'boats bridge flood' })}\n`.repeat(2000);
    child.stdin.write(many);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('GIVEN Ctrl+C THEN the program ends at once and without a word', async () => {
    const child = startByline(['batch'], { cwd: workspace(HARBOUR_CORPUS) });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += String(data);
    });
    child.stdin.write(`${request({ id: 1, op: 'search', query: 'bridge' })}\n`);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(stderr).toBe('');
  });
});
