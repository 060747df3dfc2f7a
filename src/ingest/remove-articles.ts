import { rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article, Corpus } from '../corpus/article.ts';
import { foldUrl } from '../corpus/same-article.ts';
import { echo, UserError } from '../errors.ts';
import { syncFolder } from '../ops/atomic-file.ts';
import type { RemovalLog } from '../ops/removals.ts';
import type { ReindexResult } from '../types.ts';
import { sweepPartials } from './sweep-partials.ts';
import { deleteVersions } from './versions.ts';

/** An article that has left the corpus. */
export interface RemovedArticle {
  readonly id: string;
  readonly outlet: string;
  readonly headline: string | null;
  readonly url: string | null;
  /** Relative to the corpus folder. */
  readonly file: string;
}

/** What a removal came to. */
export interface Removed {
  readonly articles: readonly RemovedArticle[];
  readonly change: ReindexResult;
}

/**
 * The articles that an address or an id means: all that stand under that address, in any of its spellings, and
 * versions of them. Throws `UserError('not-found')` where there is none.
 */
export function articlesToRemove(
  { articles }: Pick<Corpus, 'articles'>,
  text: string,
): readonly Article[] {
  const wanted = text.trim();
  const folded = foldUrl(wanted);
  const named = articles.filter(
    ({ id, url }) =>
      id === wanted ||
      (url !== null && (url === wanted || (folded !== null && foldUrl(url) === folded))),
  );
  if (named.length === 0) {
    throw new UserError(
      'not-found',
      `The corpus has no article with the address or id "${echo(wanted)}". /sources and byline sources list what it has.`,
    );
  }
  const ids = new Set(named.map(({ id }) => id));
  return articles.filter(
    ({ id, versionOf }) => ids.has(id) || (versionOf !== null && ids.has(versionOf)),
  );
}

/**
 * Deletes the files of articles. That they go is noted first, so that what was answered from them is taken back
 * even where the process dies in between. Rejects with a `UserError` "corpus" where a file cannot be deleted, and
 * for a corpus that is one file.
 */
export async function deleteArticles(
  folder: string,
  articles: readonly Article[],
  removals: RemovalLog,
): Promise<readonly RemovedArticle[]> {
  const stats = await stat(folder).catch(() => null);
  if (stats?.isDirectory() !== true) {
    const [first] = articles;
    throw new UserError(
      'corpus',
      `The corpus is one file, which Byline does not change. Delete the line ${first?.file ?? ''} and reindex.`,
    );
  }
  await removals.record(articles.map(({ id, url }) => ({ id, url })));
  const removed: RemovedArticle[] = [];
  for (const { id, outlet, headline, url, file } of articles) {
    await deleteFile(folder, file);
    removed.push({ id, outlet, headline, url, file });
  }
  return removed;
}

/** With its older texts, and what was left half written beside it. */
async function deleteFile(folder: string, file: string): Promise<void> {
  const path = join(folder, file);
  try {
    // The article goes last: while it is there, a removal that was cut off can be made again.
    await deleteVersions(folder, file);
    await sweepPartials(dirname(path));
    await rm(path, { force: true });
    await syncFolder(dirname(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    throw new UserError(
      'corpus',
      `${file} cannot be deleted (${code}). Permit Byline to write in the corpus folder, or delete the file yourself and reindex.`,
    );
  }
}
