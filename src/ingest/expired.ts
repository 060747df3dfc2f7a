import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Corpus } from '../corpus/article.ts';
import { DAY_MS } from '../ops/day.ts';

/**
 * The articles of a corpus folder that are older than so many days: by their day of publication, or, where that is
 * not known, by when their file was written. `now` is in milliseconds since the epoch.
 */
export async function expiredArticles(
  { articles, path }: Pick<Corpus, 'articles' | 'path'>,
  keepDays: number,
  now: number,
): Promise<readonly Article[]> {
  const oldest = now - keepDays * DAY_MS;
  const day = new Date(oldest).toISOString().slice(0, 10);
  const expired: Article[] = [];
  for (const article of articles) {
    const isOld =
      article.published === null
        ? await isWrittenBefore(join(path, article.file), oldest)
        : article.published < day;
    if (isOld) expired.push(article);
  }
  return expired;
}

/** A file that has gone has left the corpus already. */
async function isWrittenBefore(path: string, oldest: number): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  return stats !== null && stats.mtimeMs < oldest;
}
