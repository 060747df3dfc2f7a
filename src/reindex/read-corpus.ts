import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Corpus } from '../corpus/article.ts';
import { loadCorpus } from '../corpus/load.ts';
import { corpusFiles } from './corpus-files.ts';

/** Whether the files stood still while they were read. */
export interface StableRead {
  readonly corpus: Corpus;
  readonly stable: boolean;
}

/** A corpus that changes through three readings is being copied; waiting longer is for a person to decide. */
const MAX_ATTEMPTS = 3;

/** Long enough for a copy of a few files to end, short enough not to be noticed in a reindex. */
const PAUSE_MS = 300;

/**
 * Reads the corpus, again when files changed meanwhile: a file caught half copied would be indexed half.
 * Gives the last reading, and whether it was stable. Throws as `loadCorpus`.
 */
export async function readCorpus(path: string): Promise<StableRead> {
  let before = await fingerprint(path);
  for (let attempt = 1; ; attempt += 1) {
    const corpus = await loadCorpus(path);
    const after = await fingerprint(path);
    if (after === before) return { corpus, stable: true };
    if (attempt === MAX_ATTEMPTS) return { corpus, stable: false };
    before = after;
    await sleep(PAUSE_MS);
  }
}

/** Names, sizes and times of all files, as one text. */
async function fingerprint(path: string): Promise<string> {
  const lines = await Promise.all((await corpusFiles(path)).map(describe));
  return lines.join('\n');
}

async function describe(file: string): Promise<string> {
  // A file that has gone is a difference, not a failure: reading the corpus says what is wrong.
  const stats = await stat(file, { bigint: true }).catch(() => null);
  return stats === null ? `${file} gone` : `${file} ${stats.size} ${stats.mtimeNs}`;
}
