import type { IndexRow } from './rows.ts';

/** Changes whenever rows of an older build could not be searched as today's; part of every version. */
export const SCHEMA_VERSION = 'rows-1';

/** Tables an agent holds in turn: one serves while the other is built. */
export const SLOTS = [0, 1] as const;

/** The two full-text fields of a table. */
export const FIELDS = ['terms', 'words'] as const;

/** The attributes of a table, in the order of the bulk file. Keys need 64 bits: never a 32-bit uint. */
export const ATTRIBUTES = [
  ['corpus_id', 'bigint'],
  ['article', 'bigint'],
  ['paragraph', 'uint'],
  ['outlet', 'bigint'],
  ['day', 'uint'],
] as const;

/** A row's values in the order id, fields, attributes. */
export function rowValues(row: IndexRow): readonly (string | number)[] {
  const { id, terms, words, corpusId, article, paragraph, outlet, day } = row;
  return [id, terms, words, corpusId, article, paragraph, outlet, day];
}

/** The columns `rowValues` gives. */
export const COLUMNS: readonly string[] = ['id', ...FIELDS, ...ATTRIBUTES.map(([name]) => name)];

/** The name of an agent's table number `slot`. */
export function slotTable(table: string, slot: number): string {
  return `${table}_${slot}`;
}

/** The head's table that makes a rebuild run once for all processes. */
export function lockTable(table: string): string {
  return `${table}_lock`;
}
