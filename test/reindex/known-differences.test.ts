import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StoredFinding } from '../../src/events/evidence-index.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { openDifferencesFile } from '../../src/reindex/known-differences.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';

const log = createLogger({ level: 'silent' });

function finding(value: string): StoredFinding {
  const side = { statement: 2, value, key: `count ${value}`, span: [3, 9] as const };
  return {
    kind: 'quantity',
    severity: 'low',
    topic: 'divers',
    group: 'read count',
    why: `The figures differ: ${value}.`,
    a: side,
    b: { ...side, statement: 4 },
  };
}

const keyOf = (n: number): string => `pair-${n}`;

/** A file with `pairs` pairs, every tenth of which has a finding. */
async function filled(folder: string, pairs: number) {
  const differences = openDifferencesFile(folder, log);
  for (let n = 0; n < pairs; n += 1)
    differences.set(keyOf(n), n % 10 === 0 ? [finding(`${n} divers`)] : []);
  await differences.flush();
  return differences;
}

describe('what the reader has found', () => {
  test('GIVEN it was kept by one process THEN the next one knows it', async () => {
    const folder = await temporaryFolder();
    await filled(folder, 130);
    const again = openDifferencesFile(folder, log);
    expect(again.get(keyOf(0))).toEqual([finding('0 divers')]);
    expect(again.get(keyOf(129))).toEqual([]);
    expect(again.get(keyOf(130))).toBeUndefined();
    again.set(keyOf(130), [finding('130 divers')]);
    await again.flush();
    const third = openDifferencesFile(folder, log);
    expect(third.get(keyOf(120))).toEqual([finding('120 divers')]);
    expect(third.get(keyOf(130))).toEqual([finding('130 divers')]);
  });

  test('GIVEN a last line that was cut off THEN that pair alone is compared again', async () => {
    const folder = await temporaryFolder();
    await filled(folder, 3);
    await appendFile(join(folder, 'differences.jsonl'), '{"pair":"pair-3","fou');
    const again = openDifferencesFile(folder, log);
    expect([2, 3].map((n) => again.get(keyOf(n)))).toEqual([[], undefined]);
  });

  test('GIVEN the file of another program THEN nothing of it is taken, and the next write begins anew', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'differences.jsonl');
    await writeFile(path, '{"reading":"of another"}\n{"pair":"pair-0","found":[]}\n');
    const differences = openDifferencesFile(folder, log);
    expect(differences.get(keyOf(0))).toBeUndefined();
    differences.set(keyOf(1), []);
    await differences.flush();
    expect(await readFile(path, 'utf8')).not.toContain('of another');
    expect(openDifferencesFile(folder, log).get(keyOf(1))).toEqual([]);
  });

  test('GIVEN most of its texts are gone THEN they are forgotten, on the disk too', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'differences.jsonl');
    const differences = await filled(folder, 200);
    const { size } = await stat(path);
    differences.keepOnly(new Set([keyOf(0), keyOf(1)]));
    await differences.flush();
    expect((await stat(path)).size).toBeLessThan(size / 10);
    const again = openDifferencesFile(folder, log);
    expect([0, 1, 2].map((n) => again.get(keyOf(n)))).toEqual([
      [finding('0 divers')],
      [],
      undefined,
    ]);
  });

  test('GIVEN a folder that cannot be written THEN it is known all the same', async () => {
    const place = join(await temporaryFolder(), 'a-file');
    await writeFile(place, 'no folder');
    const differences = openDifferencesFile(join(place, 'index'), log);
    differences.set(keyOf(1), [finding('one diver')]);
    await differences.flush();
    expect(differences.get(keyOf(1))).toEqual([finding('one diver')]);
  });
});
