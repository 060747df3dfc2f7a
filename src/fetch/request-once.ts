import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { UserError } from '../errors.ts';
import type { Fetched, FetchRequest } from './fetch-request.ts';
import { ACCEPT_ENCODING, readBody } from './read-body.ts';

/** What every request of a process has in common. */
export interface Hop {
  readonly lookup: LookupFunction;
  readonly userAgent: string;
}

/** An answer, or where it leads on to. */
export type Answer = Omit<Fetched, 'url'> | { readonly redirect: string };

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Milliseconds to connect; the whole has a limit of its own. */
const CONNECT_MS = 10_000;

/**
 * Sends one GET over a connection of its own, whose address `lookup` has checked, and reads the answer. No
 * redirect is followed and nothing is sent twice. Rejects with a `UserError` "bad-request" for an answer that is
 * not taken, else with what broke the connection.
 */
export async function requestOnce(
  url: URL,
  { accept, types, limit, headers }: FetchRequest & { readonly limit: number },
  { lookup, userAgent }: Hop,
  signal: AbortSignal,
): Promise<Answer> {
  const agent = new Agent({
    connect: { lookup, timeout: CONNECT_MS },
    connections: 1,
    pipelining: 0,
    allowH2: false,
  });
  try {
    const response = await request(url, {
      dispatcher: agent,
      method: 'GET',
      signal,
      headers: {
        'user-agent': userAgent,
        accept,
        'accept-encoding': ACCEPT_ENCODING,
        ...headers,
      },
    });
    const { statusCode: status, body } = response;
    // A body that is given up reports that it was; whoever reads one to its end hears of failures there.
    body.on('error', () => undefined);
    const found = flat(response.headers);
    const { type, charset } = readType(found.get('content-type') ?? null);
    const answer = { status, type, charset, headers: found };
    const location = found.get('location');
    if (status !== 200) {
      body.destroy();
      if (REDIRECTS.has(status) && location !== undefined) return { redirect: location };
      return { ...answer, body: Buffer.alloc(0) };
    }
    try {
      refuseType(type, types, url);
      refuseLength(found.get('content-length'), limit, url);
      const encoding = found.get('content-encoding') ?? null;
      return { ...answer, body: await readBody({ body, encoding, name: url.href, limit }) };
    } finally {
      body.destroy();
    }
  } finally {
    await agent.destroy();
  }
}

function flat(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) found.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return found;
}

function readType(header: string | null): { type: string | null; charset: string | null } {
  const [type = '', ...parameters] = (header ?? '').split(';');
  const charset = parameters
    .map((one) => /^\s*charset\s*=\s*["']?([\w-]{2,30})/i.exec(one)?.[1] ?? null)
    .find((one) => one !== null);
  return { type: type.trim().toLowerCase() || null, charset: charset ?? null };
}

function refuseType(type: string | null, types: RegExp | null, { href }: URL): void {
  if (types === null || types.test(type ?? '')) return;
  const what = type === null ? 'it does not say what it is' : `it is ${type.slice(0, 60)}`;
  throw new UserError('bad-request', `${href} is not fetched: ${what}, not a page or a text.`);
}

function refuseLength(header: string | undefined, limit: number, { href }: URL): void {
  if (!(Number(header) > limit)) return;
  throw new UserError(
    'bad-request',
    `${href} is not fetched: it has ${Number(header)} bytes, over the limit of ${limit}. Save the article alone, and import that.`,
  );
}
