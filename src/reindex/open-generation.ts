import type { Corpus } from '../corpus/article.ts';
import { diffCorpus, type HashedArticles } from '../corpus/diff.ts';
import { UserError } from '../errors.ts';
import { takeLock } from '../ops/lock.ts';
import type { Log } from '../ops/logger.ts';
import type { Reader } from '../reader/reader.ts';
import type { BuiltParts } from './build-messages.ts';
import { configurationHash } from './configuration-hash.ts';
import { readCorpusFile } from './corpus-part.ts';
import { isSmall } from './corpus-size.ts';
import { type EvidenceFiles, evidenceFilesIn } from './evidence/evidence-files.ts';
import { type OpenEvidence, openEvidence } from './evidence/open-evidence.ts';
import { corpusKey, type Generation } from './generation.ts';
import { indexFolder, readCurrentGeneration } from './index-folder.ts';
import { KEPT_INDEXES, markUsed, removeOldIndexes } from './kept-indexes.ts';
import { hashedArticles, readManifest, writeManifest } from './manifest.ts';
import { readCorpus } from './read-corpus.ts';
import { checkStore } from './self-check.ts';
import { openStore, readStoreFile } from './store-part.ts';

/** Where a generation comes from and where it is kept. */
export interface GenerationOptions {
  /** A corpus folder or `.jsonl` file. */
  readonly corpus: string;
  /** The data folder; null: nothing is read from the disk or kept on it. */
  readonly data: string | null;
  /** Search in this engine instead of the embedded index; default: embedded. */
  readonly manticoreUrl?: string | null;
  /**
   * What the first reindex is compared with: `opened` what this process serves (the bot), `saved` (default)
   * what the last reindex of any process held: on the command line each command is a process of its own.
   */
  readonly baseline?: 'opened' | 'saved';
  /** Serve also what other processes save for the same corpus and data folder. */
  readonly follow?: boolean;
  readonly log: Log;
  /** Judges the sentences of an answer; null or undefined: words alone do. Belongs to the caller. */
  readonly reader?: Reader | null;
  /** Heap of the build worker in MB; undefined: as much as the process may have. */
  readonly workerMemoryMb?: number;
}

/**
 * Opens the index of a corpus: from the disk when what is there fits corpus and configuration, else built
 * anew and saved. What cannot be read or saved is logged and never keeps the index from opening. Throws a
 * `UserError` "corpus" when the corpus itself cannot be read.
 */
export async function openGeneration(options: GenerationOptions): Promise<Generation> {
  const folder = options.data === null ? null : indexFolder(options.data, options.corpus);
  const saved = folder === null ? null : await openSaved(folder, options);
  const opened = saved ?? (await serve(await buildAnew(folder, options), options));
  if (folder !== null) await noteUse(folder, options, saved === null);
  return { ...opened, baseline: await chooseBaseline(folder, opened.corpus, options) };
}

/** That an index was used decides which ones are kept; the question at hand must not fail for it. */
export async function noteUse(
  folder: string,
  { corpus, data, log }: GenerationOptions,
  isNew: boolean,
): Promise<void> {
  try {
    await markUsed(folder, corpus);
    if (isNew && data !== null) await removeOldIndexes(data, KEPT_INDEXES, folder);
  } catch (err) {
    log.debug({ err }, 'which indexes were used last could not be noted');
  }
}

type Served = Omit<Generation, 'baseline'>;

interface Opened extends BuiltParts {
  readonly corpus: Corpus;
  readonly indexedAt: number;
}

async function serve(
  { corpus, index, evidence, indexedAt }: Opened,
  options: GenerationOptions,
): Promise<Served> {
  const store = await openStore(corpus, index, options.manticoreUrl ?? null);
  await checkStore(store, corpus);
  return { corpus, store, evidence: serveEvidence(evidence, corpus, options), indexedAt };
}

/** Opens evidence for answering; what turns out to be damaged is read from the articles and told once. */
export function serveEvidence(
  files: EvidenceFiles,
  { articles }: Pick<Corpus, 'articles'>,
  { log }: Pick<GenerationOptions, 'log'>,
): OpenEvidence {
  return openEvidence(files, articles, (err) =>
    log.warn(
      { err },
      'the saved evidence is damaged and is read from the articles; reindex --full mends it',
    ),
  );
}

async function openSaved(folder: string, options: GenerationOptions): Promise<Served | null> {
  const { corpus: path, log, manticoreUrl = null } = options;
  try {
    const saved = await readCurrentGeneration(folder);
    if (saved.state === 'none') return null;
    if (saved.state === 'unusable') {
      log.warn({ reason: saved.reason }, 'the saved index is damaged and is built anew');
      return null;
    }
    const { header } = saved;
    const isOurs = header.configuration === configurationHash();
    const { corpus } = await readCorpus(path, isOurs ? await readCorpusFile(saved.folder) : null);
    if (!isOurs || header.corpus !== corpusKey(corpus)) {
      log.info('the saved index is of another corpus or version and is built anew');
      return null;
    }
    const index = manticoreUrl === null ? await readStoreFile(saved.folder, corpus) : null;
    const evidence = evidenceFilesIn(saved.folder);
    return await serve({ corpus, index, evidence, indexedAt: header.indexedAt }, options);
  } catch (err) {
    if (err instanceof UserError) throw err;
    log.warn({ err }, 'the saved index cannot be read and is built anew');
    return null;
  }
}

async function buildAnew(folder: string | null, options: GenerationOptions): Promise<Opened> {
  const lock = folder === null ? null : await lockForSaving(folder, options.log);
  const order = {
    corpus: options.corpus,
    folder: lock === null ? null : folder,
    full: false,
    served: null,
    tolerant: true,
    withoutStore: (options.manticoreUrl ?? null) !== null,
    memoryMb: options.workerMemoryMb,
  };
  // Loaded on use: what builds an index is not needed to open a saved one.
  const [{ runBuild }, { buildInWorker }] = await Promise.all([
    import('./run-build.ts'),
    import('./build-in-worker.ts'),
  ]);
  try {
    const { corpus, built, indexedAt, remarks } = (await isSmall(options.corpus))
      ? await runBuild(order, () => undefined)
      : await buildInWorker(order, { memoryMb: options.workerMemoryMb });
    for (const remark of remarks) options.log.warn(remark);
    if (built === null) throw new Error('a build from nothing built nothing');
    return { corpus, ...built, indexedAt };
  } finally {
    await lock?.release();
  }
}

/** Null: the index is kept in memory only, because the folder takes no writes or another process saves. */
async function lockForSaving(
  folder: string,
  log: Log,
): Promise<{ release(): Promise<void> } | null> {
  try {
    const lock = await takeLock(folder, 'index');
    return lock.held ? lock : null;
  } catch (err) {
    log.warn({ err }, 'the index cannot be saved: the data folder cannot be written');
    return null;
  }
}

async function chooseBaseline(
  folder: string | null,
  corpus: Corpus,
  { baseline = 'saved', log }: GenerationOptions,
): Promise<HashedArticles | null> {
  const served = hashedArticles(corpus);
  if (folder === null) return served;
  if (baseline === 'saved') return readManifest(folder);
  const difference = diffCorpus(await readManifest(folder), served);
  log.info(
    {
      articles: served.articles.length,
      added: difference.added.length,
      changed: difference.changed.length,
      removed: difference.removed.length,
      rejected: corpus.rejected.length,
    },
    'the index is loaded; changes are counted since the last reindex',
  );
  await writeManifest(folder, served).catch((err) =>
    log.warn({ err }, 'what the index holds could not be noted'),
  );
  return served;
}
