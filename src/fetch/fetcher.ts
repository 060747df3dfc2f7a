import { UserError } from '../errors.ts';
import { bareHost, checkUrl } from './check-url.ts';
import { createCheckedLookup, type Resolve, resolveHost } from './checked-lookup.ts';
import { explainFailure } from './explain-failure.ts';
import type { Fetched, Fetcher, FetchRequest } from './fetch-request.ts';
import { createHostPace, type HostPace } from './host-pace.ts';
import type { AddressPolicy } from './public-address.ts';
import { requestOnce } from './request-once.ts';
import { createRobots, type Robots, type RobotsAnswer } from './robots.ts';

/** How a process fetches. */
export interface FetcherOptions extends AddressPolicy {
  /** Who asks, in every request: see `userAgent`. */
  readonly userAgent: string;
  /** Left out: the system's resolver. */
  readonly resolve?: Resolve;
  /** Left out: a request a second and host. */
  readonly pace?: HostPace;
  /** Milliseconds for one address in all, redirects included; left out: 15 s. */
  readonly timeoutMs?: number;
}

const MAX_REDIRECTS = 5;
const TIMEOUT_MS = 15_000;
const MAX_BYTES = 5 * 1024 * 1024;
/** RFC 9309 asks to read at least 500 KiB. */
const MAX_ROBOTS_BYTES = 512 * 1024;

/** Makes the fetcher of a process; its pace and the robots rules it knows are shared by all that it fetches. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { timeoutMs = TIMEOUT_MS, resolve = resolveHost } = options;
  const pace = options.pace ?? createHostPace();
  const lookup = createCheckedLookup(options, resolve);
  const hop = { lookup, userAgent: options.userAgent };
  const follow = async (request: FetchRequest, signal: AbortSignal): Promise<Fetched> => {
    let url = checkUrl(request.url, options);
    for (let redirects = 0; ; redirects += 1) {
      if (request.asksRobots) await obey(robots, url, signal);
      await pace.turn(bareHost(url));
      signal.throwIfAborted();
      const answer = await requestOnce(url, { limit: MAX_BYTES, ...request }, hop, signal);
      if ('redirect' in answer) {
        if (redirects === MAX_REDIRECTS) throw tooManyRedirects(request.url);
        url = nextUrl(answer.redirect, url, options);
      } else return { ...answer, url: url.href };
    }
  };
  const within = async (request: FetchRequest): Promise<Fetched> => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await follow(request, signal);
    } catch (error) {
      throw explainFailure(error, request.url, signal, timeoutMs);
    }
  };
  const loadRobots = async (url: URL): Promise<RobotsAnswer> => {
    try {
      const { status, body } = await within({ ...ROBOTS_REQUEST, url: url.href });
      return { status, text: body.toString('utf8') };
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  };
  const robots: Robots = createRobots(loadRobots);
  return { fetch: within };
}

const ROBOTS_REQUEST = {
  accept: 'text/plain, */*;q=0.1',
  types: null,
  limit: MAX_ROBOTS_BYTES,
  asksRobots: false,
} as const;

async function obey(robots: Robots, url: URL, signal: AbortSignal): Promise<void> {
  const allowed = await robots.allow(url);
  signal.throwIfAborted();
  if (allowed) return;
  throw new UserError(
    'forbidden',
    `${url.host} asks programs not to fetch this page (robots.txt), or its rules could not be read. Save the page in a browser and import the file.`,
  );
}

function nextUrl(location: string, from: URL, policy: AddressPolicy): URL {
  if (!URL.canParse(location, from.href)) {
    throw new UserError('bad-request', `${from.host} leads on to an address that cannot be read.`);
  }
  // As it was written where it is an address in full, so that unusual spellings are seen.
  const written = URL.canParse(location) ? location : new URL(location, from.href).href;
  return checkUrl(written, policy);
}

function tooManyRedirects(url: string): UserError {
  return new UserError(
    'bad-request',
    `${new URL(url).host} leads on to another address more than ${MAX_REDIRECTS} times. Give the address of the article itself.`,
  );
}
