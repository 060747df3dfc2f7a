import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createIdentifyThrottler,
  identifyFolder,
  receivesDirectMessages,
  shardOptions,
} from '../../src/discord/shards.ts';

/** Milliseconds between identifies here: short enough for a test. */
const SPACING = 60;

describe('shard options', () => {
  it('GIVEN no shard numbers THEN Discord decides how many shards the process runs', () => {
    expect(shardOptions(null)).toEqual({ shards: 'auto' });
    expect(receivesDirectMessages(null)).toBe(true);
  });

  it('GIVEN shard numbers THEN the process runs those alone', () => {
    expect(shardOptions({ ids: [2, 3], count: 4 })).toEqual({ shards: [2, 3], shardCount: 4 });
  });

  it('GIVEN several processes THEN only the one with shard 0 gets direct messages', () => {
    expect(receivesDirectMessages({ ids: [0, 1], count: 4 })).toBe(true);
    expect(receivesDirectMessages({ ids: [2, 3], count: 4 })).toBe(false);
  });
});

describe('identifying', () => {
  let folder: string;
  const signal = new AbortController().signal;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byline-shards-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const identify = (maxConcurrency: number) =>
    createIdentifyThrottler({ folder, maxConcurrency, spacing: SPACING });

  it('GIVEN two throttlers on one folder WHEN shards of one bucket start THEN each reserves a moment of its own', async () => {
    const throttlers = [identify(1), identify(1)];
    const start = Date.now();
    await Promise.all(
      [0, 1, 2, 3].map((shard) => throttlers[shard % 2]?.waitForIdentify(shard, signal)),
    );
    expect(await nextFreeMoment(folder)).toBeGreaterThanOrEqual(start + 4 * SPACING);
  });

  it('GIVEN max_concurrency 2 THEN each bucket has its own reservations', async () => {
    const throttler = identify(2);
    await throttler.waitForIdentify(0, signal);
    const farAway = Date.now() + 3_600_000;
    await writeFile(join(folder, 'identify-0.next'), String(farAway));
    await throttler.waitForIdentify(1, signal);
    expect(await nextFreeMoment(folder)).toBe(farAway);
  });

  it('GIVEN two bots on one machine THEN their folders differ and do not tell the token', () => {
    expect(identifyFolder('one')).not.toBe(identifyFolder('two'));
    expect(identifyFolder('one')).toBe(identifyFolder('one'));
    expect(identifyFolder('secret')).not.toContain('secret');
  });

  it('GIVEN a long wait WHEN the shard is given up THEN the wait ends', async () => {
    await writeFile(join(folder, 'identify-0.next'), String(Date.now() + 60_000));
    const giveUp = new AbortController();
    const waiting = identify(1).waitForIdentify(0, giveUp.signal);
    giveUp.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
  });

  it('GIVEN several processes WHEN they start at once THEN each reserves a moment of its own', async () => {
    const start = Date.now();
    await Promise.all([0, 1, 2].map((shard) => identifyInProcess(folder, shard)));
    expect(await nextFreeMoment(folder)).toBeGreaterThanOrEqual(start + 3 * SPACING);
  });
});

/** Reservations are spaced, so the next free moment tells how many were made. */
async function nextFreeMoment(folder: string): Promise<number> {
  return Number(await readFile(join(folder, 'identify-0.next'), 'utf8'));
}

function identifyInProcess(folder: string, shard: number): Promise<number> {
  const script = new URL('./shards/identify.ts', import.meta.url);
  const child = fork(script, [folder, String(shard), String(SPACING)], {
    execArgv: ['--import', 'tsx'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (moment) => resolve(Number(moment)));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code} and no answer`)));
  });
}
