import { DiscordError, type Problem } from '../errors.ts';
import type { Hub } from '../hub.ts';
import type { JsonObject } from '../json.ts';
import type { UploadedFile } from '../model.ts';
import type { BucketName } from '../rate-limits.ts';
import { checkRequest } from '../schemas.ts';

/** A REST request on its way to a route's handler. */
export interface RestCall {
  readonly hub: Hub;
  /** `METHOD /path`, for violations. */
  readonly request: string;
  /** Values of the template's `{names}`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body (of a form: its `payload_json`); undefined without one. */
  readonly json: unknown;
  /** The body as an object; empty when it is none. */
  readonly body: JsonObject;
  readonly files: readonly UploadedFile[];
}

/** What a handler answers. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  /** Name of the response schema of the body (of each item when it is a list). */
  readonly schema?: string;
  /** A file instead of JSON. */
  readonly file?: UploadedFile;
}

/** A served route. */
export interface Route {
  readonly method: string;
  /** Path below `/api/v10` with `{names}`. */
  readonly template: string;
  /** Whether `Authorization: Bot …` is needed; interaction tokens speak for themselves. */
  readonly auth: boolean;
  readonly bucket?: BucketName;
  /** A file server's route, which asks nothing of the caller. */
  readonly open?: boolean;
  readonly run: (call: RestCall) => Reply;
}

/** Checks a request body; unknown fields are a warning, everything else ends the call with 50035. */
export function requireSchema(call: RestCall, name: string, body: unknown = call.json): void {
  const verdict = checkRequest(name, body);
  refuse(verdict.problems);
  for (const field of verdict.unknownFields) {
    call.hub.violations.add(
      'warn',
      'schema/unknown-field',
      `${name}: ${field} is not a field`,
      call.request,
    );
  }
}

/** Ends the call with 50035 when there are problems. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new DiscordError(50035, problems);
}

/** Records warnings, which do not end the call. */
export function warn(call: RestCall, warnings: readonly Problem[]): void {
  for (const { rule, detail } of warnings)
    call.hub.violations.add('warn', rule, detail, call.request);
}

/** A parameter of the route's template. */
export function param(call: RestCall, name: string): string {
  return call.params[name] ?? '';
}
