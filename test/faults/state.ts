import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { indexFolder, readCurrentGeneration } from '../../src/reindex/index-folder.ts';

/** A corpus, the data folder beside it, and how many rounds a test of chance makes. */
export interface FaultPlace {
  readonly corpus: string;
  readonly data: string;
}

/** Rounds of a test that kills or damages at random: 100, or BYLINE_FAULT_ROUNDS. */
export const ROUNDS = Number(process.env.BYLINE_FAULT_ROUNDS ?? 100);
/** The same of a test whose round starts several processes, one after the other: some six seconds each. */
export const LONG_ROUNDS = Math.ceil(ROUNDS / 3);

/** The index time of the saved generation; fails the test when there is none or it is damaged. */
export async function savedAt({ corpus, data }: FaultPlace): Promise<number> {
  const saved = await readCurrentGeneration(indexFolder(data, corpus));
  if (saved.state !== 'saved') {
    throw new Error(`neither the old nor the new index: ${JSON.stringify(saved)}`);
  }
  return saved.header.indexedAt;
}

/** Every JSON and JSONL file under its final name must be whole. */
export async function expectWholeStateFiles(data: string): Promise<void> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('.draft'));
  for (const { parentPath, name } of files) {
    const text = name.endsWith('.bin') ? '' : await readFile(join(parentPath, name), 'utf8');
    if (name.endsWith('.json')) expect(() => JSON.parse(text), name).not.toThrow();
    if (name.endsWith('.jsonl')) {
      expect(text.endsWith('\n'), `${name} ends in a whole line`).toBe(true);
      for (const line of text.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
    }
    expect(name, 'nothing is set aside').not.toContain('.corrupt-');
  }
}
