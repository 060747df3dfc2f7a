import { createPool, type Pool, type PoolConnection } from 'mysql2/promise';
import { UserError } from '../../errors.ts';
import { type Address, formatAddress } from './address.ts';
import { CircuitBreaker } from './breaker.ts';

/** One row of a result, by column name; 64-bit numbers are decimal strings. */
export type EngineRow = Readonly<Record<string, unknown>>;

/** The engine answered and refused the statement; the message is the engine's, for logs only. */
export class EngineRefusal extends Error {
  override readonly name = 'EngineRefusal';
}

/** Connections a process keeps to one server: the engine runs a thread for each query. */
const MAX_CONNECTIONS = 8;
/** Callers that may wait for a connection; the next one is told to come back. */
const MAX_WAITING = 256;
/** Milliseconds to reach the server. */
const CONNECT_TIMEOUT = 1_500;
/** Milliseconds for an answer; more than an agent's own limit (3 s in the head's configuration), so that a slow agent makes a partial answer and not a failure. */
const QUERY_TIMEOUT = 5_000;
/** Writing a batch or truncating a table may wait for the disk. */
const WRITE_TIMEOUT = 60_000;

/** A bounded pool of connections to one server, guarded by a circuit breaker. */
export class EngineClient {
  readonly #address: Address;
  readonly #pool: Pool;
  readonly #breaker = new CircuitBreaker();
  #closed = false;

  constructor(address: Address) {
    this.#address = address;
    this.#pool = createPool({
      ...address,
      connectionLimit: MAX_CONNECTIONS,
      queueLimit: MAX_WAITING,
      connectTimeout: CONNECT_TIMEOUT,
      charset: 'utf8_general_ci',
      multipleStatements: true,
      supportBigNumbers: true,
      bigNumberStrings: true,
    });
  }

  /**
   * Runs statements separated by `;` and gives the rows of each, in order. Throws `UserError`
   * "unavailable" while the server does not answer, "busy" when too many wait, and `EngineRefusal`.
   */
  async query(sql: string, timeout = QUERY_TIMEOUT): Promise<readonly (readonly EngineRow[])[]> {
    if (this.#closed) throw this.#unavailable('is closed');
    if (!this.#breaker.admit()) throw this.#unavailable('does not answer');
    try {
      const rows = await this.#attempt(sql, timeout);
      this.#breaker.succeed();
      return rows;
    } catch (error) {
      if (error instanceof EngineRefusal) this.#breaker.succeed();
      else this.#breaker.fail();
      throw error;
    }
  }

  /** Runs one statement that changes something, with a long time limit. */
  async write(sql: string): Promise<void> {
    await this.query(sql, WRITE_TIMEOUT);
  }

  /** Ends all connections after the queries on them. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#pool.end();
  }

  /** A pooled connection may have died with an earlier server: those are dropped, a fresh one decides. */
  async #attempt(sql: string, timeout: number): Promise<readonly (readonly EngineRow[])[]> {
    for (let spare = MAX_CONNECTIONS; ; spare -= 1) {
      const connection = await this.#connect();
      try {
        const [result] = await connection.query({ sql, timeout });
        connection.release();
        return splitResult(result);
      } catch (error) {
        if (isRefusal(error)) {
          connection.release();
          throw new EngineRefusal(error.message);
        }
        connection.destroy();
        if (spare === 0 || !isStale(error)) throw this.#unavailable('does not answer');
      }
    }
  }

  async #connect(): Promise<PoolConnection> {
    try {
      return await this.#pool.getConnection();
    } catch (error) {
      if (error instanceof Error && error.message === 'Queue limit reached.') {
        throw new UserError('busy', 'Too many searches are waiting. Try again in a moment.');
      }
      throw this.#unavailable('does not answer');
    }
  }

  #unavailable(state: string): UserError {
    return new UserError(
      'unavailable',
      `The search engine at ${formatAddress(this.#address)} ${state}. Searches work again by themselves once it runs; docs/SCALING.md says how to start it.`,
    );
  }
}

function splitResult(result: unknown): readonly (readonly EngineRow[])[] {
  if (!Array.isArray(result)) return [[]];
  const several = result.some((part) => Array.isArray(part) || isHeader(part));
  return several ? result.map((part) => (Array.isArray(part) ? part : [])) : [result];
}

/** A statement without rows gives a header object, not a row. */
function isHeader(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'affectedRows' in part;
}

function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'sqlState' in error && error.sqlState !== undefined;
}

const STALE = ['PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'EPIPE'];

function isStale(error: unknown): boolean {
  return error instanceof Error && 'code' in error && STALE.includes(String(error.code));
}
