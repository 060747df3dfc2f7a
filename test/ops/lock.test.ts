import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type LockResult, takeLock } from '../../src/ops/lock.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LOCK = new URL('../../src/ops/lock.ts', import.meta.url).href;

/** A real process that takes the lock and sits on it until it is killed. */
async function otherProcessHolding(folder: string) {
  const script = `import { takeLock } from '${LOCK}';
    const result = await takeLock(${JSON.stringify(folder)}, 'byline');
    console.log(result.held ? 'held' : 'refused');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

async function release(result: LockResult): Promise<void> {
  if (result.held) await result.release();
}

describe('takeLock', () => {
  test('GIVEN a living holder THEN a second process is told its pid, host and since when', async () => {
    const folder = await temporaryFolder();
    const { child, said } = await otherProcessHolding(folder);
    expect(said).toBe('held');
    const result = await takeLock(folder, 'byline');
    expect(result).toMatchObject({ held: false, holder: { pid: child.pid } });
    expect(result.held ? '' : result.holder.since).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test('GIVEN a holder killed with SIGKILL THEN its lock is taken over at once', async () => {
    const folder = await temporaryFolder();
    const { child } = await otherProcessHolding(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const result = await takeLock(folder, 'byline');
    expect(result.held).toBe(true);
    await release(result);
    expect(await readdir(folder)).toEqual([]);
  });

  test('GIVEN a released lock THEN it can be taken again', async () => {
    const folder = await temporaryFolder();
    await release(await takeLock(folder, 'byline'));
    const second = await takeLock(folder, 'byline');
    expect(second.held).toBe(true);
    await release(second);
  });

  test('GIVEN many takers of one stale lock THEN exactly one gets it', async () => {
    const folder = await temporaryFolder();
    const { child } = await otherProcessHolding(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const results = await Promise.all(Array.from({ length: 20 }, () => takeLock(folder, 'byline')));
    expect(results.filter((result) => result.held)).toHaveLength(1);
    await Promise.all(results.map(release));
  });

  test('GIVEN a lock from another machine THEN its heartbeat decides, not the clock', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'byline.lock');
    const foreign = {
      nonce: 'abc',
      pid: 1,
      host: 'elsewhere',
      realm: 'another boot',
      startTicks: '5',
      since: '2026-01-01T00:00:00.000Z',
    };
    await writeFile(path, JSON.stringify(foreign));
    const beat = setInterval(() => void utimes(path, new Date(0), Math.random() * 1e6), 20);
    const alive = await takeLock(folder, 'byline', { heartbeatMs: 40, watchMs: 400 });
    clearInterval(beat);
    expect(alive).toMatchObject({ held: false, holder: { host: 'elsewhere' } });
    const dead = await takeLock(folder, 'byline', { heartbeatMs: 40, watchMs: 400 });
    expect(dead.held).toBe(true);
    await release(dead);
  });

  test('GIVEN a lock file that makes no sense THEN it does not keep the bot from starting', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'byline.lock'), '{"pid": ');
    const result = await takeLock(folder, 'byline');
    expect(result.held).toBe(true);
    expect(JSON.parse(await readFile(join(folder, 'byline.lock'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
    await release(result);
  });
});
