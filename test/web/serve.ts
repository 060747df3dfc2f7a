import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HARBOUR_CORPUS } from '../cli/harbour-corpus.ts';
import { addFiles, articleFile, startByline } from '../cli/run-byline.ts';

/** An answer of the page. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What is sent; `path` goes out as it is written. */
export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A running `byline web` in a folder of its own. */
export interface Served {
  readonly folder: string;
  readonly address: string;
  readonly host: string;
  readonly token: string;
  /** Standard error so far. */
  log(): string;
  send(sent: Sent): Promise<Answer>;
  /** Sends a form as the page itself does. */
  post(path: string, fields: Readonly<Record<string, string>>, cookie?: string): Promise<Answer>;
  /** The cookie of a moderator. */
  signIn(): Promise<string>;
  stop(): Promise<number | null>;
}

/** An article that would take the page over if any of it were not escaped. */
export const HOSTILE = articleFile(
  'hostile-tides',
  JSON.stringify('"><img src=x onerror=alert(1)> Times'),
  '2024-05-04',
  JSON.stringify('<script>document.title="taken"</script> Tides & floods'),
  [
    'The tide took <b onclick="alert(1)">sixteen barges</b> at Eastmouth, </blockquote><script>document.title="taken"</script> the pilots said.',
    'Pilots at Eastmouth & Westmouth called it "the highest tide" {{7*7}} of the year.',
  ],
);

/** The corpus of these tests: a flood that three outlets report, a hostile article, a broken file. */
export const WEB_CORPUS = {
  ...HARBOUR_CORPUS,
  'corpus/articles/hostile.md': HOSTILE,
  'corpus/articles/broken.md': 'no front matter at all',
};

/** Starts the built `byline web` over a corpus; without the reader unless `env` says otherwise. */
export async function serveWeb(
  files: Readonly<Record<string, string | Buffer>> = WEB_CORPUS,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'byline-web-'));
  // A temporary folder of its own: what is left there is seen.
  addFiles(folder, { ...files, 'tmp/README': 'temporary files of byline web' });
  const child = startByline(['web', '--port', '0', ...args], {
    cwd: folder,
    env: { BYLINE_READER: 'off', TMPDIR: join(folder, 'tmp'), ...env },
  });
  let output = '';
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const closed = once(child, 'close') as Promise<[number | null]>;
  // Two pipes: what is written to one first may still be read last.
  const ready = new Promise<void>((resolve) => {
    const look = () => {
      const isTold = 'BYLINE_WEB_TOKEN' in env || /until it ends: \S+\s/.test(output);
      if (isTold && /http:\/\/\S+\s/.test(output) && log.includes('Ctrl+C')) resolve();
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      look();
    });
    child.stderr.on('data', look);
  });
  await Promise.race([ready, closed]);
  const address = /http:\/\/\S+(?=\/)/.exec(output)?.[0];
  if (address === undefined) throw new Error(`byline web did not start: ${log}`);
  const host = address.slice('http://'.length);
  const token = /until it ends: (\S+)/.exec(output)?.[1] ?? env.BYLINE_WEB_TOKEN ?? '';
  const send = (sent: Sent) => sendTo(host, sent);
  const post: Served['post'] = (path, fields, cookie) =>
    send({
      method: 'POST',
      path,
      headers: {
        origin: address,
        'content-type': 'application/x-www-form-urlencoded',
        ...(cookie === undefined ? {} : { cookie }),
      },
      body: new URLSearchParams(fields).toString(),
    });
  return {
    folder,
    address,
    host,
    token,
    log: () => log,
    send,
    post,
    signIn: async () => {
      const { headers } = await post('/moderate/session', { token });
      return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    },
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await closed;
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

function sendTo(host: string, { method = 'GET', path, headers = {}, body }: Sent): Promise<Answer> {
  const [hostname, port] = host.split(':');
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, agent: false, headers: { host, ...headers } },
      (came) => {
        let text = '';
        came.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        came.on('end', () =>
          resolve({ status: came.statusCode ?? 0, headers: came.headers, text }),
        );
        came.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A form with one file in it, as browsers send it. */
export function fileForm(name: string, content: string | Buffer) {
  const boundary = 'byline-test-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([
      Buffer.from(head),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}
