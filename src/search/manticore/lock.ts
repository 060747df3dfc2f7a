import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EngineClient, EngineRefusal } from './client.ts';
import { lockTable } from './schema.ts';

/** A lock in the engine, held until `release` or until its owner has been silent for a while. */
export interface EngineLock {
  release(): Promise<void>;
}

/** Milliseconds after which a silent owner counts as dead. */
const LEASE = 60_000;
/** Milliseconds between two signs of life. */
const RENEWAL = LEASE / 4;
/**
 * Milliseconds from writing the row to reading it back. Sphinx 2.2 looks for the id and commits the row in two
 * steps: of 3,000 times four clients inserted at once, two succeeded in 18, and all then read one same owner.
 */
const SETTLING = 250;
/** The row that is the lock. */
const LOCK_ID = 1;
const MAX_OWNER = 2 ** 47;

/**
 * Takes the lock of `table` on the head, or gives null while another process holds it. An engine refuses
 * to insert a row id twice, save when two insertions meet: the owner read back afterwards holds the lock.
 */
export async function takeLock(head: EngineClient, table: string): Promise<EngineLock | null> {
  const lock = lockTable(table);
  const owner = randomInt(1, MAX_OWNER);
  await head.write(`DELETE FROM ${lock} WHERE id=${LOCK_ID} AND expires < ${Date.now()}`);
  try {
    await head.write(`INSERT INTO ${lock} ${lockRow(owner)}`);
  } catch (error) {
    if (error instanceof EngineRefusal && error.message.includes('duplicate id')) return null;
    throw error;
  }
  await sleep(SETTLING);
  const [rows] = await head.query(`SELECT owner FROM ${lock} WHERE id=${LOCK_ID}`);
  return Number(rows?.[0]?.owner) === owner ? holdLock(head, lock, owner) : null;
}

function holdLock(head: EngineClient, lock: string, owner: number): EngineLock {
  let renewal: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    renewal = head.write(`REPLACE INTO ${lock} ${lockRow(owner)}`).catch(() => {
      // A missed sign of life is made good by the next one; the lease outlasts three.
    });
  }, RENEWAL);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      await renewal;
      await head.write(`DELETE FROM ${lock} WHERE id=${LOCK_ID} AND owner=${owner}`);
    },
  };
}

function lockRow(owner: number): string {
  return `(id, expires, owner) VALUES (${LOCK_ID}, ${Date.now() + LEASE}, ${owner})`;
}
