import type { ReindexProgress } from '../answer/engine.ts';
import type { Corpus } from '../corpus/article.ts';
import { UserError } from '../errors.ts';
import type { EvidenceIndex } from '../evidence/evidence-index.ts';
import type { BuildOrder, BuildResult, BuiltParts } from './build-messages.ts';
import { buildParts } from './build-parts.ts';
import { configurationHash } from './configuration-hash.ts';
import { readEvidenceFile, writeEvidenceFile } from './evidence-part.ts';
import { corpusKey } from './generation.ts';
import { readCurrentGeneration, saveGeneration } from './index-folder.ts';
import { readCorpus } from './read-corpus.ts';
import { describeSaveFailure } from './save-failure.ts';
import { checkStore } from './self-check.ts';
import { countParagraphs } from './store-documents.ts';
import { openStore, readStoreFile, writeStoreFile } from './store-part.ts';

/**
 * A whole reindex but for the swap: reads the corpus, builds what changed, saves it. Throws a `UserError`
 * "corpus" or, where the new index cannot be saved, "unavailable"; what was saved before stays current.
 */
export async function runBuild(
  order: BuildOrder,
  onProgress: (progress: ReindexProgress) => void,
): Promise<BuildResult> {
  const remarks: string[] = [];
  const tolerate = (error: unknown): void => {
    if (!order.tolerant || !(error instanceof UserError)) throw error;
    remarks.push(error.message);
  };
  onProgress({ phase: 'reading', done: 0, total: 1 });
  if (order.isSaved === true) return readSaved(order);
  const { corpus, stable } = await readCorpus(order.corpus);
  if (!stable) tolerate(restlessCorpus());
  const indexedAt = Date.now();
  if (!order.full && order.served === servedKey(corpus)) {
    return { corpus, built: null, indexedAt, remarks };
  }
  const previous = order.full ? null : await readPreviousEvidence(order.folder);
  const built = buildParts({ corpus, previous, withoutStore: order.withoutStore, onProgress });
  if (built.index !== null) await checkStore(await openStore(corpus, built.index, null), corpus);
  if (order.folder !== null) {
    onProgress({ phase: 'saving', done: 0, total: 1 });
    await saveParts(order.folder, corpus, built, indexedAt).catch(tolerate);
  }
  return { corpus, built, indexedAt, remarks };
}

/** What another process has saved, read here so that the thread that answers does not have to. */
async function readSaved({ corpus: path, folder, withoutStore }: BuildOrder): Promise<BuildResult> {
  const { corpus } = await readCorpus(path);
  const saved = folder === null ? null : await readCurrentGeneration(folder);
  if (saved?.state !== 'saved') throw new UserError('unavailable', 'No saved index can be read.');
  const { header } = saved;
  if (header.corpus !== corpusKey(corpus) || header.configuration !== configurationHash()) {
    throw new UserError('unavailable', 'The saved index is of another corpus or version.');
  }
  const built = {
    index: withoutStore ? null : await readStoreFile(saved.folder, corpus),
    evidence: await readEvidenceFile(saved.folder),
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

async function saveParts(
  folder: string,
  corpus: Corpus,
  { index, evidence }: BuiltParts,
  indexedAt: number,
): Promise<void> {
  const facts = {
    corpus: corpusKey(corpus),
    configuration: configurationHash(),
    articles: corpus.articles.length,
    paragraphs: countParagraphs(corpus),
    indexedAt,
  };
  try {
    await saveGeneration(folder, facts, async (into) => {
      if (index !== null) await writeStoreFile(into, index, corpus);
      await writeEvidenceFile(into, evidence);
    });
  } catch (error) {
    throw describeSaveFailure(error);
  }
}

async function readPreviousEvidence(folder: string | null): Promise<EvidenceIndex | null> {
  if (folder === null) return null;
  const saved = await readCurrentGeneration(folder);
  return saved.state === 'saved' && saved.header.configuration === configurationHash()
    ? readEvidenceFile(saved.folder)
    : null;
}
