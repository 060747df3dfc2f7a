import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EngineClient, EngineRefusal } from './client.ts';
import type { Shard } from './placement.ts';
import { documentRow, type IndexRow, markerRow } from './rows.ts';
import { COLUMNS, rowValues, slotTable } from './schema.ts';

/** Rows in one statement: 500 wrote 100,000 rows in 8 s on Sphinx 2.2.11 (two agents, two cores). */
const BATCH = 500;
const CODES = /^[a-z0-9 ]*$/;

/**
 * Writes a shard into one real-time table of an agent over SQL: empties it, replaces rows in batches, and
 * writes the marker last, so that a build that died half-way is never searched; then it is written to disk.
 */
export async function buildRealtime(
  agent: EngineClient,
  shard: Shard,
  target: { readonly table: string; readonly slot: number; readonly build: number },
): Promise<void> {
  const name = slotTable(target.table, target.slot);
  await emptyTable(agent, name);
  for (let from = 0; from < shard.documents.length; from += BATCH) {
    const rows = shard.documents
      .slice(from, from + BATCH)
      .map((document) => documentRow(document, shard.agent, shard.version));
    await agent.write(replaceSql(name, rows));
    await nextTurn();
  }
  await agent.write(replaceSql(name, [markerRow(shard.agent, shard.version, target.build)]));
  await alterTable(agent, 'FLUSH', name);
}

/** Empties a real-time table. */
export async function emptyTable(agent: EngineClient, name: string): Promise<void> {
  await alterTable(agent, 'TRUNCATE', name);
}

/** Sphinx and older Manticore call such a table RTINDEX, newer Manticore TABLE (the latter was never run). */
async function alterTable(
  agent: EngineClient,
  verb: 'TRUNCATE' | 'FLUSH',
  name: string,
): Promise<void> {
  try {
    await agent.write(`${verb} RTINDEX ${name}`);
  } catch (error) {
    if (!(error instanceof EngineRefusal) || !error.message.includes('syntax')) throw error;
    await agent.write(`${verb} TABLE ${name}`);
  }
}

function replaceSql(table: string, rows: readonly IndexRow[]): string {
  const values = rows.map((row) => `(${rowValues(row).map(literal).join(',')})`);
  return `REPLACE INTO ${table} (${COLUMNS.join(',')}) VALUES ${values.join(',')}`;
}

/** Numbers as they are, codes in quotes. Codes hold nothing that SQL could read otherwise (see encode.ts). */
function literal(value: string | number): string {
  if (!CODES.test(String(value))) throw new Error('Only encoded terms may be written');
  return typeof value === 'number' || /^\d+$/.test(value) ? String(value) : `'${value}'`;
}
