import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openAppendFile } from '../../src/ops/append-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const Line = z.object({ n: z.number() });

describe('openAppendFile', () => {
  test('GIVEN many appends at once THEN all are there, in order', async () => {
    const file = openAppendFile(join(await temporaryFolder(), 'log.jsonl'), Line);
    const wanted = Array.from({ length: 100 }, (_, n) => ({ n }));
    await Promise.all(wanted.map((entry) => file.append(entry)));
    expect(await file.read()).toEqual({ entries: wanted, damaged: 0 });
  });

  test('GIVEN a torn last line THEN it is counted, and the next entry is not glued to it', async () => {
    const path = join(await temporaryFolder(), 'log.jsonl');
    await writeFile(path, '{"n":1}\n{"n":2');
    const file = openAppendFile(path, Line);
    await file.append({ n: 3 });
    expect(await file.read()).toEqual({ entries: [{ n: 1 }, { n: 3 }], damaged: 1 });
  });

  test('GIVEN a line of another shape THEN the lines around it are kept', async () => {
    const path = join(await temporaryFolder(), 'log.jsonl');
    const file = openAppendFile(path, Line);
    await file.append({ n: 1 });
    await appendFile(path, '{"m":2}\n\n');
    await file.append({ n: 3 });
    expect(await file.read()).toEqual({ entries: [{ n: 1 }, { n: 3 }], damaged: 1 });
  });

  test('GIVEN a rewrite THEN only what was kept remains', async () => {
    const path = join(await temporaryFolder(), 'log.jsonl');
    const file = openAppendFile(path, Line);
    await file.append({ n: 1 });
    await file.append({ n: 2 });
    await file.rewrite([{ n: 2 }]);
    await file.append({ n: 3 });
    expect(await readFile(path, 'utf8')).toBe('{"n":2}\n{"n":3}\n');
  });

  test('GIVEN a disk that refuses one append THEN that one rejects and the next still works', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'file', 'log.jsonl');
    const file = openAppendFile(path, Line);
    await writeFile(join(folder, 'file'), 'in the way');
    await expect(file.append({ n: 1 })).rejects.toMatchObject({ code: 'EEXIST' });
    const other = openAppendFile(join(folder, 'log.jsonl'), Line);
    await other.append({ n: 2 });
    expect((await other.read()).entries).toEqual([{ n: 2 }]);
  });
});
