import { UserError } from '../../errors.ts';

/** One server that speaks the engine's SQL (the MySQL protocol). */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Where the engine is. Searches go to `head`; builds write to `agents` (`head` itself where none is named). */
export interface ManticoreTarget {
  readonly head: Address;
  readonly agents: readonly Address[];
  /** The distributed table of the head; agents hold `<table>_0` and `<table>_1`. */
  readonly table: string;
  /** The agents' folders on this machine, where their tables are plain; null: they are written over SQL. */
  readonly files: readonly string[] | null;
}

/** The port Manticore listens on for SQL unless told otherwise (its manual, "listen"). */
const DEFAULT_PORT = 9306;
const DEFAULT_TABLE = 'byline';
/** Row ids keep one byte for the agent (see rows.ts), and 0 is not an agent. */
const MAX_AGENTS = 255;
const TABLE_NAME = /^[a-z][a-z0-9_]{0,30}$/;
const EXAMPLE = 'mysql://127.0.0.1:9306/byline?agents=127.0.0.1:9316,127.0.0.1:9326';

/**
 * Reads `mysql://host:port/table?agents=host:port,host:port&files=folder,folder`; table, agents and files
 * may be left out. Throws `UserError` "config" for anything else.
 */
export function parseManticoreUrl(url: string): ManticoreTarget {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || parsed.protocol !== 'mysql:' || parsed.hostname === '') {
    throw misread(`it must look like ${EXAMPLE}`);
  }
  const head = { host: parsed.hostname, port: Number(parsed.port || DEFAULT_PORT) };
  const table = parsed.pathname.replace(/^\//, '') || DEFAULT_TABLE;
  if (!TABLE_NAME.test(table)) {
    throw misread('the table name may hold small letters, digits and _, and begins with a letter');
  }
  const listed = parsed.searchParams.get('agents');
  const agents = listed === null ? [head] : listed.split(',').map(parseAgent);
  if (agents.length > MAX_AGENTS) throw misread(`it may name at most ${MAX_AGENTS} agents`);
  const files = parsed.searchParams.get('files')?.split(',') ?? null;
  if (files !== null && files.length !== agents.length) {
    throw misread('"files" must name one folder for each agent, in the same order');
  }
  return { head, agents, table, files };
}

/** `host:port`, for logs and messages. */
export function formatAddress({ host, port }: Address): string {
  return `${host}:${port}`;
}

function parseAgent(text: string): Address {
  const url = URL.canParse(`mysql://${text.trim()}`) ? new URL(`mysql://${text.trim()}`) : null;
  if (url === null || url.hostname === '' || url.pathname !== '') {
    throw misread(`the agent "${text}" is not host:port`);
  }
  return { host: url.hostname, port: Number(url.port || DEFAULT_PORT) };
}

function misread(why: string): UserError {
  return new UserError('config', `MANTICORE_URL cannot be used: ${why}. Mend it in .env.`);
}
