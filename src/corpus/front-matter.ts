import { isMap, isNode, isScalar, LineCounter, parseDocument, type Scalar } from 'yaml';
import { MAX_FRONT_MATTER_CHARS } from './limits.ts';
import { splitLines } from './paragraphs.ts';
import { plainFields } from './plain-fields.ts';

/** One key's value as it was written, and the line it stands on. */
export interface RawField {
  readonly value: unknown;
  readonly line: number | null;
}

/** The fields of one article before they are checked. */
export type RawFields = ReadonlyMap<string, RawField>;

/** An article file taken apart, or the first thing wrong with its front matter. */
export type FrontMatter =
  | { readonly fields: RawFields; readonly body: string; readonly bodyLine: number }
  | { readonly problem: string; readonly line: number };

const FENCE = '---';

/**
 * Takes a file apart: YAML between two lines `---`, then the text. Values are single scalars; numbers
 * and booleans keep the characters they were written with. Anchors, aliases, lists and maps are
 * refused, so no input can expand or nest.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const lines = splitLines(text);
  const read = (at: number): string => text.slice(lines[at]?.start, lines[at]?.end).trimEnd();
  if (read(0) !== FENCE) {
    return fail(
      1,
      'No front matter. Begin the file with a line ---, or make it with `byline import`.',
    );
  }
  let close = 1;
  while (close < lines.length && read(close) !== FENCE) close += 1;
  const end = lines[close];
  if (!end) return fail(1, 'The front matter is not closed. Put a line --- after its last key.');
  const yaml = text.slice(lines[1]?.start, end.start);
  if (yaml.length > MAX_FRONT_MATTER_CHARS) {
    return fail(
      1,
      `The front matter is longer than ${MAX_FRONT_MATTER_CHARS} characters. Shorten it.`,
    );
  }
  const plain = plainFields(yaml);
  const fields = plain === null ? parseFields(yaml) : { fields: plain };
  if ('problem' in fields) return fields;
  const next = lines[close + 1];
  return {
    fields: fields.fields,
    body: next ? text.slice(next.start) : '',
    bodyLine: end.number + 1,
  };
}

type Fields = { readonly fields: RawFields } | { readonly problem: string; readonly line: number };

/** Lines of the YAML are one less than lines of the file: the opening fence comes first. */
function parseFields(yaml: string): Fields {
  const counter = new LineCounter();
  const lineOf = (offset: number): number => counter.linePos(offset).line + 1;
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const error = document.errors[0];
  if (error) return fail(lineOf(error.pos[0]), describeYamlError(error.code));
  const fields = new Map<string, RawField>();
  if (document.contents === null) return { fields };
  if (!isMap(document.contents)) return fail(2, 'The front matter has no keys. Write key: value.');
  for (const { key, value } of document.contents.items) {
    const line = isNode(key) ? lineOf(key.range?.[0] ?? 0) : 2;
    if (!isScalar(key)) return fail(line, 'A key is not plain text. Write key: value.');
    if (value !== null && !isScalar(value)) {
      return fail(
        line,
        `${key.value} is not a single value. Write one value, in quotes if need be.`,
      );
    }
    fields.set(String(key.value), { value: value === null ? null : scalarText(value), line });
  }
  return { fields };
}

/** `published: 2016` and `headline: yes` stay the characters that were written. */
function scalarText(scalar: Scalar): unknown {
  if (scalar.value === null || typeof scalar.value === 'string') return scalar.value;
  return scalar.source ?? String(scalar.value);
}

function describeYamlError(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'The same key stands here twice. Remove one.';
  if (code === 'TAB_AS_INDENT') return 'A tab cannot indent YAML. Use spaces, or none.';
  return 'The front matter is not valid YAML here. Put the value in double quotes, on one line.';
}

function fail(line: number, problem: string): { problem: string; line: number } {
  return { problem, line };
}
