import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFileAtomically } from '../../src/ops/atomic-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('createFileAtomically', () => {
  test('GIVEN a new name in a new folder THEN the whole content is there and nothing beside it', async () => {
    const folder = await temporaryFolder();
    await createFileAtomically(join(folder, 'deep/a.md'), 'Text.\n');
    expect(await readFile(join(folder, 'deep/a.md'), 'utf8')).toBe('Text.\n');
    expect(await readdir(join(folder, 'deep'))).toEqual(['a.md']);
  });

  test('GIVEN a name that is taken THEN it rejects, and the old content stays alone', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.md'), 'Old.');
    await expect(createFileAtomically(join(folder, 'a.md'), 'New.')).rejects.toMatchObject({
      code: 'EEXIST',
    });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('Old.');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  test('GIVEN many writers of one name THEN one wins whole', async () => {
    const folder = await temporaryFolder();
    const texts = Array.from({ length: 20 }, (_, at) => `${at} `.repeat(5000));
    const results = await Promise.allSettled(
      texts.map((text) => createFileAtomically(join(folder, 'a.md'), text)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(texts).toContain(await readFile(join(folder, 'a.md'), 'utf8'));
    expect(await readdir(folder)).toEqual(['a.md']);
  });
});
