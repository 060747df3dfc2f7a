import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byline, workspace } from '../cli/run-byline.ts';
import { type Served, serveWeb } from './serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serveWeb();
});
afterAll(() => served.stop());

const PATHS = [
  '/',
  '/?q=bridge',
  '/reported',
  '/disagreements',
  '/corpus',
  '/article/gazette-flood',
  '/moderate',
  '/api/openapi.json',
  '/assets/byline.css',
  '/none',
];

describe('who may speak to the page', () => {
  test.each(PATHS)(
    'GIVEN %s under another name (DNS rebinding) THEN it is refused',
    async (path) => {
      for (const host of [
        'evil.example',
        `evil.example:${served.host.split(':')[1]}`,
        '127.0.0.1:1',
        '127.0.0.1',
      ]) {
        const { status, text } = await served.send({ path, headers: { host } });
        expect(status).toBe(421);
        expect(text).not.toContain('Northport');
      }
    },
  );

  test('GIVEN a rebound name THEN what is sent to the API is refused too', async () => {
    const host = `rebind.example:${served.host.split(':')[1]}`;
    const { status } = await served.send({
      method: 'POST',
      path: '/api/ask',
      headers: { host, origin: `http://${host}`, 'content-type': 'application/json' },
      body: '{"question":"bridge"}',
    });
    expect(status).toBe(421);
  });

  test.each([
    '/moderate/session',
    '/moderate/reindex',
    '/moderate/leave',
    '/corpus/preview',
    '/api/ask',
  ])('GIVEN another site’s form for %s THEN it is refused', async (path) => {
    const cookie = await served.signIn();
    for (const origin of ['http://evil.example', 'null', `https://${served.host}`]) {
      const { status } = await served.send({
        method: 'POST',
        path,
        headers: { origin, cookie, 'content-type': 'application/json' },
        body: '{}',
      });
      expect(status).toBe(403);
    }
  });

  test('GIVEN a form without an origin THEN it is refused', async () => {
    const cookie = await served.signIn();
    const sent = { method: 'POST', path: '/moderate/reindex', headers: { cookie } };
    expect((await served.send(sent)).status).toBe(403);
  });

  test('GIVEN another site that loads a page as a part of its own THEN it is refused, and a link to it is not', async () => {
    const from = (mode: string) => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode });
    expect((await served.send({ path: '/', headers: from('no-cors') })).status).toBe(403);
    expect((await served.send({ path: '/', headers: from('navigate') })).status).toBe(200);
  });

  test.each(PATHS)(
    'GIVEN %s THEN nothing is loaded from elsewhere and nothing inline is run',
    async (path) => {
      const { headers, text } = await served.send({ path });
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      });
      expect(text).not.toMatch(/<script(?! src="\/assets\/)|<style|\sstyle=|\son\w+="/);
    },
  );
});

describe('moderators', () => {
  test('GIVEN a wrong token THEN it is refused, and no cookie is set', async () => {
    const { status, headers, text } = await served.post('/moderate/session', { token: 'guess' });
    expect({ status, cookie: headers['set-cookie'] }).toEqual({ status: 403, cookie: undefined });
    expect(text).toContain('That is not the token.');
  });

  test('GIVEN the token THEN the cookie is strict, hidden from scripts, for these pages alone, and not the token', async () => {
    const { status, headers } = await served.post('/moderate/session', { token: served.token });
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect({ status, to: headers.location }).toEqual({ status: 303, to: '/moderate' });
    expect(cookie).toMatch(/; Path=\/moderate; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(served.token);
  });

  test('GIVEN no cookie, a made-up one or the token in the address THEN nothing is shown or changed', async () => {
    for (const cookie of ['', 'byline_moderator=x', `byline_moderator=${served.token}`]) {
      const shown = await served.send({
        path: `/moderate?token=${served.token}`,
        headers: { cookie },
      });
      expect(shown.text).not.toContain('Reindex');
      expect((await served.post('/moderate/reindex', {}, cookie)).status).toBe(403);
      const events = await served.send({ path: '/moderate/reindex/events', headers: { cookie } });
      expect(events.status).toBe(403);
    }
  });

  test('GIVEN a reindex THEN it is asked for by POST alone, runs, and its end is told and shown', async () => {
    const cookie = await served.signIn();
    expect((await served.send({ path: '/moderate/reindex', headers: { cookie } })).status).toBe(
      404,
    );
    const started = await served.post('/moderate/reindex', {}, cookie);
    expect(started).toMatchObject({ status: 303, headers: { location: '/moderate#reindex' } });
    const events = await served.send({ path: '/moderate/reindex/events', headers: { cookie } });
    expect(events.headers['content-type']).toContain('text/event-stream');
    expect(events.text).toContain('event: ended');
    const { text, headers } = await served.send({ path: '/moderate', headers: { cookie } });
    expect(text).toContain('0 added, 0 changed, 0 removed, 1 rejected');
    expect(headers['cache-control']).toBe('no-store');
  }, 120_000);

  test('GIVEN two reindexes at once THEN the second is told that one runs', async () => {
    const cookie = await served.signIn();
    const both = await Promise.all(
      [1, 2].map(() => served.post('/moderate/reindex', { full: '1' }, cookie)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  test('GIVEN a moderator who leaves THEN the cookie is taken back', async () => {
    const { headers } = await served.post('/moderate/leave', {}, await served.signIn());
    expect(headers['set-cookie']?.[0]).toMatch(/^byline_moderator=; Max-Age=0/);
  });

  test('GIVEN many wrong tokens THEN guessing is stopped', async () => {
    const guessing = await serveWeb();
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      statuses.push((await guessing.post('/moderate/session', { token: `guess ${n}` })).status);
    }
    await guessing.stop();
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(403));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});

describe('byline web', () => {
  test('GIVEN --host without a token THEN it does not start', async () => {
    const run = await byline(['web', '--host', '0.0.0.0', '--port', '0'], { cwd: workspace() });
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('BYLINE_WEB_TOKEN') });
  });

  test('GIVEN --host with a token THEN it serves, prints no token, and ends with 0', async () => {
    const token = 'a-token-of-the-newsroom';
    const open = await serveWeb(undefined, { BYLINE_WEB_TOKEN: token }, ['--host', '0.0.0.0']);
    const port = open.host.split(':')[1];
    const { status } = await open.send({ path: '/corpus', headers: { host: `127.0.0.1:${port}` } });
    const foreign = await open.send({ path: '/', headers: { host: `evil.example:${port}` } });
    expect([status, foreign.status]).toEqual([200, 421]);
    expect(open.log()).not.toContain(token);
    expect(await open.stop()).toBe(0);
  });

  test('GIVEN a port that is taken THEN it says so', async () => {
    const port = served.host.split(':')[1] ?? '';
    const run = await byline(['web', '--port', port], { cwd: served.folder });
    expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(/EADDRINUSE.*--port/) });
  });
});
