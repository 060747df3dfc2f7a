import { availableParallelism } from 'node:os';
import type { ReindexProgress } from '../answer/engine.ts';
import { diffCorpus } from '../corpus/diff.ts';
import { buildIndex } from './build-index.ts';
import type { BuiltParts } from './build-messages.ts';
import { writeCorpusFile } from './corpus-part.ts';
import { buildEvidence } from './evidence/build-evidence.ts';
import { type Crew, createCrewOfOne } from './evidence/crew.ts';
import { createThreadCrew } from './evidence/thread-crew.ts';
import type { PreviousGeneration } from './previous-generation.ts';
import type { StampedCorpus } from './read-corpus.ts';
import { checkStore } from './self-check.ts';
import { openStore, writeStoreFile } from './store-part.ts';

/** What to build from, where to, and for whom. */
export interface PartsRequest {
  readonly read: StampedCorpus;
  /** An earlier generation, built with the same configuration; null: from nothing. */
  readonly previous: PreviousGeneration | null;
  /** Where the files go; null: everything stays in memory. */
  readonly folder: string | null;
  readonly withoutStore: boolean;
  /** Heap of a worker thread in MB; undefined: as much as the process may have. */
  readonly memoryMb: number | undefined;
  readonly onProgress: (progress: ReindexProgress) => void;
}

/** New articles from which threads are worth their start: each loads the program and the language model, half a second of processor time. */
const MANY_ARTICLES = 300;
/** More threads than this share one disk and the memory of one machine. */
const MOST_THREADS = 8;

/**
 * Builds the parts of a generation and writes them as they come. Threads are used where there is much to read; without
 * them the calling thread is blocked meanwhile. Rejects with the system's error when the disk refuses.
 */
export async function buildParts(request: PartsRequest): Promise<BuiltParts> {
  const { read, previous, folder, onProgress } = request;
  const crew = chooseCrew(request);
  try {
    const indexing = request.withoutStore ? null : buildIndex(read.corpus, previous, crew);
    // What fails is thrown below; until then it must not count as unhandled.
    indexing?.catch(() => undefined);
    const evidence = await buildEvidence({
      articles: read.corpus.articles,
      previous:
        previous === null ? null : { articles: previous.corpus.articles, files: previous.evidence },
      folder,
      crew,
      onProgress,
    });
    const index = await indexing;
    if (index !== null) await checkStore(await openStore(read.corpus, index, null), read.corpus);
    onProgress({ phase: 'saving', done: 0, total: 1 });
    if (folder !== null) {
      if (index !== null) await writeStoreFile(folder, index, read.corpus);
      await writeCorpusFile(folder, read);
    }
    return { index, evidence };
  } finally {
    await crew.close();
  }
}

function chooseCrew({ read, previous, memoryMb }: PartsRequest): Crew {
  const { added, changed } = diffCorpus(previous?.corpus ?? null, read.corpus);
  return added.length + changed.length < MANY_ARTICLES
    ? createCrewOfOne()
    : createThreadCrew(Math.min(MOST_THREADS, availableParallelism()), memoryMb);
}
