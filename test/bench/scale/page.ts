import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Place, type Program, start, WEB_TOKEN } from './program.ts';

/** A running `byline web`, as a moderator uses it. */
export interface Page {
  /** Posts a batch request to `/api/<op>`. */
  request<Result>(op: string, fields: object): Promise<Result>;
  /** Starts a reindex; it goes on by itself. */
  reindex(): Promise<void>;
  close(): Promise<void>;
}

/** Starts `byline web` on a free port of loopback and signs in. */
export async function openPage(program: Program, place: Place): Promise<Page> {
  const { child, errors } = start(program, place, 'off', ['web', '--port', '0']);
  const ended = once(child, 'close');
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const address = await new Promise<string>((resolve, reject) => {
    if (child.stdout === null) throw new Error('byline web has no pipe');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line)?.[0];
      if (found !== undefined) resolve(new URL(found).origin);
    });
    child.once('close', () => reject(new Error(`byline web ended:\n${errors()}`)));
  });
  const post = async (path: string, fields: Record<string, string>, cookie: string) => {
    const response = await fetch(new URL(path, address), {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: address, cookie },
      body: new URLSearchParams(fields),
    });
    if (response.status !== 303) {
      await close();
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    }
    return response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  };
  const cookie = (await post('/moderate/session', { token: WEB_TOKEN }, '')).join('; ');
  return {
    request: async <Result>(op: string, fields: object) => {
      const response = await fetch(new URL(`/api/${op}`, address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      });
      if (!response.ok) throw new Error(`/api/${op} answered ${response.status}`);
      return ((await response.json()) as { result: Result }).result;
    },
    reindex: async () => {
      await post('/moderate/reindex', {}, cookie);
    },
    close,
  };
}
