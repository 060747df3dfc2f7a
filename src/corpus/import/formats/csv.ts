import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { UserError } from '../../../errors.ts';
import { fieldFor } from '../columns.ts';
import { readDate, type WrittenDate } from '../read-date.ts';
import type { RawDocuments } from './raw-document.ts';
import { type ArticleRecord, readFields, toDocument } from './record.ts';

/** Rows that are looked at before the first is read, to learn how the table writes its dates. */
const FIRST_ROWS = 200;

/** Characters of the line of headers that tell what parts the columns. */
const HEADER_CHARS = 4096;

/** Largest row, in characters: a long article with its markup. */
const MAX_ROW_CHARS = 8 * 1024 * 1024;

/**
 * Reads a table with a line of headers, row by row: comma, semicolon or tab between columns, quoted as RFC 4180
 * says. Throws `UserError('corpus')` when no column is an article's text, or the quoting is broken.
 */
export async function* readCsv(path: string, source: string): RawDocuments {
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      columns: (headers: string[]) => headers,
      delimiter: await findDelimiter(path),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW_CHARS,
    }),
  );
  const first: { record: ArticleRecord; row: number }[] = [];
  let others: WrittenDate[] | null = null;
  let row = 1;
  try {
    for await (const columns of parser as AsyncIterable<Readonly<Record<string, unknown>>>) {
      row += 1;
      if (row === 2) refuseWithoutText(Object.keys(columns), source);
      const record = readFields(Object.entries(columns));
      if (others === null) {
        first.push({ record, row });
        if (first.length < FIRST_ROWS) continue;
        others = datesOf(first);
        for (const one of first)
          yield toDocument(one.record, nameRow(source, one.row), source, others);
      } else yield toDocument(record, nameRow(source, row), source, others);
    }
  } catch (cause) {
    throw explain(cause, source, row);
  }
  if (others !== null) return;
  const dates = datesOf(first);
  for (const one of first) yield toDocument(one.record, nameRow(source, one.row), source, dates);
}

function nameRow(source: string, row: number): string {
  return `${source}, row ${row}`;
}

async function findDelimiter(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_CHARS), 0, HEADER_CHARS, 0);
    const [header = ''] = buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/);
    const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
    return counts.sort((a, b) => b.count - a.count)[0]?.mark ?? ',';
  } finally {
    await file.close();
  }
}

function refuseWithoutText(headers: readonly string[], source: string): void {
  const fields = headers.map((header) => fieldFor(header));
  if (fields.includes('text') || fields.includes('summary')) return;
  throw new UserError(
    'corpus',
    `${source} has no column with the text of articles. Its columns are ${headers.slice(0, 12).join(', ')}; call one of them text (others that are read: headline, published, url, outlet, id, summary).`,
  );
}

function datesOf(rows: readonly { record: ArticleRecord }[]): WrittenDate[] {
  return rows.flatMap(({ record }) => readDate(record.get('published') ?? '') ?? []);
}

function explain(cause: unknown, source: string, row: number): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!code.startsWith('CSV_')) return cause;
  return new UserError(
    'corpus',
    `${source} cannot be read as a table from row ${row} on (${code}). Save it as CSV with quotes around every text.`,
  );
}
