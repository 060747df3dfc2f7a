import type { Json, JsonObject } from './json.ts';

/** How far an answer counts against the bot; null where it could not have known. */
export type Blame = 'error' | 'warn' | null;

/** Discord's JSON error codes that this server answers (`topics/opcodes-and-status-codes#json`): status, text, blame. */
const ERRORS = {
  10003: [404, 'Unknown Channel', 'warn'],
  10004: [404, 'Unknown Guild', 'warn'],
  10007: [404, 'Unknown Member', 'warn'],
  10008: [404, 'Unknown Message', 'warn'],
  10013: [404, 'Unknown User', 'warn'],
  10015: [404, 'Unknown Webhook', 'error'],
  10062: [404, 'Unknown interaction', 'error'],
  10063: [404, 'Unknown application command', 'warn'],
  30032: [400, 'Maximum number of application commands reached', 'error'],
  40005: [413, 'Request entity too large', 'error'],
  40060: [400, 'Interaction has already been acknowledged.', 'error'],
  40094: [400, 'This interaction has reached the maximum number of follow-up messages', 'error'],
  50001: [403, 'Missing Access', 'warn'],
  50005: [403, 'Cannot edit a message authored by another user', 'error'],
  50006: [400, 'Cannot send an empty message', 'error'],
  50007: [403, 'Cannot send messages to this user', null],
  50013: [403, 'Missing Permissions', 'warn'],
  50027: [401, 'Invalid Webhook Token', 'warn'],
  50035: [400, 'Invalid Form Body', 'error'],
  50109: [400, 'The request body contains invalid JSON.', 'error'],
} as const satisfies Readonly<Record<number, readonly [number, string, Blame]>>;

/** A JSON error code this server knows. */
export type ErrorCode = keyof typeof ERRORS;

/** One broken rule: where in the body, and what Discord would say there. */
export interface Problem {
  /** Path in the body, e.g. `['embeds', 0, 'title']`; empty for the body as a whole. */
  readonly path: readonly (string | number)[];
  /** Name of the rule, e.g. `message/content-length`. */
  readonly rule: string;
  readonly detail: string;
}

/** An answer other than 2xx, in Discord's error shape. */
export class DiscordError extends Error {
  readonly code: number;
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly blame: Blame;

  constructor(code: ErrorCode, problems: readonly Problem[] = [], blame: Blame = ERRORS[code][2]) {
    super(ERRORS[code][1]);
    this.code = code;
    this.blame = blame;
    this.status = ERRORS[code][0];
    this.problems = problems;
  }

  /** The JSON body: `{code, message, errors?}` with `errors` nested by field (`reference#error-messages`). */
  body(): JsonObject {
    const base = { code: this.code, message: this.message };
    return this.problems.length === 0 ? base : { ...base, errors: nestErrors(this.problems) };
  }
}

/** An answer that is no JSON error code: 401, 501, an unknown route. */
export class HttpError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }

  /** The JSON body Discord sends for plain HTTP errors. */
  body(): JsonObject {
    return { code: 0, message: this.message };
  }
}

interface MutableErrors {
  [key: string]: Json | MutableErrors;
}

function nestErrors(problems: readonly Problem[]): JsonObject {
  const root: MutableErrors = {};
  for (const { path, rule, detail } of problems) {
    let node = root;
    for (const key of path) node = childOf(node, String(key));
    const known = Array.isArray(node._errors) ? node._errors : [];
    node._errors = [...known, { code: rule, message: detail }];
  }
  return root as JsonObject;
}

function childOf(node: MutableErrors, key: string): MutableErrors {
  const known = node[key];
  if (typeof known === 'object' && known !== null && !Array.isArray(known))
    return known as MutableErrors;
  const child: MutableErrors = {};
  node[key] = child;
  return child;
}
