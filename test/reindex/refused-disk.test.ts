import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { currentFile, indexFolder } from '../../src/reindex/index-folder.ts';
import { flipByte } from '../ops/flip-byte.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { contentOfGeneration } from './evidence/generation-content.ts';
import { currentGeneration } from './saved-index.ts';
import { inventArticles, writeCorpus } from './write-corpus.ts';

const BYLINE = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** No file may grow beyond 8 kB: writing the index fails half way, as on a full disk. */
const FULL_DISK = 'ulimit -f 8; exec "$@"';
/** Root writes everywhere; without its capabilities it is held to the permissions like anybody else. */
const AS_ORDINARY_USER =
  process.getuid?.() === 0 ? 'exec setpriv --bounding-set=-all --inh-caps=-all "$@"' : 'exec "$@"';

/** A corpus of 40 articles that was reindexed undisturbed, and how to run Byline over it. */
async function reindexed() {
  const folder = await temporaryFolder();
  const [corpus, data] = [join(folder, 'news.jsonl'), join(folder, 'data')];
  const env = { ...process.env, BYLINE_CORPUS: corpus, BYLINE_DATA: data, BYLINE_READER: 'off' };
  const run = async (args: readonly string[], shell = 'exec "$@"') => {
    const words = ['-c', shell, 'bash', process.execPath, BYLINE, ...args];
    const child = spawn('bash', words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { code, stdout, stderr };
  };
  await writeCorpus(corpus, inventArticles(40));
  expect(await run(['reindex'])).toMatchObject({ code: 0 });
  return { corpus, data, index: indexFolder(data, corpus), run };
}

/** Takes from every folder of an index the right to be written, or gives it back. */
async function setWritable(index: string, isWritable: boolean): Promise<void> {
  for (const entry of [...(await readdir(index, { withFileTypes: true }))])
    if (entry.isDirectory()) await chmod(join(index, entry.name), isWritable ? 0o755 : 0o555);
  await chmod(index, isWritable ? 0o755 : 0o555);
}

describe('a disk that refuses', () => {
  test.each([
    ['is full', FULL_DISK, false],
    ['may not be written', AS_ORDINARY_USER, true],
  ])(
    'GIVEN a disk that %s during a reindex THEN it says so, and the old index stays whole',
    async (_, shell, isReadOnly) => {
      const { corpus, index, run } = await reindexed();
      const [named, before] = [
        await readFile(currentFile(index)),
        await contentOfGeneration(index),
      ];
      await writeCorpus(corpus, inventArticles(42));
      if (isReadOnly) await setWritable(index, false);
      const refused = await run(['reindex'], shell);
      await setWritable(index, true);
      expect(refused.code).not.toBe(0);
      expect(refused.stderr).toMatch(/could not be saved: .*The old index serves on/);
      expect(await readFile(currentFile(index))).toEqual(named);
      expect(await contentOfGeneration(index)).toEqual(before);
      expect((await readdir(index)).filter((name) => name.startsWith('g-'))).toHaveLength(1);
      expect((await run(['reindex'])).stdout).toContain('2 added');
    },
  );

  test('GIVEN a full disk and saved evidence that is damaged THEN questions are answered all the same', async () => {
    const { corpus, index, run } = await reindexed();
    await flipByte((await currentGeneration(index)).file('sketches.columns'), -2);
    await writeCorpus(corpus, inventArticles(41));
    const asked = await run(['ask', 'Who repaired site41x2?'], FULL_DISK);
    expect(asked.stdout).toContain('site41x2');
    expect(asked.stderr).toContain('could not be saved');
  });
});
