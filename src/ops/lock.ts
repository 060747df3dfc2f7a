import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { identifySelf, isRunning, type ProcessIdentity } from './process-identity.ts';

/** Who holds a lock, and since when (ISO 8601). */
export interface LockHolder extends ProcessIdentity {
  readonly since: string;
}

/** A held lock, or who holds it instead. */
export type LockResult =
  | { readonly held: true; release(): Promise<void> }
  | { readonly held: false; readonly holder: LockHolder };

/** How often a holder touches its file, and how long a stranger watches for that. Milliseconds. */
export interface LockTiming {
  readonly heartbeatMs: number;
  readonly watchMs: number;
}

/** Watching lasts three heartbeats, so that one late one does not cost a living holder its lock. */
const DEFAULT_TIMING: LockTiming = { heartbeatMs: 2_000, watchMs: 6_500 };

const LockFile = z.object({
  nonce: z.string(),
  pid: z.number(),
  host: z.string(),
  realm: z.string(),
  startTicks: z.string().nullable(),
  since: z.string(),
});
type LockFile = z.infer<typeof LockFile>;

/** Rounds of "gone when I looked": each one means that another process made progress. */
const MAX_ATTEMPTS = 10;

/**
 * Takes the lock `<folder>/<name>.lock`, or says who holds it. The lock of a process that has died is taken
 * over: at once where its pid can be looked up, else (another container or machine on the same volume) after
 * watching its file for heartbeats, which no jump of the clock can fake. Rejects with the system's error when
 * the folder cannot be written.
 */
export async function takeLock(
  folder: string,
  name: string,
  timing: LockTiming = DEFAULT_TIMING,
): Promise<LockResult> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.lock`);
  const mine: LockFile = {
    nonce: randomBytes(8).toString('hex'),
    ...identifySelf(),
    since: new Date().toISOString(),
  };
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (await createLockFile(path, mine)) return holdLock(path, mine, timing);
    const found = await readLockFile(path);
    if (found === 'gone') continue;
    if (found !== 'damaged' && (await isAlive(path, found, timing))) {
      return { held: false, holder: found };
    }
    await removeStaleLock(path, found);
  }
  throw new Error(`the lock ${path} changed hands ${MAX_ATTEMPTS} times while it was being taken`);
}

/** Creates the file whole or not at all: a reader never sees half a lock. */
async function createLockFile(path: string, mine: LockFile): Promise<boolean> {
  // Not named like an unfinished state file: whoever holds the lock removes those.
  const draft = `${path}.${mine.nonce}.draft`;
  try {
    await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readLockFile(path: string): Promise<LockFile | 'gone' | 'damaged'> {
  try {
    const parsed = LockFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : 'damaged';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    if (error instanceof SyntaxError) return 'damaged';
    throw error;
  }
}

async function isAlive(path: string, holder: LockFile, timing: LockTiming): Promise<boolean> {
  const running = isRunning(holder);
  if (running !== undefined) return running;
  const before = await modifiedAt(path);
  const deadline = performance.now() + timing.watchMs;
  while (performance.now() < deadline) {
    await sleep(timing.heartbeatMs / 4);
    if ((await modifiedAt(path)) !== before) return true;
  }
  return false;
}

async function modifiedAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Renames before removing: of two processes that see the same stale lock, only one moves it. */
async function removeStaleLock(path: string, stale: LockFile | 'damaged'): Promise<void> {
  const moved = `${path}.${randomBytes(8).toString('hex')}.stale`;
  try {
    await rename(path, moved);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = await readLockFile(moved);
  const isStale =
    taken === 'damaged' || taken === 'gone' || (stale !== 'damaged' && taken.nonce === stale.nonce);
  // Someone took the lock between the look and the rename: it goes back under its name.
  if (!isStale) await link(moved, path).catch(ignoreExisting);
  await rm(moved, { force: true });
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function holdLock(path: string, mine: LockFile, { heartbeatMs }: LockTiming): LockResult {
  const beat = setInterval(() => {
    const now = new Date();
    // A full or vanished disk must not end the bot; a stranger can then take over, as from a dead process.
    utimes(path, now, now).catch(() => undefined);
  }, heartbeatMs);
  beat.unref();
  return {
    held: true,
    release: async () => {
      clearInterval(beat);
      const found = await readLockFile(path);
      if (found !== 'gone' && found !== 'damaged' && found.nonce === mine.nonce) {
        await rm(path, { force: true });
      }
    },
  };
}
