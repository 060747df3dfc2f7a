import { randomInt } from 'node:crypto';
import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** The structured log. Levels: see `LogLevel`. Question texts are logged at debug and below, never at info. */
export type Log = Logger;

/** What a log needs: its level, and texts that must never appear in it (the token). */
export interface LogOptions {
  readonly level: LogLevel;
  readonly secrets?: readonly string[];
}

/** Standard error: standard output belongs to results. */
const STANDARD_ERROR = 2;

/** No vowels and nothing that reads as a digit, so that a reference is easy to read out and never a word. */
const REFERENCE_ALPHABET = '23456789bcdfghjkmnpqrstvwxz';

/** 27^6 is 387 million: enough to find one line in a log, short enough to be typed. */
const REFERENCE_LENGTH = 6;

/** Opens the log: one JSON object a line on standard error, secrets replaced wherever they occur. */
export function createLogger({ level, secrets = [] }: LogOptions): Log {
  const hidden = secrets.filter((secret) => secret.length > 0);
  const hide = (line: string) =>
    hidden.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line);
  return pino(
    {
      level,
      redact: ['token', '*.token', 'headers.authorization', '*.headers.authorization'],
      serializers: { err: (error: unknown) => describeError(error) },
      hooks: { streamWrite: hide },
    },
    pino.destination({ dest: STANDARD_ERROR, sync: true }),
  );
}

/** A short id that a person sees instead of an error, and that stands in the log beside it. */
export function errorReference(): string {
  return Array.from(
    { length: REFERENCE_LENGTH },
    () => REFERENCE_ALPHABET[randomInt(REFERENCE_ALPHABET.length)],
  ).join('');
}

/** Logs an unexpected error and returns the reference to show in its place. */
export function reportError(log: Log, error: unknown, doing: string): string {
  const reference = errorReference();
  log.error({ err: error, ref: reference }, doing);
  return reference;
}

/** Causes behind an error that are logged; a chain may even lead back to its beginning. */
const MAX_CAUSES = 5;

/** What is logged of an error, and no more. */
interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly cause?: ErrorDescription;
}

/**
 * Libraries hang requests onto their errors (discord.js the body and the address of the call, mysql2 the
 * statement): texts of users and tokens of interactions. Only what is named here is logged.
 */
function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(error.cause === undefined || depth === MAX_CAUSES
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  };
}
