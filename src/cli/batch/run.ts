import { once } from 'node:events';
import type { Engine } from '../../answer/engine.ts';
import { UserError } from '../../errors.ts';
import { type Log, reportError } from '../../ops/logger.ts';
import { answerRequest } from '../../requests/answer.ts';
import { checkRequest } from '../../requests/request.ts';
import { toJson } from '../render/neutralise.ts';
import { type Line, splitLines } from './lines.ts';
import { mapOrdered } from './map-ordered.ts';
import { type BatchError, parseLine, type RequestId } from './parse-line.ts';

/** Longest line (bytes): a 5 MB article with every character escaped (`\u1234`) still fits. */
const LONGEST_LINE = 32 * 2 ** 20;
/** Requests under way at once: the engine computes on one core, so more would only hold memory. */
const AT_ONCE = 4;

type Response = { readonly id: RequestId } & (
  | { readonly result: unknown }
  | { readonly error: BatchError }
);

/**
 * Answers JSON lines in their order until the input ends. Blank lines are skipped; a
 * bad line gets an error response and the batch goes on.
 */
export async function runBatch(
  engine: Engine,
  input: AsyncIterable<Buffer | string>,
  output: NodeJS.WritableStream,
  log: Log,
): Promise<void> {
  const lines = filled(splitLines(input, LONGEST_LINE));
  for await (const response of mapOrdered(lines, AT_ONCE, (line) => respond(engine, line, log))) {
    if (!output.write(`${toJson(response)}\n`)) await once(output, 'drain');
  }
}

async function* filled(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  for await (const line of lines) {
    if (line.tooLong || line.bytes.some((byte) => byte > 0x20)) yield line;
  }
}

async function respond(engine: Engine, line: Line, log: Log): Promise<Response> {
  const parsed = parseLine(line, LONGEST_LINE);
  if ('problem' in parsed) return { id: parsed.id, error: parsed.problem };
  try {
    return { id: parsed.id, result: await answerRequest(engine, checkRequest(parsed.request)) };
  } catch (error) {
    return { id: parsed.id, error: describeError(error, log) };
  }
}

function describeError(error: unknown, log: Log): BatchError {
  if (error instanceof UserError) return { code: error.code, message: error.message };
  const reference = reportError(log, error, 'a request of a batch failed');
  const message = `Something went wrong (reference ${reference}). Details are in the log on standard error.`;
  return { code: 'internal', message };
}
