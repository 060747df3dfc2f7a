import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  indexFolder,
  readCurrentGeneration,
  saveGeneration,
} from '../../src/reindex/index-folder.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';

const FACTS = {
  corpus: 'c1',
  configuration: 'f1',
  articles: 2,
  paragraphs: 7,
  indexedAt: 1_700_000,
};

function saving(content: string) {
  return async (into: string) => {
    await writeFile(join(into, 'store.bin'), content);
    await writeFile(join(into, 'evidence.json'), `"${content}"`);
  };
}

async function currentContent(folder: string): Promise<string | null> {
  const saved = await readCurrentGeneration(folder);
  return saved.state === 'saved' ? readFile(join(saved.folder, 'store.bin'), 'utf8') : null;
}

describe('saveGeneration and readCurrentGeneration', () => {
  test('GIVEN nothing saved THEN there is none', async () => {
    expect(await readCurrentGeneration(await temporaryFolder())).toEqual({ state: 'none' });
  });

  test('GIVEN a saved generation THEN it is current, whole, and says what it holds', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'index');
    await saveGeneration(folder, FACTS, saving('one'));
    const saved = await readCurrentGeneration(folder);
    expect(saved).toMatchObject({ state: 'saved', header: FACTS });
    expect(await currentContent(folder)).toBe('one');
  });

  test('GIVEN a second generation THEN it replaces the first, whose files are removed', async () => {
    const folder = await temporaryFolder();
    await saveGeneration(folder, FACTS, saving('one'));
    await saveGeneration(folder, { ...FACTS, corpus: 'c2' }, saving('two'));
    expect(await currentContent(folder)).toBe('two');
    expect(await readdir(folder)).toHaveLength(2);
  });

  test('GIVEN a save that fails half way THEN the old generation stays current and no draft is left', async () => {
    const folder = await temporaryFolder();
    await saveGeneration(folder, FACTS, saving('one'));
    const failing = saveGeneration(folder, FACTS, async (into) => {
      await writeFile(join(into, 'store.bin'), 'half');
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(await currentContent(folder)).toBe('one');
    expect(await readdir(folder)).toHaveLength(2);
  });

  test('GIVEN leftovers of a killed save THEN the next save removes them', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'g-abc-0000.draft'));
    await mkdir(join(folder, 'g-abc-1111'));
    await saveGeneration(folder, FACTS, saving('one'));
    expect(await readdir(folder)).toHaveLength(2);
    expect(await currentContent(folder)).toBe('one');
  });

  test.each<[string, string, (path: string) => Promise<void>]>([
    ['longer', 'has another length', (path) => appendFile(path, 'x')],
    ['cut off', 'has another length', (path) => truncate(path, 1)],
    ['missing', 'is missing', (path) => rm(path)],
  ])(
    'GIVEN a file that is %s THEN the generation is unusable: it %s',
    async (_, reason, damage) => {
      const folder = await temporaryFolder();
      await saveGeneration(folder, FACTS, saving('one'));
      const saved = await readCurrentGeneration(folder);
      if (saved.state !== 'saved') throw new Error('nothing was saved');
      await damage(join(saved.folder, 'store.bin'));
      expect(await readCurrentGeneration(folder)).toEqual({
        state: 'unusable',
        reason: `store.bin ${reason}`,
      });
    },
  );

  test.each(['current.json', 'header.json'])(
    'GIVEN a damaged %s THEN the generation is unusable and the next save mends it',
    async (name) => {
      const folder = await temporaryFolder();
      await saveGeneration(folder, FACTS, saving('one'));
      const saved = await readCurrentGeneration(folder);
      if (saved.state !== 'saved') throw new Error('nothing was saved');
      const path = join(name === 'current.json' ? folder : saved.folder, name);
      await writeFile(path, '{"generation": "../../etc"');
      expect((await readCurrentGeneration(folder)).state).toBe('unusable');
      await saveGeneration(folder, FACTS, saving('two'));
      expect(await currentContent(folder)).toBe('two');
    },
  );

  test('GIVEN a current file that points outside THEN it is not followed', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'current.json'), JSON.stringify({ generation: '../elsewhere' }));
    expect((await readCurrentGeneration(folder)).state).toBe('unusable');
  });
});

describe('indexFolder', () => {
  test('GIVEN two corpora THEN each has an index folder of its own; one corpus always has the same', () => {
    expect(indexFolder('data', 'a')).not.toBe(indexFolder('data', 'b'));
    expect(indexFolder('data', 'a')).toBe(indexFolder('data', './x/../a'));
  });
});
