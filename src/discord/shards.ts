import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeFileAtomically } from '../ops/atomic-file.ts';
import type { Config } from '../ops/config.ts';
import { takeLock } from '../ops/lock.ts';

/** The part of discord.js's client options that says which shards a process runs. */
export type ShardOptions =
  | { readonly shards: 'auto' }
  | { readonly shards: number[]; readonly shardCount: number };

/** Decides when a shard may identify (the interface of `@discordjs/ws`). */
export interface IdentifyThrottler {
  /** Resolves when the shard may identify; rejects when `signal` is aborted first. */
  waitForIdentify(shardId: number, signal: AbortSignal): Promise<void>;
}

/** What serialises identifying: a folder all processes share, and Discord's `max_concurrency`. */
export interface IdentifyLimit {
  readonly folder: string;
  readonly maxConcurrency: number;
  /** Milliseconds between two identifies of a bucket; default: Discord's limit with a margin. */
  readonly spacing?: number;
}

/**
 * Milliseconds. Discord allows `max_concurrency` identifies in 5 s (topics/gateway, "Rate limiting"); half a second is
 * for clocks and the way there.
 */
const IDENTIFY_SPACING_MS = 5_500;
/** Milliseconds between two tries to reach the shared file. */
const RETRY_MS = 20;
/** 64 bits of the token's hash: enough to tell bots apart, of no use to find the token. */
const FOLDER_DIGITS = 16;
/** Direct messages and every other event without a server come to this shard alone (topics/gateway, "Sharding"). */
const DIRECT_MESSAGE_SHARD = 0;

/** One process runs as many shards as Discord advises, unless the environment names its own. */
export function shardOptions(shards: Config['shards']): ShardOptions {
  if (shards === null) return { shards: 'auto' };
  return { shards: [...shards.ids], shardCount: shards.count };
}

/** Whether this process gets direct messages; the others must not wait for any. */
export function receivesDirectMessages(shards: Config['shards']): boolean {
  return shards === null || shards.ids.includes(DIRECT_MESSAGE_SHARD);
}

/**
 * Spaces the identifies of all processes that share a folder: each call reserves the next free moment of
 * its bucket (`shard % max_concurrency`) in a file and sleeps until then, holding nothing meanwhile. A
 * process that dies costs the others at most its own reservation.
 */
export function createIdentifyThrottler(limit: IdentifyLimit): IdentifyThrottler {
  const spacing = limit.spacing ?? IDENTIFY_SPACING_MS;
  const buckets = Math.max(1, limit.maxConcurrency);
  return {
    waitForIdentify: async (shardId, signal) => {
      const moment = await reserve(limit.folder, shardId % buckets, spacing, signal);
      await sleep(Math.max(0, moment - Date.now()), undefined, { signal });
    },
  };
}

/** A folder all processes of one bot share on this machine, whatever their data folders are. */
export function identifyFolder(token: string): string {
  const name = createHash('sha256').update(token).digest('hex').slice(0, FOLDER_DIGITS);
  return join(tmpdir(), `byline-identify-${name}`);
}

/** Takes the next free moment of a bucket, in milliseconds since 1970. */
async function reserve(
  folder: string,
  bucket: number,
  spacing: number,
  signal: AbortSignal,
): Promise<number> {
  const name = `identify-${bucket}`;
  const file = join(folder, `${name}.next`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (;;) {
    signal.throwIfAborted();
    const lock = await takeLock(folder, name);
    if (!lock.held) {
      await sleep(RETRY_MS, undefined, { signal });
      continue;
    }
    try {
      const now = Date.now();
      const moment = Math.max(now, await readMoment(file));
      await writeFileAtomically(file, String(moment + spacing));
      return moment;
    } finally {
      await lock.release();
    }
  }
}

async function readMoment(file: string): Promise<number> {
  try {
    const moment = Number(await readFile(file, 'utf8'));
    return Number.isFinite(moment) ? moment : 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
