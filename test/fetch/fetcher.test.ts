import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fetchPage } from '../../src/fetch/fetch-page.ts';
import { createFetcher, type FetcherOptions } from '../../src/fetch/fetcher.ts';
import { createHostPace } from '../../src/fetch/host-pace.ts';
import { userAgent } from '../../src/fetch/user-agent.ts';
import { page, redirect, startTestWeb, type WebServer } from './web-server.ts';

const AGENT = userAgent({ version: '1.2.3', contact: 'https://news.example/bot' });
const STORY = '<html><body><p>The ferry sank.</p></body></html>';

/** A fetcher as the bot has one, but allowed to call this machine, and in no need to wait between requests. */
function open(options: Partial<FetcherOptions> = {}) {
  const pace = createHostPace(0);
  return createFetcher({ allowLoopback: true, userAgent: AGENT, pace, ...options });
}

function get(web: WebServer, path: string, options: Partial<FetcherOptions> = {}) {
  return fetchPage(open(options), `${web.origin}${path}`);
}

describe('GIVEN a page', () => {
  test('WHEN it is fetched THEN its bytes, type and charset come, and the request says who asks', async () => {
    const web = await startTestWeb({ '/story': page(STORY, 'Text/HTML; Charset="ISO-8859-1"') });
    const fetched = await get(web, '/story#part');
    expect(fetched.body.toString()).toBe(STORY);
    expect(fetched).toMatchObject({ status: 200, type: 'text/html', charset: 'ISO-8859-1' });
    expect(web.asked).toEqual(['/robots.txt', '/story']);
    for (const { headers } of web.requests) {
      expect(headers['user-agent']).toBe('Byline/1.2.3 (+https://news.example/bot)');
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  test.each([
    ['gzip', gzipSync(STORY)],
    ['br', brotliCompressSync(STORY)],
  ])('WHEN it comes as %s THEN it is unpacked', async (encoding, packed) => {
    const web = await startTestWeb({
      '/story': (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
          .end(packed),
    });
    expect((await get(web, '/story')).body.toString()).toBe(STORY);
  });
});

describe('GIVEN redirects', () => {
  test.each([301, 302, 303, 307, 308])('WHEN one is a %i THEN it is followed', async (status) => {
    const web = await startTestWeb({ '/old': redirect('/new', status), '/new': STORY });
    expect(await get(web, '/old')).toMatchObject({ status: 200, url: `${web.origin}/new` });
  });

  test('WHEN there are five THEN they are followed, and a sixth is not', async () => {
    const web = await startTestWeb({ '/0': STORY });
    for (let at = 1; at <= 6; at += 1) web.serve(`/${at}`, redirect(`/${at - 1}`));
    expect((await get(web, '/5')).status).toBe(200);
    await expect(get(web, '/6')).rejects.toThrow('more than 5 times');
  });

  test('WHEN they go round THEN it ends', async () => {
    const web = await startTestWeb({ '/a': redirect('/b'), '/b': redirect('/a') });
    await expect(get(web, '/a')).rejects.toThrow('more than 5 times');
    expect(web.asked).toHaveLength(7);
  });

  test.each([
    ['http://10.0.0.1/', /private network/],
    ['http://169.254.169.254/latest', /metadata/],
    ['http://[::ffff:127.0.0.1]/', /IPv6 form/],
    ['http://2852039166/', /metadata/],
    ['file:///etc/passwd', /only http/],
    ['http://router/', /a name inside/],
    ['//user:x@news.org/', /user name/],
    ['http://[', /cannot be read/],
  ])('WHEN one leads to %s THEN it is refused', async (location, problem) => {
    const web = await startTestWeb({ '/old': redirect(location) });
    await expect(get(web, '/old')).rejects.toThrow(problem);
  });
});

describe('GIVEN a host with a name', () => {
  test('WHEN it has one address that may not be called THEN it is refused, whichever comes first', async () => {
    const web = await startTestWeb({ '/story': STORY });
    for (const inside of ['10.1.2.3', '::ffff:127.0.0.1', 'fd00::1', '169.254.169.254']) {
      const resolve = async () => [
        { address: '127.0.0.1', family: 4 },
        { address: inside, family: inside.includes(':') ? 6 : 4 },
      ];
      const page = fetchPage(open({ resolve }), `http://news.org/story`);
      await expect(page).rejects.toThrow(/robots\.txt|is not fetched/);
      const request = { url: 'http://news.org/', accept: '*/*', types: null, asksRobots: false };
      await expect(open({ resolve }).fetch(request)).rejects.toThrow(
        `news.org is not fetched: its address ${inside}`,
      );
    }
    expect(web.asked).toEqual([]);
  });

  test('WHEN its name leads elsewhere the second time THEN each connection is checked anew', async () => {
    const web = await startTestWeb({ '/story': redirect('http://localhost:1/next') });
    let times = 0;
    const resolve = async () => {
      times += 1;
      return [{ address: times === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
    };
    const request = {
      url: `http://localhost:${web.port}/story`,
      accept: '*/*',
      types: null,
      asksRobots: false,
    };
    await expect(open({ resolve }).fetch(request)).rejects.toThrow('its address 10.0.0.1 is');
    expect(times).toBe(2);
    expect(web.asked).toEqual(['/story']);
  });

  test('WHEN there is none of that name THEN that is said', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('no'), { code: 'ENOTFOUND' });
    };
    const request = { url: 'http://news.org/', accept: '*/*', types: null, asksRobots: false };
    await expect(open({ resolve }).fetch(request)).rejects.toThrow('no host of that name');
  });
});

describe('GIVEN robots.txt', () => {
  test('WHEN it forbids the page to Byline or to all THEN the page is not asked for', async () => {
    for (const name of ['Byline', '*']) {
      const web = await startTestWeb({
        '/robots.txt': page(`User-agent: ${name}\nDisallow: /private`, 'text/plain'),
        '/private/story': STORY,
        '/story': STORY,
      });
      const fetcher = open();
      await expect(fetchPage(fetcher, `${web.origin}/private/story`)).rejects.toThrow('robots.txt');
      expect((await fetchPage(fetcher, `${web.origin}/story`)).status).toBe(200);
      expect(web.asked).toEqual(['/robots.txt', '/story']);
    }
  });

  test('WHEN a redirect leads to another host THEN that host is asked too', async () => {
    const strict = await startTestWeb({
      '/robots.txt': page('User-agent: *\nDisallow: /', 'text/plain'),
      '/story': STORY,
    });
    const open = await startTestWeb({ '/old': redirect(`${strict.origin}/story`) });
    await expect(get(open, '/old')).rejects.toThrow('robots.txt');
    expect(strict.asked).toEqual(['/robots.txt']);
  });

  test('WHEN the host fails to give it THEN nothing is fetched', async () => {
    const web = await startTestWeb({
      '/robots.txt': (_, response) => void response.writeHead(503).end(),
      '/story': STORY,
    });
    await expect(get(web, '/story')).rejects.toThrow('robots.txt');
  });
});

describe('GIVEN an answer that is no page', () => {
  test.each([
    ['application/pdf', 'it is application/pdf'],
    ['image/svg+xml', 'it is image/svg+xml'],
    ['application/zip', 'it is application/zip'],
    ['', 'does not say what it is'],
  ])('WHEN its type is "%s" THEN it is refused', async (type, problem) => {
    const web = await startTestWeb({
      '/x': (_, response) =>
        void response.writeHead(200, type === '' ? {} : { 'content-type': type }).end('x'),
    });
    await expect(get(web, '/x')).rejects.toThrow(problem);
  });

  test.each([
    [401, 'asks for a login'],
    [403, 'does not show it to programs'],
    [404, 'no such page'],
    [418, 'status 418'],
    [429, 'asked too often'],
    [500, 'a fault (500)'],
  ])('WHEN its status is %i THEN that is said', async (status, problem) => {
    const web = await startTestWeb({
      '/x': (_, response) => void response.writeHead(status).end(),
    });
    await expect(get(web, '/x')).rejects.toThrow(problem);
  });
});

describe('GIVEN a host that means ill', () => {
  const html = { 'content-type': 'text/html' };

  test.each([
    ['gzip', gzipSync(Buffer.alloc(200 * 1024 * 1024))],
    ['br', brotliCompressSync(Buffer.alloc(200 * 1024 * 1024))],
  ])('WHEN a small %s unpacks to 200 MB THEN it is stopped at 5 MB', async (encoding, bomb) => {
    expect(bomb.byteLength).toBeLessThan(300_000);
    const web = await startTestWeb({
      '/bomb': (_, response) =>
        void response.writeHead(200, { ...html, 'content-encoding': encoding }).end(bomb),
    });
    const before = process.memoryUsage().rss;
    await expect(get(web, '/bomb')).rejects.toThrow('more than 5242880 bytes');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test('WHEN its answer never ends THEN it is stopped at 5 MB, and the connection is closed', async () => {
    let closed = false;
    const web = await startTestWeb({
      '/endless': (_, response) => {
        response.writeHead(200, html);
        const more = (): void => {
          while (response.write('x'.repeat(65_536)));
        };
        response.on('drain', more).on('close', () => {
          closed = true;
        });
        more();
      },
    });
    await expect(get(web, '/endless')).rejects.toThrow('more than 5242880 bytes');
    await expect.poll(() => closed).toBe(true);
  });

  test('WHEN it says that much is to come THEN nothing of it is read', async () => {
    const web = await startTestWeb({
      '/large': (_, response) => {
        response.writeHead(200, { ...html, 'content-length': '9999999999' });
        response.write('x');
      },
    });
    await expect(get(web, '/large')).rejects.toThrow('9999999999 bytes, over the limit');
  });

  test.each([
    ['says nothing', () => undefined],
    [
      'stops in mid-answer',
      (_: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, html);
        response.write('<p>');
      },
    ],
    [
      'sends a byte now and then',
      (_: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, html);
        const timer = setInterval(() => response.write('x'), 50);
        response.on('close', () => clearInterval(timer));
      },
    ],
  ])('WHEN it %s THEN it ends with the time', async (_, answer) => {
    const web = await startTestWeb({ '/slow': answer });
    await expect(get(web, '/slow', { timeoutMs: 500 })).rejects.toThrow('was not there after');
  });

  test.each([
    ['gzip', Buffer.from('no gzip at all')],
    ['br', Buffer.from('no brotli at all')],
    ['gzip', gzipSync(STORY.repeat(100)).subarray(0, 60)],
  ])('WHEN its %s is damaged THEN that is said', async (encoding, bytes) => {
    const web = await startTestWeb({
      '/x': (_, response) =>
        void response.writeHead(200, { ...html, 'content-encoding': encoding }).end(bytes),
    });
    await expect(get(web, '/x')).rejects.toThrow('data is damaged');
  });

  test.each(['deflate', 'gzip, gzip', 'zstd'])(
    'WHEN it packs as %s THEN that is said',
    async (encoding) => {
      const web = await startTestWeb({
        '/x': (_, response) =>
          void response.writeHead(200, { ...html, 'content-encoding': encoding }).end('x'),
      });
      await expect(get(web, '/x')).rejects.toThrow('not asked for');
    },
  );

  test('WHEN it breaks the connection or speaks no HTTP THEN that is said', async () => {
    const web = await startTestWeb({
      '/broken': (request) => void request.socket.destroy(),
      '/odd': (request) => void request.socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
      '/headers': (request) =>
        void request.socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`),
    });
    await expect(get(web, '/broken')).rejects.toThrow('the connection broke');
    await expect(get(web, '/odd')).rejects.toThrow('not answer as a web server');
    await expect(get(web, '/headers')).rejects.toThrow('too many headers');
  });
});

describe('GIVEN several pages of one host', () => {
  test('WHEN they are fetched at once THEN a second lies between their requests', async () => {
    const web = await startTestWeb({ '/a': STORY, '/b': STORY });
    const fetcher = open({ pace: createHostPace(200) });
    const begun = performance.now();
    await Promise.all(['/a', '/b'].map((path) => fetchPage(fetcher, web.origin + path)));
    // robots.txt, then the two pages: two pauses at least.
    expect(performance.now() - begun).toBeGreaterThanOrEqual(395);
  });

  test('WHEN too many wait THEN the next is told to come later', async () => {
    const pace = createHostPace(10_000);
    const waiting = Array.from({ length: 12 }, () => pace.turn('news.org'));
    await expect(waiting.at(-1)).rejects.toThrow('Too many requests wait for news.org');
    await expect(pace.turn('other.org')).resolves.toBeUndefined();
  });
});
