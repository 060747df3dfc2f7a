import type { IncomingMessage, ServerResponse } from 'node:http';
import { DiscordError, HttpError } from '../errors.ts';
import type { RestFault } from '../faults.ts';
import type { Hub, RequestRecord } from '../hub.ts';
import { isObject, objectIn } from '../json.ts';
import type { LimitVerdict } from '../rate-limits.ts';
import { checkSchema } from '../schemas.ts';
import { type ParsedBody, readBody } from './body.ts';
import type { Reply, RestCall } from './call.ts';
import { type Match, matchRoute } from './router.ts';

const PREFIX = '/api/v10';
/** `DiscordBot (url, version)` (`reference#user-agent`). */
const USER_AGENT = /^DiscordBot \(\S+, [^)]+\)/;

interface Outcome {
  readonly reply: Reply;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers one HTTP request as Discord's REST API would. */
export async function handleRest(
  hub: Hub,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  const path = url.pathname.startsWith(`${PREFIX}/`)
    ? url.pathname.slice(PREFIX.length)
    : url.pathname;
  const record: RequestRecord = {
    atMs: Date.now(),
    method,
    path: path + url.search,
    route: '',
    body: undefined,
    status: 0,
  };
  hub.requests.push(record);
  const outcome = await answer(hub, request, record, url);
  if (outcome === undefined) request.socket.destroy();
  else send(response, record, outcome);
  hub.changed.fire();
}

/** The answer; undefined when a fault cuts the connection. */
async function answer(
  hub: Hub,
  request: IncomingMessage,
  record: RequestRecord,
  url: URL,
): Promise<Outcome | undefined> {
  const parsed = await readBody(request).catch((error: unknown) => error);
  if (isParsed(parsed)) record.body = parsed.json;
  const early = hub.restFaults.take(record.method, record.path, 'before');
  if (early?.delayMs !== undefined) await pause(early.delayMs);
  if (early?.destroy === true) return undefined;
  if (early?.status !== undefined) return faultOutcome(early, early.status);
  const outcome = settle(hub, request, record, url, parsed);
  const late = hub.restFaults.take(record.method, record.path, 'after');
  if (late === undefined) return outcome;
  excuseRepeat(hub, record.path);
  hub.changed.fire();
  if (late.delayMs !== undefined) await pause(late.delayMs);
  if (late.destroy === true) return undefined;
  return late.status === undefined ? outcome : faultOutcome(late, late.status);
}

function settle(
  hub: Hub,
  request: IncomingMessage,
  record: RequestRecord,
  url: URL,
  parsed: unknown,
): Outcome {
  const name = `${record.method} ${record.path}`;
  let headers: LimitVerdict['headers'] = {};
  try {
    const match = matchRoute(hub, record.method, url.pathname, PREFIX);
    record.route = match.route.template;
    checkHeaders(hub, request, match, name);
    const limit = takeLimit(hub, match);
    headers = limit.headers;
    if (!limit.allowed) return limited(hub, limit, name);
    if (!isParsed(parsed)) throw parsed;
    const call: RestCall = {
      hub,
      request: name,
      params: match.params,
      query: url.searchParams,
      json: parsed.json,
      body: objectIn(parsed.json),
      files: parsed.files,
    };
    const reply = match.route.run(call);
    checkReply(hub, reply, name);
    return { reply, headers };
  } catch (error) {
    return { reply: refusal(hub, error, name), headers };
  }
}

function checkHeaders(hub: Hub, request: IncomingMessage, match: Match, name: string): void {
  if (match.route.open === true) return;
  if (!USER_AGENT.test(request.headers['user-agent'] ?? '')) {
    hub.violations.add(
      'error',
      'request/user-agent',
      `User-Agent ${request.headers['user-agent']}`,
      name,
    );
    throw new HttpError(403, '403: Forbidden');
  }
  const wanted = `Bot ${hub.settings.token}`;
  if (match.route.auth && request.headers.authorization !== wanted) {
    hub.violations.add('error', 'request/authorization', 'missing or wrong Authorization', name);
    throw new HttpError(401, '401: Unauthorized');
  }
}

function takeLimit(hub: Hub, match: Match): LimitVerdict {
  const {
    channel_id: channel,
    webhook_token: webhook,
    interaction_token: token,
    guild_id: guild,
  } = match.params;
  return hub.limits.take(
    match.route.bucket,
    channel ?? webhook ?? token ?? guild ?? '',
    !match.route.auth,
  );
}

function limited(hub: Hub, limit: LimitVerdict, name: string): Outcome {
  hub.violations.add(
    'warn',
    'request/rate-limit',
    `429, retry after ${limit.retryAfterSeconds.toFixed(3)} s`,
    name,
  );
  const body = {
    message: 'You are being rate limited.',
    retry_after: limit.retryAfterSeconds,
    global: limit.global,
  };
  return { reply: { status: 429, body }, headers: limit.headers };
}

function faultOutcome(fault: RestFault, status: number): Outcome {
  if (status !== 429)
    return {
      reply: { status, body: { code: 0, message: `${status}: injected fault` } },
      headers: {},
    };
  const seconds = fault.retryAfter ?? 1;
  const global = fault.global ?? false;
  const body = { message: 'You are being rate limited.', retry_after: seconds, global };
  const headers = {
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-scope': global ? 'global' : 'user',
  };
  return {
    reply: { status, body },
    headers: global ? { ...headers, 'x-ratelimit-global': 'true' } : headers,
  };
}

/** A callback whose answer is lost will be sent again: that repeat is not the bot's fault. */
function excuseRepeat(hub: Hub, path: string): void {
  const [, id, token] = /^\/interactions\/(\d+)\/([^/]+)\/callback/.exec(path) ?? [];
  const interaction =
    id === undefined || token === undefined ? undefined : hub.interactions.find(id, token);
  if (interaction !== undefined) interaction.repeatExpected = true;
}

function refusal(hub: Hub, error: unknown, name: string): Reply {
  if (error instanceof HttpError) return { status: error.status, body: error.body() };
  if (!(error instanceof DiscordError)) {
    hub.violations.add(
      'server-bug',
      'server/crash',
      error instanceof Error ? String(error.stack) : String(error),
      name,
    );
    return { status: 500, body: { code: 0, message: '500: Internal Server Error' } };
  }
  for (const { rule, detail } of error.problems) hub.violations.add('error', rule, detail, name);
  if (error.problems.length === 0 && error.blame !== null) {
    hub.violations.add(error.blame, `answer/${error.code}`, error.message, name);
  }
  return { status: error.status, body: error.body() };
}

/** The server holds itself to the response schemas: a test against a wrong Discord proves nothing. */
function checkReply(hub: Hub, reply: Reply, name: string): void {
  if (reply.schema === undefined) return;
  for (const item of Array.isArray(reply.body) ? reply.body : [reply.body]) {
    const verdict = checkSchema(reply.schema, item);
    for (const { detail } of verdict.problems)
      hub.violations.add('server-bug', `answer/${reply.schema}`, detail, name);
  }
}

function send(response: ServerResponse, record: RequestRecord, { reply, headers }: Outcome): void {
  record.status = reply.status;
  if (reply.file !== undefined) {
    response.writeHead(200, { 'content-type': reply.file.contentType }).end(reply.file.bytes);
  } else if (reply.body === undefined) {
    response.writeHead(reply.status, headers).end();
  } else {
    response
      .writeHead(reply.status, { ...headers, 'content-type': 'application/json' })
      .end(JSON.stringify(reply.body));
  }
}

function isParsed(value: unknown): value is ParsedBody {
  return isObject(value) && 'files' in value && 'json' in value;
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
