import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Base } from './corpus/article.ts';
import { makeUpArticles } from './corpus/made-up.ts';
import { measureCompared, measureSize } from './measure/measure.ts';
import { watchUse } from './memory.ts';
import { METRICS } from './metrics.ts';
import { readOptions, type ScaleOptions } from './options.ts';
import { type Program, pidOf } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'byline-scale-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base: Base = { source: 'made up', articles: makeUpArticles(1) };
const program: Program = {
  role: 'this',
  folder: fileURLToPath(new URL('../../../', import.meta.url)),
  commit: 'tested',
};

function options(...args: readonly string[]): ScaleOptions {
  const read = readOptions(args);
  if (read === null) throw new Error('help was not asked for');
  return read;
}

describe('the scale benchmark on the built program', () => {
  test('GIVEN a small corpus THEN every metric without the reader has a figure, and the corpus is as before', {
    timeout: 180_000,
  }, async () => {
    const asked = options('--quick', '--parts', 'serving,added');
    const [row] = await measureSize([program], base, 60, asked, folder);
    expect(row?.failures).toEqual([]);
    const wanted = METRICS.map(({ id }) => id).filter((id) => !/\.on$|^askOn/.test(id));
    expect(Object.keys(row?.runs ?? {}).toSorted()).toEqual(wanted.toSorted());
    for (const figures of Object.values(row?.runs ?? {})) {
      expect(figures).toHaveLength(1);
      expect(figures[0]).toBeGreaterThan(0);
    }
    expect(readFileSync(join(folder, 'corpus.jsonl'), 'utf8')).not.toContain('"added"');
  });

  test('GIVEN that a corpus is to be indexed once THEN the other parts have a figure a run all the same', {
    timeout: 180_000,
  }, async () => {
    const asked = options('--quick', '--parts', 'serving', '--runs', '2', '--index-once');
    const [row] = await measureSize([program], base, 60, asked, folder);
    expect(row?.failures).toEqual([]);
    expect(row?.runs['index.seconds']).toHaveLength(1);
    expect(row?.runs).not.toHaveProperty('full.seconds');
    expect(row?.runs['rss.off']).toHaveLength(2);
  });

  test('GIVEN a folder that holds no build THEN that part fails and says so, and nothing more is tried', async () => {
    const broken = { ...program, folder };
    const asked = { ...options('--quick'), differenceArticles: 3 };
    const [row] = await measureCompared([broken], base, asked, folder);
    expect(row?.failures).toEqual([expect.stringMatching(/^indexing: .*holds no built Byline/)]);
    expect(row?.runs).toEqual({});
  });
});

describe('options of the scale benchmark', () => {
  test('GIVEN sizes THEN they are ascending whole numbers, and what is unknown is refused', () => {
    expect(options('--sizes', '10000,1000').sizes).toEqual([1_000, 10_000]);
    expect(() => options('--sizes', 'many')).toThrow('--sizes takes whole numbers');
    expect(() => options('--parts', 'all')).toThrow('--parts knows serving');
    expect(() => options('--format', 'csv')).toThrow('--format must be jsonl or folder');
  });

  test('GIVEN --quick or --print THEN nothing is written', () => {
    expect(options().writes).toBe(true);
    expect(options('--quick').writes).toBe(false);
    expect(options('--print').writes).toBe(false);
  });
});

describe('what a process and its children use', () => {
  test('GIVEN a process that starts one which fills 100 MB THEN both count', async () => {
    const fill = 'const b = Buffer.alloc(100 * 2 ** 20, 1); setTimeout(() => b.length, 1500)';
    const parent = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(fill)}])`;
    const child = spawn(process.execPath, ['-e', parent]);
    const use = watchUse(pidOf(child));
    await once(child, 'close');
    const { peakMb, cpuSeconds } = await use.stop();
    expect(peakMb).toBeGreaterThan(140);
    expect(peakMb).toBeLessThan(400);
    expect(cpuSeconds).toBeGreaterThan(0);
  });
});
