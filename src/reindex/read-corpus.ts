import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Corpus, Warning } from '../corpus/article.ts';
import { loadCorpus, type ReadBefore } from '../corpus/load.ts';
import { REGISTRY_FILE } from '../corpus/outlets.ts';
import { areEqual, areUnchanged, type FileStamps, isUnchanged, stampFiles } from './file-stamps.ts';

/** A corpus and the stamps its files had before they were read. */
export interface StampedCorpus {
  readonly corpus: Corpus;
  readonly stamps: FileStamps;
}

/** Whether the files stood still while they were read. */
export interface StableRead extends StampedCorpus {
  readonly stable: boolean;
}

/** A corpus that changes through three readings is being copied; waiting longer is for a person to decide. */
const MAX_ATTEMPTS = 3;

/** Long enough for a copy of a few files to end, short enough not to be noticed in a reindex. */
const PAUSE_MS = 300;

/**
 * Reads the corpus, again when files changed meanwhile: a file caught half copied would be indexed half.
 * What `known` has of files that are as they were then is not read again; null: everything is read.
 * Gives the last reading, and whether it was stable. Throws as `loadCorpus`.
 */
export async function readCorpus(
  path: string,
  known: StampedCorpus | null = null,
): Promise<StableRead> {
  let stamps = await stampFiles(path);
  if (known !== null && areUnchanged(known.stamps, stamps)) return { ...known, stable: true };
  for (let attempt = 1; ; attempt += 1) {
    const corpus = await loadCorpus(path, known === null ? undefined : keepFrom(known, stamps));
    const after = await stampFiles(path);
    if (areEqual(stamps, after)) return { corpus, stamps, stable: true };
    if (attempt === MAX_ATTEMPTS) return { corpus, stamps, stable: false };
    stamps = after;
    await sleep(PAUSE_MS);
  }
}

/** The articles of unchanged files and lines. The registry names outlets, so that nothing is kept where it has changed. */
function keepFrom({ corpus, stamps }: StampedCorpus, now: FileStamps): ReadBefore {
  const registry = join(corpus.path, REGISTRY_FILE);
  const hasRegistry = stamps.files.has(registry) || now.files.has(registry);
  if (hasRegistry && !isUnchanged(registry, stamps, now))
    return { file: () => undefined, corpus: null };
  const articles = new Map(corpus.articles.map((article) => [article.file, article]));
  const warnings = new Map<string, Warning[]>();
  for (const warning of corpus.warnings)
    warnings.set(warning.file, [...(warnings.get(warning.file) ?? []), warning]);
  return {
    corpus,
    file: (file) => {
      const article = articles.get(file);
      if (article === undefined || !isUnchanged(join(corpus.path, file), stamps, now))
        return undefined;
      return { article, warnings: warnings.get(file) ?? [] };
    },
  };
}
