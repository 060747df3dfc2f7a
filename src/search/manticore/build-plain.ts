import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { UserError } from '../../errors.ts';
import { readSlots } from './agent-state.ts';
import type { EngineClient } from './client.ts';
import { bulkFile, configFile } from './config-file.ts';
import type { Shard } from './placement.ts';
import { documentRow, type IndexRow, markerRow } from './rows.ts';
import { rowValues, slotTable } from './schema.ts';

/** Milliseconds a rotated table may take to be served. */
const ROTATION_TIMEOUT = 60_000;
const POLL = 25;
/** Both engines' program, found on the search path. */
const INDEXER = 'indexer';
const run = promisify(execFile);

/**
 * Writes a shard to the bulk file of one table, indexes it and rotates it in; the other table serves
 * meanwhile. Resolves once the agent serves it. Throws `UserError` "unavailable" when it does not.
 */
export async function buildPlain(
  agent: EngineClient,
  directory: string,
  shard: Shard,
  target: { readonly table: string; readonly slot: number; readonly build: number },
): Promise<void> {
  await writeBulkFile(directory, target.table, target.slot, shardRows(shard, target.build));
  await runIndexer(directory, [slotTable(target.table, target.slot)], true);
  await waitUntilServed(agent, shard.version, target);
}

/** Makes tables of one row each that no search finds, so that a new agent can start. */
export async function buildEmpty(
  directory: string,
  table: string,
  slots: readonly number[],
  rotate: boolean,
): Promise<void> {
  const nothing = { words: '', corpusId: '0', article: '0', paragraph: 0, outlet: '0', day: 0 };
  for (const slot of slots) {
    await writeBulkFile(directory, table, slot, [{ id: 1, terms: 'empty', ...nothing }]);
  }
  await runIndexer(
    directory,
    slots.map((slot) => slotTable(table, slot)),
    rotate,
  );
}

function* shardRows(shard: Shard, build: number): Generator<IndexRow> {
  yield markerRow(shard.agent, shard.version, build);
  for (const document of shard.documents) yield documentRow(document, shard.agent, shard.version);
}

async function writeBulkFile(
  directory: string,
  table: string,
  slot: number,
  rows: Iterable<IndexRow>,
): Promise<void> {
  await pipeline(Readable.from(lines(rows)), createWriteStream(bulkFile(directory, table, slot)));
}

function* lines(rows: Iterable<IndexRow>): Generator<string> {
  for (const row of rows) yield `${rowValues(row).join('\t')}\n`;
}

async function runIndexer(
  directory: string,
  tables: readonly string[],
  rotate: boolean,
): Promise<void> {
  const options = ['--config', configFile(directory), '--quiet', ...(rotate ? ['--rotate'] : [])];
  try {
    await run(INDEXER, [...options, ...tables]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw withOutput(error);
    throw new UserError(
      'config',
      `The program ${INDEXER} is not installed. Install Manticore Search or Sphinx (Debian: sphinxsearch) on this machine.`,
    );
  }
}

/** The program says on its standard output why it failed, which the error of a child process leaves out. */
function withOutput(error: unknown): unknown {
  const output = error instanceof Error && 'stdout' in error ? String(error.stdout).trim() : '';
  return output === '' ? error : new Error(`${INDEXER} failed: ${output}`, { cause: error });
}

async function waitUntilServed(
  agent: EngineClient,
  version: string,
  { table, slot }: { readonly table: string; readonly slot: number },
): Promise<void> {
  const deadline = performance.now() + ROTATION_TIMEOUT;
  while (performance.now() < deadline) {
    const states = await readSlots(agent, table);
    if (states.some((state) => state.slot === slot && state.held?.version === version)) return;
    await sleep(POLL);
  }
  throw new UserError(
    'unavailable',
    `An agent did not take its new table ${slotTable(table, slot)} into service. Look into its searchd.log.`,
  );
}
