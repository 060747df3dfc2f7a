import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { UserError } from '../errors.ts';
import { type Log, reportError } from '../ops/logger.ts';
import { errorPage } from './pages/error.ts';
import { statusOf, WebError } from './web-error.ts';

/** Seconds after which somebody may try again who was one too many. */
const RETRY_SECONDS = 5;

/** What is told of a mistake. */
interface Told {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly message: string;
}

/** Answers every mistake as a page, or as JSON below `/api/`; what nobody can mend is logged with a reference. */
export function answerErrors(app: Hono, log: Log): void {
  app.onError((error, c) => tell(c, describe(error, log)));
  app.notFound((c) =>
    tell(c, {
      status: 404,
      code: 'not-found',
      message: 'There is no such page. Begin at the page Ask.',
    }),
  );
}

function describe(error: Error, log: Log): Told {
  if (error instanceof WebError) return { status: error.status, ...toldOf(error.cause) };
  if (error instanceof UserError) return { status: statusOf(error), ...toldOf(error) };
  const reference = reportError(log, error, 'a request to the page failed');
  return {
    status: 500,
    code: 'internal',
    message: `Something went wrong (reference ${reference}). Details are in the log of byline web.`,
  };
}

function toldOf({ code, message }: UserError): Pick<Told, 'code' | 'message'> {
  return { code, message };
}

function tell(c: Context, { status, code, message }: Told): Response | Promise<Response> {
  if (status === 503 || status === 429) c.header('retry-after', String(RETRY_SECONDS));
  c.header('cache-control', 'no-store');
  if (c.req.path.startsWith('/api/')) return c.json({ error: { code, message } }, status);
  return c.html(errorPage(TITLES[code] ?? 'That did not work', message), status);
}

const TITLES: Readonly<Record<string, string>> = {
  'not-found': 'Not found',
  forbidden: 'Not allowed',
  busy: 'Busy',
  'rate-limited': 'Too many at once',
  unavailable: 'Too many at once',
  internal: 'Something went wrong',
};
