import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESULTS } from '../../src/requests/results.ts';
import { byline } from '../cli/run-byline.ts';
import { type Served, serveWeb } from './serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serveWeb();
});
afterAll(() => served.stop());

const REQUESTS = [
  { op: 'ask', question: 'How many boats were destroyed?', top: 2 },
  { op: 'ask', question: 'Who won the chess tournament?' },
  { op: 'reported', fact: 'At least 40 boats were destroyed at Northport' },
  { op: 'disagreements', severity: 'low' },
  { op: 'search', query: 'old bridge', store: 'bm25', top: 1 },
  {
    op: 'stance',
    claim: 'The bridge was closed.',
    article: { text: 'The bridge was closed on Thursday.' },
  },
  { op: 'compare', a: 'Two boats sank.', b: 'Nine boats sank.' },
] as const;

const call = async (op: string, body: string | Buffer, headers: Record<string, string> = {}) => {
  const answer = await served.send({
    method: 'POST',
    path: `/api/${op}`,
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return {
    status: answer.status,
    type: answer.headers['content-type'],
    body: JSON.parse(answer.text),
  };
};

describe('POST /api/<op>', () => {
  test('GIVEN every operation THEN the results are those of a batch, and as they are described', async () => {
    const { stdout } = await byline(['batch'], {
      cwd: served.folder,
      env: { BYLINE_READER: 'off' },
      input: REQUESTS.map((request) => JSON.stringify({ id: 1, ...request })).join('\n'),
    });
    const batch = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).result);
    for (const [index, { op, ...fields }] of REQUESTS.entries()) {
      const { status, body } = await call(op, JSON.stringify(fields));
      expect(status).toBe(200);
      expect(body).toEqual({ result: batch[index] });
      expect(RESULTS[op].strict().safeParse(body.result).error).toBeUndefined();
    }
  });

  test.each([
    ['an operation there is not', 'dance', '{}', 404, 'not-found', /ask, reported/],
    ['a field that is missing', 'ask', '{}', 400, 'bad-request', /"question" is missing/],
    [
      'fields of wrong kinds',
      'ask',
      '{"question": 7, "top": 90}',
      400,
      'bad-request',
      /"question".*"top"/,
    ],
    ['no JSON', 'ask', 'question=boats', 400, 'bad-request', /not a JSON object/],
    ['a list', 'ask', '[]', 400, 'bad-request', /not a JSON object/],
    ['no UTF-8', 'ask', Buffer.from([0x7b, 0xff]), 400, 'bad-request', /not UTF-8/],
    [
      'another operation inside',
      'compare',
      '{"op": "ask", "question": "x"}',
      400,
      'bad-request',
      /compare/,
    ],
    [
      'a day there is not',
      'ask',
      '{"question": "x", "since": "2024-13"}',
      400,
      'bad-request',
      /"since"/,
    ],
    [
      'too much',
      'stance',
      `{"claim": "${'x'.repeat(9 * 2 ** 20)}"}`,
      413,
      'bad-request',
      /more than 8 MB/,
    ],
  ])('GIVEN %s THEN an error says what is wrong', async (_, op, sent, status, code, message) => {
    expect(await call(op, sent)).toEqual({
      status,
      type: 'application/json',
      body: { error: { code, message: expect.stringMatching(message) } },
    });
  });

  test('GIVEN a form’s type THEN it is refused: only programs and our own page send JSON', async () => {
    const { status } = await call('ask', '{"question":"boats"}', { 'content-type': 'text/plain' });
    expect(status).toBe(415);
  });

  test('GIVEN a GET THEN it is told to POST', async () => {
    const { status, headers } = await served.send({ path: '/api/ask' });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'POST' });
  });
});

describe('the description of the interface', () => {
  test('GIVEN /api/openapi.json THEN it names every operation with its fields and its result', async () => {
    const { text } = await served.send({ path: '/api/openapi.json' });
    const { openapi, paths } = JSON.parse(text);
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toEqual(Object.keys(RESULTS).map((op) => `/api/${op}`));
    const { requestBody, responses } = paths['/api/ask'].post;
    const fields = requestBody.content['application/json'].schema;
    expect(Object.keys(fields.properties)).toEqual(['question', 'top', 'outlet', 'since', 'until']);
    expect(fields.required).toEqual(['question']);
    const result = responses[200].content['application/json'].schema.properties.result;
    expect(result.required).toContain('passages');
    expect(text).not.toContain('"op"');
  });
});
