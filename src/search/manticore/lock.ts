import { randomInt } from 'node:crypto';
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
/** The row that is the lock. */
const LOCK_ID = 1;
const MAX_OWNER = 2 ** 47;

/**
 * Takes the lock of `table` on the head, or gives null while another process holds it. An engine refuses
 * to insert a row id twice, which makes the insertion the test and the taking in one.
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
  return holdLock(head, lock, owner);
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
