import { MAX_ID_CHARS } from '../../limits.ts';
import { type ColumnField, fieldFor } from '../columns.ts';
import { looksLikeHtml } from '../html.ts';
import { settleDay } from '../meta/date-order.ts';
import type { ImportOptions } from '../options.ts';
import { readDate, type WrittenDate } from '../read-date.ts';
import type { RawDocument, Unusable } from './raw-document.ts';

/** One article of a table, by field. */
export type ArticleRecord = ReadonlyMap<ColumnField, string>;

/** The known fields of a record; of two columns for one field the first that is filled counts. */
export function readFields(
  columns: Iterable<readonly [name: string, value: unknown]>,
): ArticleRecord {
  const record = new Map<ColumnField, string>();
  for (const [name, value] of columns) {
    const field = fieldFor(name);
    const isPlain = typeof value === 'string' || typeof value === 'number';
    const text = isPlain ? String(value) : nameOf(value);
    if (field && text !== null && text.trim() !== '' && !record.has(field)) record.set(field, text);
  }
  return record;
}

/** An id of letters and figures that Discord can offer. */
function isName(id: string): boolean {
  return id.length <= MAX_ID_CHARS && /^[\w.-]+$/.test(id) && /[a-z]/i.test(id);
}

/** News APIs nest the outlet: `"source": {"name": …}`. */
function nameOf(value: unknown): string | null {
  const isNamed = typeof value === 'object' && value !== null && 'name' in value;
  return isNamed && typeof value.name === 'string' ? value.name : null;
}

/**
 * Makes a document of a record: its text, or only its summary, which makes it a teaser. `others` are dates of
 * the same table, whose figures tell the order of day and month.
 */
export function toDocument(
  record: ArticleRecord,
  name: string,
  source: string,
  others: readonly WrittenDate[],
): RawDocument | Unusable {
  const text = record.get('text');
  const raw = text ?? record.get('summary');
  if (raw === undefined) {
    return { name, problem: 'It has no text. Fill the column text (or body, content, article).' };
  }
  const headline = record.get('headline')?.trim();
  const url = record.get('url')?.trim();
  const id = record.get('id')?.trim();
  const dates = readDay(record.get('published'), others);
  const options: ImportOptions = {
    source,
    format: looksLikeHtml(raw) || /<\/?[a-z][^<>]*>/i.test(raw) ? 'html-content' : 'text',
    kind: text === undefined ? 'teaser' : 'article',
    headline: headline === undefined ? undefined : headline.replace(/\s+/g, ' '),
    url: url !== undefined && /^https?:\/\/\S+$/i.test(url) ? url : undefined,
    likelyOutlet: record.get('outlet')?.trim(),
    // A number is a row's, not an article's.
    id: id !== undefined && isName(id) ? id : undefined,
    published: dates.day ?? undefined,
  };
  return { name, raw, options, notes: dates.notes };
}

function readDay(
  written: string | undefined,
  others: readonly WrittenDate[],
): { day: string | null; notes: readonly string[] } {
  const date = written === undefined ? null : readDate(written);
  if (date === null) return { day: null, notes: [] };
  const signs = { host: null, country: null, languages: [] };
  const day = settleDay(date, { ...signs, others: others.filter((one) => one.order !== null) });
  const note = `The date "${written?.slice(0, 40)}" can be read in two ways; it was left out. Write it as YYYY-MM-DD.`;
  return { day, notes: day === null ? [note] : [] };
}
