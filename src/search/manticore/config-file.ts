import { join } from 'node:path';
import type { Address } from './address.ts';
import { ATTRIBUTES, FIELDS, lockTable, SLOTS, slotTable } from './schema.ts';

/** How an agent is filled: by bulk files and `indexer` (plain), or over SQL (realtime). */
export type TableKind = 'plain' | 'realtime';

/** Where an engine process listens and keeps its files. `binary` is the port servers use among themselves. */
export interface ServerPlace {
  readonly directory: string;
  readonly sql: Address;
  readonly binary: Address;
}

/** Milliseconds the head waits to reach an agent, and for its answer. */
const AGENT_CONNECT_TIMEOUT = 1_000;
const AGENT_QUERY_TIMEOUT = 3_000;
/** Connections that may wait to be accepted. With the default of 5, a burst of questions found agents "unreachable". */
const LISTEN_BACKLOG = 128;
/** Words are codes of [a-z0-9] (see encode.ts): nothing to fold, stem or cut. */
const TEXT_SETTINGS = ['index_field_lengths = 1', 'min_word_len = 1', 'charset_table = 0..9, a..z'];

/** The configuration file of a server. */
export function configFile(directory: string): string {
  return join(directory, 'searchd.conf');
}

/** The bulk file of one table of an agent. */
export function bulkFile(directory: string, table: string, slot: number): string {
  return join(directory, `${slotTable(table, slot)}.tsv`);
}

/** The configuration of an agent: two tables that serve in turn. One setting a line. */
export function agentConfig(place: ServerPlace, table: string, kind: TableKind): string {
  const tables = SLOTS.map((slot) =>
    kind === 'plain'
      ? plainTable(place.directory, table, slot)
      : realtimeTable(place.directory, table, slot),
  );
  const indexer = kind === 'plain' ? [block('indexer', ['mem_limit = 256M'])] : [];
  return [...tables, ...indexer, searchd(place)].join('\n');
}

/** The configuration of the head: one distributed table over the agents' binary ports, and the lock. */
export function headConfig(place: ServerPlace, table: string, agents: readonly Address[]): string {
  const held = SLOTS.map((slot) => slotTable(table, slot)).join(',');
  const distributed = block(`index ${table}`, [
    'type = distributed',
    ...agents.map(({ host, port }) => `agent = ${host}:${port}:${held}`),
    `agent_connect_timeout = ${AGENT_CONNECT_TIMEOUT}`,
    `agent_query_timeout = ${AGENT_QUERY_TIMEOUT}`,
  ]);
  const lock = block(`index ${lockTable(table)}`, [
    'type = rt',
    `path = ${join(place.directory, lockTable(table))}`,
    'rt_field = note',
    'rt_attr_bigint = expires',
    'rt_attr_bigint = owner',
  ]);
  return [distributed, lock, searchd(place)].join('\n');
}

function plainTable(directory: string, table: string, slot: number): string {
  const name = slotTable(table, slot);
  const source = block(`source ${name}`, [
    'type = tsvpipe',
    `tsvpipe_command = cat '${bulkFile(directory, table, slot)}'`,
    ...FIELDS.map((field) => `tsvpipe_field = ${field}`),
    ...ATTRIBUTES.map(([attribute, type]) => `tsvpipe_attr_${type} = ${attribute}`),
  ]);
  const index = block(`index ${name}`, [
    `source = ${name}`,
    `path = ${join(directory, name)}`,
    ...TEXT_SETTINGS,
  ]);
  return `${source}\n${index}`;
}

function realtimeTable(directory: string, table: string, slot: number): string {
  const name = slotTable(table, slot);
  return block(`index ${name}`, [
    'type = rt',
    `path = ${join(directory, name)}`,
    ...FIELDS.map((field) => `rt_field = ${field}`),
    ...ATTRIBUTES.map(([attribute, type]) => `rt_attr_${type} = ${attribute}`),
    'rt_mem_limit = 256M',
    ...TEXT_SETTINGS,
  ]);
}

function searchd({ directory, sql, binary }: ServerPlace): string {
  return block('searchd', [
    `listen = ${binary.host}:${binary.port}`,
    `listen = ${sql.host}:${sql.port}:mysql41`,
    `pid_file = ${join(directory, 'searchd.pid')}`,
    `log = ${join(directory, 'searchd.log')}`,
    'binlog_path =',
    `listen_backlog = ${LISTEN_BACKLOG}`,
    'max_packet_size = 64M',
    'workers = threads',
  ]);
}

function block(name: string, settings: readonly string[]): string {
  return `${name}\n{\n${settings.map((setting) => `  ${setting}\n`).join('')}}\n`;
}
