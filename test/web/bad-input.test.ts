import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, fileForm, type Served, serveWeb } from './serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serveWeb();
});
afterAll(() => served.stop());

/** Where an answer may never lead: into the program. */
function expectClean({ text }: Answer): void {
  expect(text).not.toMatch(/node_modules|\.ts:|\.js:\d|Error:|at async/);
}

describe('bad input', () => {
  test.each([
    [
      'a question of 10,000 characters',
      `/?q=${'boat '.repeat(2_000).replaceAll(' ', '+')}`,
      400,
      'at most 4000',
    ],
    [
      'a question of 10,000 encoded characters',
      `/?q=${'b%C3%A9'.repeat(5_000)}`,
      400,
      'at most 4000',
    ],
    ['broken UTF-8 in a question', '/?q=%ff%fe', 400, 'not UTF-8'],
    ['broken UTF-8 in a path', '/article/%E0%A4', 400, 'not UTF-8'],
    ['half an escape', '/?q=100%', 400, 'not UTF-8'],
    ['an unknown article', '/article/gazette', 404, 'gazette-flood'],
    ['an unknown outlet', '/corpus?outlet=Nobody', 404, 'no outlet of that name'],
    ['a page there is not', '/wp-admin.php', 404, 'no such page'],
    ['a day there is not', '/?q=boats&since=2024-02-31', 400, 'must be a date that exists'],
    ['dates in the wrong order', '/?q=boats&since=2025&until=2024', 400, 'Swap the two dates'],
    ['a severity there is not', '/disagreements?severity=terrible', 400, 'low, medium, high'],
    ['a kind of markup', '/disagreements?kind=%3Cscript%3E', 400, '&lt;script&gt;'],
    ['a path out of the assets', '/assets/../../package.json', 404, 'no such page'],
    ['an encoded path out of the assets', '/assets/..%2f..%2fpackage.json', 404, 'no such page'],
    ['a path as an article', '/article/..%2f..%2f..%2fetc%2fpasswd', 404, 'No article has the id'],
    ['a NUL in a path', '/article/a%00b', 404, 'No article has the id'],
    ['a name of every object', '/article/__proto__', 404, 'No article has the id'],
  ])('GIVEN %s THEN the answer is clear', async (_, path, status, words) => {
    const answer = await served.send({ path });
    expect({ status: answer.status, type: answer.headers['content-type'] }).toEqual({
      status,
      type: 'text/html; charset=UTF-8',
    });
    expect(answer.text).toContain(words);
    expectClean(answer);
  });

  test('GIVEN an address beyond all bounds THEN it is refused in words', async () => {
    const { status, text } = await served.send({ path: `/?q=${'x'.repeat(100_000)}` });
    expect({ status, text }).toEqual({ status: 431, text: 'The address or a header is too long.' });
  });

  test('GIVEN bytes that are no HTTP THEN they are refused in words', async () => {
    const socket = connect(Number(served.host.split(':')[1]), '127.0.0.1');
    socket.end('\x16\x03\x01 hello\r\n\r\n');
    let text = '';
    for await (const part of socket.setEncoding('utf8')) text += String(part);
    expect(text).toMatch(/^HTTP\/1\.1 400 .*That is no HTTP request\.$/s);
  });

  test('GIVEN an upload beyond the limit THEN it is refused, with and without its length', async () => {
    const { type, body } = fileForm('big.html', Buffer.alloc(9 * 2 ** 20, 'x'));
    for (const extra of [{}, { 'transfer-encoding': 'chunked' }]) {
      const answer = await served.send({
        method: 'POST',
        path: '/corpus/preview',
        headers: { origin: served.address, 'content-type': type, ...extra },
        body,
      });
      expect(answer.status).toBe(413);
      expect(answer.text).toContain('more than 8 MB');
    }
  });

  test('GIVEN a token of a megabyte THEN it is refused before it is looked at', async () => {
    const { status, text } = await served.post('/moderate/session', { token: 'x'.repeat(2 ** 20) });
    expect(status).toBe(413);
    expect(text).toContain('more than 16 kB');
  });

  test.each([
    ['no form at all', 'text/plain', 'hello'],
    [
      'a form cut short',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"',
    ],
    ['a form without a boundary', 'multipart/form-data', 'x'],
    ['a text in place of a file', 'application/x-www-form-urlencoded', 'file=story.html'],
  ])('GIVEN %s as an upload THEN it is asked for a file', async (_, type, body) => {
    const answer = await served.send({
      method: 'POST',
      path: '/corpus/preview',
      headers: { origin: served.address, 'content-type': type },
      body,
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('No file was sent');
    expectClean(answer);
  });

  test.each(['../../../evil.html', 'C:\\evil.html', '.ssh', '<b>.html', 'x'.repeat(300)])(
    'GIVEN a file called %j THEN its name is nothing but a name',
    async (name) => {
      const { type, body } = fileForm(
        name,
        'The tide took nine barges at Eastmouth on Friday, the pilots said.\n\nNobody was hurt.\n',
      );
      const answer = await served.send({
        method: 'POST',
        path: '/corpus/preview',
        headers: { origin: served.address, 'content-type': type },
        body,
      });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('nine barges');
      expect(answer.text).not.toContain('<b>.html');
    },
  );

  test('GIVEN more questions than can be answered THEN each gets an answer or a refusal, and the page goes on', async () => {
    const flood = await Promise.all(
      Array.from({ length: 1_000 }, (_, n) =>
        served.send({ path: `/?q=How+many+boats+were+destroyed+${n}%3F` }),
      ),
    );
    const refused = flood.filter(({ status }) => status === 503);
    expect(flood.filter(({ status }) => status === 200).length + refused.length).toBe(1_000);
    for (const { headers, text } of refused) {
      expect(headers['retry-after']).toBe('5');
      expect(text).toContain('more questions than it can answer');
    }
    expect((await served.send({ path: '/?q=How+many+boats+were+destroyed%3F' })).status).toBe(200);
  }, 60_000);

  test('GIVEN all of that THEN nothing was logged as a fault', () => {
    expect(served.log()).not.toContain('"ref":');
  });
});
