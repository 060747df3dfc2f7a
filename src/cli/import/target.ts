import { stat } from 'node:fs/promises';
import type { Corpus } from '../../corpus/article.ts';
import { loadCorpus } from '../../corpus/load.ts';
import { createOutletOfUrl } from '../../corpus/outlet-of-url.ts';
import { UserError } from '../../errors.ts';

/** The corpus folder that an import writes into, and what it holds so far. */
export interface ImportTarget {
  readonly folder: string;
  /** Id → file of every article there. */
  readonly taken: Map<string, string>;
  /** The registered outlet of an address, or undefined. */
  readonly outletOf: (url: string) => string | undefined;
}

/**
 * Looks at the folder to import into; one that does not exist yet is an empty corpus. Rejects with a
 * `UserError` "corpus" when the path is a file.
 */
export async function openTarget(folder: string): Promise<ImportTarget> {
  const stats = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (stats !== undefined && !stats.isDirectory()) {
    throw new UserError(
      'corpus',
      `Import writes into a corpus folder, and ${folder} is a file. Name a folder with --corpus.`,
    );
  }
  const corpus = stats === undefined ? undefined : await loadCorpus(folder);
  return {
    folder,
    taken: new Map(corpus?.articles.map(({ id, file }) => [id, file])),
    outletOf: (url) => registeredOutlet(corpus, url),
  };
}

function registeredOutlet(corpus: Corpus | undefined, url: string): string | undefined {
  const outlets = corpus?.outlets ?? [];
  const name = createOutletOfUrl(outlets)(url);
  return outlets.find((outlet) => outlet.name === name)?.name;
}
