import type { Corpus, Outlet } from '../corpus/article.ts';
import type { Preview, Previewed } from '../corpus/import/preview.ts';
import { type Known, knowArticles } from '../corpus/known-articles.ts';
import { UserError } from '../errors.ts';
import { createQueue } from '../ops/queue.ts';
import { runWorker } from '../reindex/run-worker.ts';

/** What the worker is given. */
export interface PreviewOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly outlets: readonly Outlet[];
}

/** A document of a preview, and the article where the corpus holds it already: import would write nothing. */
export type PreviewedDocument = Previewed & { readonly known: Known | null };

/** What a file would come to, beside the corpus there is. */
export interface FilePreview {
  readonly documents: readonly PreviewedDocument[];
  readonly hasMore: boolean;
}

/** The longest pages that are read take some seconds on a busy machine; what takes longer was made to. */
const LONGEST_MS = 30_000;

/** Memory of one preview, in MB: a page of the largest size that is taken, read whole. */
const MEMORY_MB = 512;

/** Previews at once, and how many may wait: each is a thread of its own. */
const queue = createQueue({ concurrency: 1, waiting: 8 });

/**
 * Reads a file as import would, on a thread of its own, so that questions are answered meanwhile. Rejects with a
 * `UserError`: "bad-request" for a file that takes too long, "unavailable" when too many wait.
 */
export async function previewFile(
  bytes: Uint8Array,
  name: string,
  corpus: Corpus,
): Promise<FilePreview> {
  const { documents, hasMore } = await queue.run(() => readApart(bytes, name, corpus));
  const known = knowArticles(corpus.articles);
  return {
    hasMore,
    documents: documents.map((document) => {
      if ('problem' in document) return { ...document, known: null };
      const found = known.find(document.article);
      if (found === null) known.add(document.article);
      return { ...document, known: found };
    }),
  };
}

async function readApart(bytes: Uint8Array, name: string, { outlets }: Corpus): Promise<Preview> {
  const stopping = new AbortController();
  const timer = setTimeout(
    () =>
      stopping.abort(
        new UserError(
          'bad-request',
          'The file takes too long to be read. Save the article alone, or as plain text.',
        ),
      ),
    LONGEST_MS,
  );
  try {
    return await runWorker<never, Preview>({
      file: new URL('./preview-worker', import.meta.url),
      data: { bytes, name, outlets } satisfies PreviewOrder,
      memoryLimitMb: MEMORY_MB,
      signal: stopping.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}
