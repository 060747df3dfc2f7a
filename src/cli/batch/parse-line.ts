import { parseJson } from '../../ops/parse-json.ts';
import type { Line } from './lines.ts';

/** What an id may be is up to the caller: any JSON value comes back as it was. */
export type RequestId = unknown;

/** A line that holds a JSON object, or why it does not; `id` is null where none could be read. */
export type ParsedLine =
  | { readonly id: RequestId; readonly request: object }
  | { readonly id: RequestId; readonly problem: BatchError };

/** The `error` of a response. */
export interface BatchError {
  readonly code: string;
  readonly message: string;
}

/** Characters of a broken line that are searched for its id. */
const ID_WINDOW = 1000;
/** The id of a line that is not JSON, when it is the first member: a text or a number. */
const LEADING_ID = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?)\s*[,}]/;

/** Reads one line of a batch; `longest` (bytes) is named where a line was longer. Never throws. */
export function parseLine(line: Line, longest: number): ParsedLine {
  if (line.tooLong) {
    const start = line.bytes.subarray(0, ID_WINDOW).toString('utf8');
    const message = `The line is longer than ${Math.floor(longest / 2 ** 20)} MB. Send a shorter text.`;
    return { id: leadingId(start), problem: { code: 'too-large', message } };
  }
  const decoded = decode(line.bytes);
  if (decoded === undefined) {
    const message = 'The line is not UTF-8 text. Save or send the requests as UTF-8.';
    return {
      id: leadingId(line.bytes.toString('utf8', 0, ID_WINDOW)),
      problem: { code: 'bad-json', message },
    };
  }
  const value = parseJson(decoded);
  if (value === undefined) {
    const message = `The line is not JSON. Write one request a line, such as {"id": 1, "op": "ask", "question": "…"}.`;
    return { id: leadingId(decoded.slice(0, ID_WINDOW)), problem: { code: 'bad-json', message } };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = 'The line must hold a JSON object with an "op".';
    return { id: null, problem: { code: 'bad-request', message } };
  }
  return { id: Object.hasOwn(value, 'id') ? Reflect.get(value, 'id') : null, request: value };
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function leadingId(start: string): RequestId {
  const found = LEADING_ID.exec(start)?.[1];
  return found === undefined ? null : (parseJson(found) ?? null);
}
