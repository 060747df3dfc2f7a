import { join } from 'node:path';
import type { BuildOrder } from '../../src/reindex/build-messages.ts';
import { readCurrentGeneration } from '../../src/reindex/index-folder.ts';
import { runBuild } from '../../src/reindex/run-build.ts';

/** The folder of the current generation and when it was built; throws when there is none. */
export async function currentGeneration(folder: string) {
  const saved = await readCurrentGeneration(folder);
  if (saved.state !== 'saved') throw new Error(`no index: ${JSON.stringify(saved)}`);
  const { indexedAt } = saved.header;
  return { folder: saved.folder, indexedAt, file: (name: string) => join(saved.folder, name) };
}

/** Builds a corpus into a folder on this thread, as a reindex does. */
export function buildInto(folder: string, corpus: string, order: Partial<BuildOrder> = {}) {
  const whole = { full: false, served: null, tolerant: false, withoutStore: false, ...order };
  return runBuild({ corpus, folder, ...whole }, () => undefined);
}
