import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { removePartialFiles, writeFileAtomically } from '../../src/ops/atomic-file.ts';
import { readJsonFile, writeJsonFile } from '../../src/ops/json-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const Schema = z.object({ name: z.string(), counts: z.array(z.number()) });

describe('writeJsonFile and readJsonFile', () => {
  test('GIVEN any valid value THEN it reads back as it was written', async () => {
    const path = join(await temporaryFolder(), 'deep', 'state.json');
    await fc.assert(
      fc.asyncProperty(
        fc.record({ name: fc.string({ unit: 'grapheme' }), counts: fc.array(fc.integer()) }),
        async (value) => {
          await writeJsonFile(path, value);
          expect(await readJsonFile(path, Schema)).toEqual({ state: 'read', value });
        },
      ),
      { numRuns: 50 },
    );
  });

  test('GIVEN no file THEN it is missing', async () => {
    const path = join(await temporaryFolder(), 'state.json');
    expect(await readJsonFile(path, Schema)).toEqual({ state: 'missing' });
  });

  test.each([
    ['cut off', '{"name": "a", "cou'],
    ['of another shape', '{"name": 7}'],
    ['empty', ''],
    ['binary', '\u0000\u0001\ufffd'],
  ])('GIVEN a file %s THEN it is set aside whole and reported', async (_, content) => {
    const folder = await temporaryFolder();
    const path = join(folder, 'state.json');
    await writeFile(path, content);
    const read = await readJsonFile(path, Schema);
    expect(read.state).toBe('corrupt');
    const aside = read.state === 'corrupt' ? read.setAside : null;
    expect(await readFile(String(aside), 'utf8')).toBe(content);
    expect(await readJsonFile(path, Schema)).toEqual({ state: 'missing' });
  });
});

describe('writeFileAtomically', () => {
  test('GIVEN a write that fails half way THEN the old content stands and nothing half written stays', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'state');
    await writeFileAtomically(path, 'old');
    function* failing(): Generator<Uint8Array> {
      yield Buffer.from('new');
      throw new Error('the source failed');
    }
    await expect(writeFileAtomically(path, failing())).rejects.toThrow('the source failed');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['state']);
  });

  test('GIVEN leftovers of a killed process THEN only they are removed', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'kept'));
    await writeFile(join(folder, 'state.json'), '{}');
    await writeFile(join(folder, 'state.json.0a1b.partial'), '{');
    expect(await removePartialFiles(folder)).toEqual(['state.json.0a1b.partial']);
    expect((await readdir(folder)).sort()).toEqual(['kept', 'state.json']);
  });
});
