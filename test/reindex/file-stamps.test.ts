import { rename, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  areEqual,
  areUnchanged,
  type FileStamps,
  isUnchanged,
  stampFiles,
} from '../../src/reindex/file-stamps.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { later, putFile } from './stamped-folder.ts';

async function threeFiles() {
  const folder = await temporaryFolder();
  for (const file of ['a.md', 'deep/b.md', 'c.md']) await putFile(folder, file, `text of ${file}`);
  const before = later(await stampFiles(folder));
  return { folder, before };
}

/** Stamps of one file that was modified and changed at these milliseconds, taken at another. */
function stampsOf(modified: number, changed: number, takenAt: number): FileStamps {
  return { takenAt, files: new Map([['a', `${modified}000000 ${changed}000000 5 77`]]) };
}

describe('file stamps', () => {
  test('GIVEN files that nobody touched THEN all are unchanged', async () => {
    const { folder, before } = await threeFiles();
    const now = await stampFiles(folder);
    expect([...now.files.keys()]).toEqual(
      ['a.md', 'c.md', 'deep/b.md'].map((file) => join(folder, file)),
    );
    expect([areEqual(before, now), areUnchanged(before, now)]).toEqual([true, true]);
  });

  test.each<[string, (folder: string) => Promise<void>]>([
    ['has another text', (folder) => putFile(folder, 'a.md', 'TEXT of a.md')],
    ['has the same text, put there anew', (folder) => putFile(folder, 'a.md', 'text of a.md')],
    ['has another time', (folder) => utimes(join(folder, 'a.md'), 1, 1)],
    ['has gone', (folder) => rm(join(folder, 'a.md'))],
    [
      'is another file with its name',
      (folder) => rename(join(folder, 'c.md'), join(folder, 'a.md')),
    ],
  ])('GIVEN a file that %s THEN it is changed', async (_, change) => {
    const { folder, before } = await threeFiles();
    await change(folder);
    const now = await stampFiles(folder);
    expect(isUnchanged(join(folder, 'a.md'), before, now)).toBe(false);
    expect(isUnchanged(join(folder, 'deep/b.md'), before, now)).toBe(true);
    expect([areEqual(before, now), areUnchanged(before, now)]).toEqual([false, false]);
  });

  test('GIVEN a file that was rewritten and given its old time back THEN it is changed', async () => {
    const { folder, before } = await threeFiles();
    const path = join(folder, 'a.md');
    await writeFile(path, 'TEXT of a.md');
    const [modified = ''] = (before.files.get(path) ?? '').split(' ');
    await utimes(path, Number(modified) / 1e9, Number(modified) / 1e9);
    const now = await stampFiles(folder);
    expect(now.files.get(path)?.split(' ')[0]).toBe(modified);
    expect(isUnchanged(path, before, now)).toBe(false);
  });

  test('GIVEN a file more THEN the files are not all unchanged, those of before are', async () => {
    const { folder, before } = await threeFiles();
    await putFile(folder, 'd.md', 'more');
    const now = await stampFiles(folder);
    expect([areEqual(before, now), areUnchanged(before, now)]).toEqual([false, false]);
    expect(isUnchanged(join(folder, 'd.md'), before, now)).toBe(false);
    expect([...before.files.keys()].every((file) => isUnchanged(file, before, now))).toBe(true);
  });

  test.each([
    [10_000, 4_000, 11_999, false],
    [4_000, 10_000, 11_999, false],
    [10_000, 10_000, 12_000, true],
    [10_000, 10_000, 9_000, false],
  ])(
    'GIVEN a file modified at %d ms and changed at %d, stamped at %d THEN that it lies still is %s',
    (modified, changed, takenAt, isStill) => {
      const before = stampsOf(modified, changed, takenAt);
      const now = stampsOf(modified, changed, takenAt + 100_000);
      expect(isUnchanged('a', before, now)).toBe(isStill);
      expect(areUnchanged(before, now)).toBe(isStill);
      expect(areEqual(before, now)).toBe(true);
    },
  );

  test('GIVEN a file that had gone when it was stamped THEN it is never unchanged', () => {
    const gone = { takenAt: 100_000, files: new Map([['a', '']]) };
    expect([isUnchanged('a', gone, gone), isUnchanged('b', gone, gone)]).toEqual([false, false]);
  });

  test('GIVEN a corpus that is named by a link THEN a change of what it leads to is a change', async () => {
    const { folder } = await threeFiles();
    const link = join(await temporaryFolder(), 'news.jsonl');
    await symlink(join(folder, 'a.md'), link);
    const before = later(await stampFiles(link));
    expect(areUnchanged(before, await stampFiles(link))).toBe(true);
    await putFile(folder, 'a.md', 'another text');
    expect(areUnchanged(before, await stampFiles(link))).toBe(false);
  });

  test('GIVEN a link that comes or goes within a folder THEN the folder is changed', async () => {
    const { folder, before } = await threeFiles();
    await symlink(join(folder, 'a.md'), join(folder, 'e.md'));
    const linked = await stampFiles(folder);
    expect(areUnchanged(before, linked)).toBe(false);
    await unlink(join(folder, 'e.md'));
    expect(areUnchanged(later(linked), await stampFiles(folder))).toBe(false);
  });
});
