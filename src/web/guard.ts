import { hostname, networkInterfaces } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import { UserError } from '../errors.ts';
import { isLoopback } from './place.ts';
import { WebError } from './web-error.ts';

/** Addresses that mean "all of this machine's". */
const WILDCARDS = new Set(['0.0.0.0', '::']);

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '::1'];

/**
 * Values of the `Host` header that name a server which listens on `host` and `port`. Any other is refused: a name
 * that somebody else points at this machine (DNS rebinding) would make their page one of ours.
 */
export function ownHosts(host: string, port: number): ReadonlySet<string> {
  const others = WILDCARDS.has(host)
    ? [
        ...Object.values(networkInterfaces()).flatMap((all) =>
          (all ?? []).map((one) => one.address),
        ),
        hostname(),
      ]
    : [];
  const names = isLoopback(host) || WILDCARDS.has(host) ? LOOPBACK_NAMES : [];
  const all = new Set([host, ...names, ...others]);
  return new Set(
    [...all].flatMap((name) => {
      const written = (name.includes(':') ? `[${name}]` : name).toLowerCase();
      return port === 80 ? [written, `${written}:80`] : [`${written}:${port}`];
    }),
  );
}

/**
 * Lets through what is addressed to this server by one of its own names, and, where something is sent (any method
 * but GET and HEAD), comes from a page of this server. A program sends no `Origin`: it may call `/api/`, which
 * changes nothing.
 */
export function guardOrigin(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase() ?? '';
    if (!hosts().has(host)) {
      throw new WebError(
        421,
        new UserError(
          'forbidden',
          'This address is not one of Byline’s. Open the address that byline web printed.',
        ),
      );
    }
    if (isForeign(c.req.header('origin'), host, c.req.method, c.req.path)) {
      throw new WebError(
        403,
        new UserError(
          'forbidden',
          'That was sent from another page. Open Byline’s own page and send it from there.',
        ),
      );
    }
    if (isEmbedded(c.req.header('sec-fetch-site'), c.req.header('sec-fetch-mode'))) {
      throw new WebError(
        403,
        new UserError('forbidden', 'Another site’s page may link to Byline, but not load it.'),
      );
    }
    return next();
  };
}

function isForeign(
  origin: string | undefined,
  host: string,
  method: string,
  path: string,
): boolean {
  if (origin === undefined) {
    return method !== 'GET' && method !== 'HEAD' && !path.startsWith('/api/');
  }
  return origin.toLowerCase() !== `http://${host}`;
}

/** Browsers say where a request comes from: another site's page may be followed here, and nothing else. */
function isEmbedded(site: string | undefined, mode: string | undefined): boolean {
  return (site === 'cross-site' || site === 'same-site') && mode !== 'navigate';
}
