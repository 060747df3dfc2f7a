import type { Warning } from './article.ts';
import { type Built, buildArticle } from './build-article.ts';
import { decodeUtf8, findForeignBytes } from './decode.ts';
import type { RawField } from './front-matter.ts';
import type { JsonlExtent } from './jsonl-extent.ts';
import { explainUnknownKey } from './keys.ts';
import { MAX_ARTICLE_BYTES } from './limits.ts';
import { createOutletOfUrl } from './outlet-of-url.ts';

const NEWLINE = 0x0a;

/** Where a file that is read whole is read from. */
export const NO_LINES: Pick<JsonlExtent, 'bytes' | 'lines'> = { bytes: 0, lines: 0 };

/** Articles and rejected lines in file order. */
export interface ReadItems {
  readonly built: readonly Built[];
  readonly warnings: readonly Warning[];
  /** Lines of the whole file. */
  readonly lines: number;
}

/**
 * Reads a `.jsonl` corpus: one article a line, blank lines skipped. Every line stands for itself, so
 * a line that is no UTF-8, no JSON or too long is rejected alone. `file` is the name for messages; what comes `after` so
 * many bytes and lines is read.
 */
export function readJsonl(bytes: Uint8Array, file: string, after = NO_LINES): ReadItems {
  const foreign = findForeignBytes(bytes);
  if (foreign)
    return {
      built: [{ rejection: { file, line: null, reason: foreign } }],
      warnings: [],
      lines: 0,
    };
  const unknown = new Map<string, { line: number; lines: number }>();
  const built: Built[] = [];
  const outletOfUrl = createOutletOfUrl([]);
  let line = after.lines;
  for (let start = after.bytes; start < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found === -1 ? bytes.length : found;
    line += 1;
    const parsed = parseLine(bytes.subarray(start, end));
    if (parsed && 'problem' in parsed) {
      built.push({ rejection: { file, line, reason: parsed.problem } });
    } else if (parsed) {
      countUnknownKeys(parsed.record, line, unknown);
      const { fields, text } = readRecord(parsed.record, line);
      const place = `${file}:${line}`;
      built.push(
        text === null
          ? { rejection: { file, line, reason: NO_TEXT } }
          : buildArticle({ fields, text, place, file, line }, outletOfUrl),
      );
    }
    start = end + 1;
  }
  return { built, warnings: describeUnknown(unknown, file), lines: line };
}

const NO_TEXT = 'No text. Add "text", a string with a blank line between paragraphs.';

type JsonRecord = Readonly<Record<string, unknown>>;

/** Null for a blank line. */
function parseLine(bytes: Uint8Array): { record: JsonRecord } | { problem: string } | null {
  if (bytes.length > MAX_ARTICLE_BYTES) {
    return { problem: `The line is longer than ${MAX_ARTICLE_BYTES} bytes. Split the article.` };
  }
  const decoded = decodeUtf8(bytes);
  if ('problem' in decoded) return decoded;
  if (decoded.text.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(decoded.text);
    if (isRecord(value)) return { record: value };
    return { problem: 'Not a JSON object. Write {"id": …, "text": …} on one line.' };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return { problem: 'Not valid JSON. Write one complete object a line.' };
  }
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readRecord(record: JsonRecord, line: number) {
  const fields = new Map<string, RawField>();
  for (const [key, value] of Object.entries(record)) {
    if (key !== 'text') fields.set(key, { value, line });
  }
  return { fields, text: typeof record.text === 'string' ? record.text : null };
}

/** A key that every line has is one mistake, so it is told once, with the number of lines. */
function countUnknownKeys(
  record: JsonRecord,
  line: number,
  unknown: Map<string, { line: number; lines: number }>,
): void {
  for (const key of Object.keys(record)) {
    if (key === 'text' || explainUnknownKey(key) === null) continue;
    const seen = unknown.get(key);
    if (seen) seen.lines += 1;
    else unknown.set(key, { line, lines: 1 });
  }
}

function describeUnknown(
  unknown: ReadonlyMap<string, { line: number; lines: number }>,
  file: string,
): Warning[] {
  return [...unknown].map(([key, { line, lines }]) => {
    const more = lines > 1 ? ` (${lines} lines have it)` : '';
    return { file, line, reason: `${explainUnknownKey(key) ?? ''}${more}` };
  });
}
