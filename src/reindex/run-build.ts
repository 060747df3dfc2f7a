import type { ReindexProgress } from '../answer/engine.ts';
import type { Corpus } from '../corpus/article.ts';
import { UserError } from '../errors.ts';
import type { CompiledIndex } from '../search/embedded/compiled-index.ts';
import type { BuildOrder, BuildResult, BuiltParts } from './build-messages.ts';
import { buildParts, type PartsRequest } from './build-parts.ts';
import { configurationHash } from './configuration-hash.ts';
import { readCorpusFile } from './corpus-part.ts';
import { DamagedEvidence } from './evidence/damaged-evidence.ts';
import { evidenceFilesIn } from './evidence/evidence-files.ts';
import { corpusKey } from './generation.ts';
import { readCurrentGeneration, saveGeneration } from './index-folder.ts';
import { readPrevious } from './previous-generation.ts';
import { readCorpus } from './read-corpus.ts';
import { describeSaveFailure } from './save-failure.ts';
import { countParagraphs } from './store-documents.ts';
import { readStoreFile } from './store-part.ts';

/**
 * A whole reindex but for the swap: reads the corpus, builds what changed, saves it. Throws a `UserError`
 * "corpus" or, where the new index cannot be saved, "unavailable"; what was saved before stays current.
 */
export async function runBuild(
  order: BuildOrder,
  onProgress: (progress: ReindexProgress) => void,
): Promise<BuildResult> {
  const remarks: string[] = [];
  const tolerate = (error: unknown): null => {
    if (!order.tolerant || !(error instanceof UserError)) throw error;
    remarks.push(error.message);
    return null;
  };
  onProgress({ phase: 'reading', done: 0, total: 1 });
  if (order.isSaved === true) return readSaved(order);
  let isDamaged = false;
  const noteDamage = (remark: string): void => {
    isDamaged = true;
    remarks.push(remark);
  };
  const saved = order.folder === null ? null : await readPrevious(order.folder, noteDamage);
  const previous = order.full ? null : saved;
  const read = await readCorpus(order.corpus, previous);
  if (!read.stable) tolerate(restlessCorpus());
  const { corpus } = read;
  const indexedAt = Date.now();
  // What is saved of an unchanged corpus stays, unless it is damaged: whoever reindexes wants it mended.
  if (!order.full && !isDamaged && order.served === servedKey(corpus)) {
    return { corpus, built: null, indexedAt, remarks };
  }
  const { withoutStore, memoryMb } = order;
  const request = { read, previous, withoutStore, memoryMb, onProgress };
  const kept = await orFromNothing(request, (one) =>
    saveParts(order.folder, corpus, indexedAt, one),
  ).catch(tolerate);
  const built =
    kept ?? (await orFromNothing(request, (one) => buildParts({ ...one, folder: null })));
  return { corpus, built, indexedAt, remarks };
}

/** What another process has saved, read here so that the thread that answers does not have to. */
async function readSaved({ corpus: path, folder, withoutStore }: BuildOrder): Promise<BuildResult> {
  const saved = folder === null ? null : await readCurrentGeneration(folder);
  if (saved?.state !== 'saved') throw new UserError('unavailable', 'No saved index can be read.');
  const { corpus } = await readCorpus(path, await readCorpusFile(saved.folder));
  const { header } = saved;
  if (header.corpus !== corpusKey(corpus) || header.configuration !== configurationHash()) {
    throw new UserError('unavailable', 'The saved index is of another corpus or version.');
  }
  const built = {
    index: withoutStore ? null : await readStoreFile(saved.folder, corpus),
    evidence: evidenceFilesIn(saved.folder),
  };
  return { corpus, built, indexedAt: header.indexedAt, remarks: [] };
}

function restlessCorpus(): UserError {
  return new UserError(
    'corpus',
    'The corpus changed each time it was read. Wait until the copying has ended, then reindex; until then the old index serves on.',
  );
}

/** Equal key, equal index: corpus and configuration in one text. */
export function servedKey(corpus: Corpus): string {
  return `${corpusKey(corpus)} ${configurationHash()}`;
}

/** The `servedKey` of what is saved; null: nothing that can be used. */
export async function savedKey(folder: string): Promise<string | null> {
  const saved = await readCurrentGeneration(folder);
  return saved.state === 'saved' ? `${saved.header.corpus} ${saved.header.configuration}` : null;
}

/** What to build, wherever the files go. */
type Unplaced = Omit<PartsRequest, 'folder'>;

/** Builds the parts into a new generation, which is current then; null: nothing is kept on the disk. */
async function saveParts(
  folder: string | null,
  corpus: Corpus,
  indexedAt: number,
  request: Unplaced,
): Promise<BuiltParts | null> {
  if (folder === null) return null;
  const facts = {
    corpus: corpusKey(corpus),
    configuration: configurationHash(),
    articles: corpus.articles.length,
    paragraphs: countParagraphs(corpus),
    indexedAt,
  };
  let index: CompiledIndex | null = null;
  try {
    const saved = await saveGeneration(folder, facts, async (into) => {
      ({ index } = await buildParts({ ...request, folder: into }));
    });
    return { index, evidence: evidenceFilesIn(saved) };
  } catch (error) {
    throw describeSaveFailure(error);
  }
}

/** Builds; once more, and then from nothing, when the evidence that was to be taken over turns out to be damaged. */
async function orFromNothing<Parts>(
  request: Unplaced,
  build: (request: Unplaced) => Promise<Parts>,
): Promise<Parts> {
  try {
    return await build(request);
  } catch (error) {
    if (!(error instanceof DamagedEvidence) || request.previous === null) throw error;
    return build({ ...request, previous: null });
  }
}
