import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { StoreDocument } from '../../../src/search/store.ts';

/** A test collection: paragraphs, and queries with the gain of each relevant ordinal. */
export interface Collection {
  readonly name: string;
  readonly documents: readonly StoreDocument[];
  readonly queries: readonly {
    readonly text: string;
    readonly gains: ReadonlyMap<number, number>;
  }[];
}

/** Collections read from `<folder>/ir/<name>`; `squad` is indexed without its title, as in the published figures. */
export const COLLECTIONS = ['time', 'cran', 'cisi', 'squad'] as const;

interface Row {
  readonly id: string | number;
  readonly title?: string;
  readonly text: string;
}

/** Reads one collection; throws when the folder does not hold it. */
export function readCollection(folder: string, name: string): Collection {
  const base = join(folder, 'ir', name);
  if (!existsSync(base)) throw new Error(`${base} is missing`);
  const rows = readRows(join(base, 'docs.jsonl.gz'));
  const ordinals = new Map(rows.map((row, i) => [String(row.id), i]));
  const gains = new Map<string, Map<number, number>>();
  for (const line of readFileSync(join(base, 'qrels.tsv'), 'utf8').split('\n')) {
    const [query, document, gain] = line.split('\t');
    const ordinal = ordinals.get(document ?? '');
    if (query === undefined || ordinal === undefined) continue;
    const own = gains.get(query) ?? new Map<number, number>();
    gains.set(query, own.set(ordinal, Number(gain)));
  }
  return {
    name,
    documents: rows.map((row, ordinal) => toDocument(row, ordinal, name !== 'squad')),
    queries: readRows(join(base, 'queries.jsonl')).map(({ id, text }) => ({
      // Quotation marks would be phrase operators here and mean nothing to the libraries.
      text: text.replace(/["“”]/g, ' '),
      gains: gains.get(String(id)) ?? new Map(),
    })),
  };
}

function toDocument(row: Row, ordinal: number, titled: boolean): StoreDocument {
  return {
    ordinal,
    articleId: String(row.id),
    paragraph: 1,
    headline: titled && row.title ? row.title : null,
    text: row.text,
    outlet: 'collection',
    published: null,
  };
}

function readRows(file: string): readonly Row[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}
