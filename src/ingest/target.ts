import { stat } from 'node:fs/promises';
import type { Corpus, Outlet } from '../corpus/article.ts';
import { type KnownArticles, knowArticles } from '../corpus/known-articles.ts';
import { loadCorpus } from '../corpus/load.ts';
import { UserError } from '../errors.ts';
import { sweepPartials } from './sweep-partials.ts';

/** The corpus folder that an import writes into, and what it holds so far; it grows with what is written. */
export interface ImportTarget extends KnownArticles {
  readonly folder: string;
  readonly outlets: readonly Outlet[];
}

/** Says whether a corpus folder that does not exist may be made. */
export type MayCreate = (folder: string) => Promise<boolean>;

/**
 * Looks at the folder to import into. One that does not exist is made only when `mayCreate` says so. Rejects
 * with a `UserError` "corpus" when it may not, and when the path is a file or names one.
 */
export async function openTarget(folder: string, mayCreate: MayCreate): Promise<ImportTarget> {
  const stats = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (stats !== undefined && !stats.isDirectory()) throw notAFolder(folder, 'is a file');
  if (stats === undefined) {
    if (/\.jsonl$/i.test(folder)) throw notAFolder(folder, 'names a file, which does not exist');
    if (!(await mayCreate(folder))) throw doesNotExist(folder);
  }
  if (stats === undefined) return createTarget(folder, { outlets: [], articles: [] });
  await sweepPartials(folder);
  return createTarget(folder, await loadCorpus(folder));
}

/** The target of a corpus that is in memory already. */
export function createTarget(
  folder: string,
  { outlets, articles }: Pick<Corpus, 'outlets' | 'articles'>,
): ImportTarget {
  return { folder, outlets, ...knowArticles(articles) };
}

function notAFolder(folder: string, problem: string): UserError {
  return new UserError(
    'corpus',
    `Import writes into a corpus folder, and ${folder} ${problem}. Name a folder with --corpus.`,
  );
}

function doesNotExist(folder: string): UserError {
  return new UserError(
    'corpus',
    `The corpus folder ${folder} does not exist. Correct --corpus, or add --create to make a new corpus there.`,
  );
}
