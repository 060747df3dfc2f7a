import { HttpError } from '../errors.ts';
import type { Hub } from '../hub.ts';
import { documentedPaths } from '../schemas.ts';
import type { Route } from './call.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { fileRoutes } from './files.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { selfRoutes } from './self.ts';
import { webhookRoutes } from './webhooks.ts';

/** A route found for a path. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const ROUTES: readonly Route[] = [
  ...selfRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...channelRoutes,
  ...guildRoutes,
];

/**
 * Finds the route of a request.
 * @throws HttpError 404 for a path Discord does not have, 501 for one this server does not serve; both are violations.
 */
export function matchRoute(hub: Hub, method: string, pathname: string, prefix: string): Match {
  if (!pathname.startsWith(`${prefix}/`)) {
    const file = find(fileRoutes, method, pathname);
    if (file !== undefined) return file;
    hub.violations.add(
      'error',
      'request/api-version',
      `path outside ${prefix}`,
      `${method} ${pathname}`,
    );
    throw new HttpError(404, '404: Not Found');
  }
  const path = pathname.slice(prefix.length);
  const match = find(ROUTES, method, path);
  if (match !== undefined) return match;
  const documented = documentedPaths(method).some(
    (template) => paramsOf(template, path) !== undefined,
  );
  const rule = documented ? 'request/route-not-served' : 'request/unknown-route';
  hub.violations.add('error', rule, 'no handler for this route', `${method} ${path}`);
  throw documented
    ? new HttpError(501, '501: not served by the loopback server')
    : new HttpError(404, '404: Not Found');
}

function find(routes: readonly Route[], method: string, path: string): Match | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = paramsOf(route.template, path);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

/** The values of a template's `{names}` in a path; undefined when it does not fit. */
function paramsOf(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith('{')) params[part.slice(1, -1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
    if (value === '' && at > 0) return undefined;
  }
  return params;
}
