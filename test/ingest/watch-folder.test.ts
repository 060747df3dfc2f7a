import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Engine } from '../../src/answer/engine.ts';
import { createRefreshIndex } from '../../src/ingest/refresh-index.ts';
import { watchFolder } from '../../src/ingest/watch-folder.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { addFiles, articleFile } from '../cli/run-byline.ts';

/** Longest wait for an index: the build runs at low priority, and the machine may be busy. */
const INDEX_MS = 100_000;

vi.setConfig({ testTimeout: 300_000 });

const log = createLogger({ level: 'silent' });
const TEXT = 'The tide rose at noon, and the ferry stayed in the harbour until the evening.';

let folder: string;
let engine: Engine;
let stop: () => void;
let starts: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byline-watch-'));
  addFiles(folder, {
    'corpus/articles/a.md': articleFile('a', 'Port Herald', '2024-05-02', 'A', [TEXT]),
  });
  engine = await createEngine({ corpus: join(folder, 'corpus'), data: null, log });
  starts = [];
  const refresh = createRefreshIndex(engine);
  stop = watchFolder(join(folder, 'corpus'), {
    log,
    settleMs: 300,
    refresh: (startedBy) => {
      starts.push(startedBy);
      return refresh(startedBy);
    },
  });
});

afterEach(async () => {
  stop();
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

const ids = () => engine.corpus().articles.map(({ id }) => id);

describe('GIVEN a corpus that is watched', () => {
  test('WHEN files come, change, go and are wrong THEN the index follows, and bad ones are told with their cure', async () => {
    addFiles(folder, {
      'corpus/articles/deep/er/b.md': articleFile('b', 'X', '2024-05-03', 'B', [TEXT]),
    });
    await expect.poll(ids, { timeout: INDEX_MS }).toEqual(['a', 'b']);
    // In a folder that came after the start.
    addFiles(folder, {
      'corpus/articles/deep/er/c.md': articleFile('c', 'X', '2024-05-03', 'C', [TEXT]),
    });
    await expect.poll(ids, { timeout: INDEX_MS }).toEqual(['a', 'b', 'c']);
    await rm(join(folder, 'corpus/articles/a.md'));
    addFiles(folder, { 'corpus/articles/bad.md': '---\nid: bad\nkind: nonsense\n---\n\nText.\n' });
    await expect.poll(ids, { timeout: INDEX_MS }).toEqual(['b', 'c']);
    await expect
      .poll(() => engine.corpus().rejected.map(({ file }) => file), { timeout: INDEX_MS })
      .toEqual(['articles/bad.md']);
    expect(engine.corpus().rejected[0]?.reason).not.toBe('');
  });

  test('WHEN a file is written in many pieces THEN it is read once it has settled', async () => {
    const path = join(folder, 'corpus/articles/slow.md');
    const text = articleFile('slow', 'X', '2024-05-03', 'Slow', Array(10).fill(TEXT));
    for (let end = 50; end < text.length + 50; end += 100) {
      await writeFile(path, text.slice(0, end));
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(starts).toEqual([]);
    }
    await expect.poll(ids, { timeout: INDEX_MS }).toEqual(['a', 'slow']);
    expect(engine.lookup('slow')?.paragraphs).toHaveLength(10);
  });

  test('WHEN a hidden file is renamed into place THEN only the rename counts', async () => {
    await expect.poll(() => starts, { timeout: INDEX_MS }).toHaveLength(1);
    const hidden = join(folder, 'corpus/articles/.b.partial');
    await writeFile(hidden, articleFile('b', 'X', '2024-05-03', 'B', [TEXT]));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(starts).toHaveLength(1);
    await rename(hidden, join(folder, 'corpus/articles/b.md'));
    await expect.poll(ids, { timeout: INDEX_MS }).toEqual(['a', 'b']);
    // The first look may still have been under way, and have seen it.
    expect(starts.length).toBeLessThanOrEqual(2);
  });
});
