import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holdDataFolder } from '../../src/ops/data-folder.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { temporaryFolder } from './temporary-folder.ts';

const log = createLogger({ level: 'silent' });

describe('holdDataFolder', () => {
  test('GIVEN no folder yet THEN it is made and held, and a release leaves it empty', async () => {
    const path = join(await temporaryFolder(), 'deep', 'data');
    const folder = await holdDataFolder(path, log);
    expect(folder.writable).toBe(true);
    expect(await readdir(path)).toEqual(['byline.lock']);
    await folder.release();
    expect(await readdir(path)).toEqual([]);
  });

  test('GIVEN a folder that is held THEN the refusal names the process, host, time and cure', async () => {
    const path = await temporaryFolder();
    const folder = await holdDataFolder(path, log);
    await expect(holdDataFolder(path, log)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(
        new RegExp(`process ${process.pid} on .+, since \\d{4}-.*BYLINE_DATA`),
      ),
    });
    await folder.release();
  });

  test('GIVEN leftovers of an interrupted write THEN they are removed and state files stay', async () => {
    const path = await temporaryFolder();
    await writeFile(join(path, 'gaps.jsonl.12ab.partial'), 'half');
    await writeFile(join(path, 'gaps.jsonl'), '');
    const folder = await holdDataFolder(path, log);
    await folder.release();
    expect(await readdir(path)).toEqual(['gaps.jsonl']);
  });

  test('GIVEN many that start at once THEN exactly one holds the folder and each other is told who does', async () => {
    const path = await temporaryFolder();
    const starts = Array.from({ length: 25 }, () => holdDataFolder(path, log));
    const outcomes = await Promise.allSettled(starts);
    const held = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(held.map(({ writable }) => writable)).toEqual([true]);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['unavailable']));
    await Promise.all(held.map(({ release }) => release()));
  });

  test('GIVEN a file in its place THEN the error says to name a folder', async () => {
    const path = join(await temporaryFolder(), 'file');
    await writeFile(path, '');
    await expect(holdDataFolder(path, log)).rejects.toMatchObject({
      code: 'config',
      message: expect.stringContaining('BYLINE_DATA'),
    });
  });
});
