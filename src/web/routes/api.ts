import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { UserError } from '../../errors.ts';
import { parseJson } from '../../ops/parse-json.ts';
import { answerRequest } from '../../requests/answer.ts';
import { checkRequest, OPERATIONS } from '../../requests/request.ts';
import type { WebDeps } from '../deps.ts';
import { openApi } from '../open-api.ts';
import type { Visitors } from '../visitors.ts';
import { tooLarge, WebError } from '../web-error.ts';

/** Largest request: an article of a mebibyte with every character escaped fits. */
const REQUEST_BYTES = 8 * 2 ** 20;

/** `POST /api/<op>`: a request of a batch, one at a time; `/api/openapi.json` describes it. */
export function apiRoutes(app: Hono, { engine }: WebDeps, visitors: Visitors): void {
  app.get('/api/openapi.json', (c) => c.json(openApi()));
  app.all('/api/:op', async (c, next) => {
    const op = c.req.param('op');
    if (!OPERATIONS.includes(op)) {
      throw new UserError(
        'not-found',
        `There is no /api/${op}: it may be ${OPERATIONS.join(', ')}.`,
      );
    }
    if (c.req.method === 'POST') return next();
    c.header('allow', 'POST');
    throw new WebError(
      405,
      new UserError('bad-request', `Send the request to /api/${op} by POST.`),
    );
  });
  app.post(
    '/api/:op',
    bodyLimit({ maxSize: REQUEST_BYTES, onError: tooLarge(REQUEST_BYTES) }),
    async (c) => {
      const request = checkRequest({ ...(await readBody(c)), op: c.req.param('op') });
      return c.json({ result: await visitors.answer(c, () => answerRequest(engine, request)) });
    },
  );
}

/** The JSON object that was sent. Throws a `UserError` "bad-request" for anything else. */
async function readBody(c: Context): Promise<object> {
  // Another site's page cannot send this type without asking first, and is never allowed to.
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw new WebError(
      415,
      new UserError('bad-request', 'Send JSON, with the header content-type: application/json.'),
    );
  }
  const value = parseJson(decode(await c.req.arrayBuffer()));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError(
      'bad-request',
      'The body is not a JSON object. Send the fields of the request, such as {"question": "…"}.',
    );
  }
  return value;
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError('bad-request', 'The body is not UTF-8 text. Send it as UTF-8.');
  }
}
