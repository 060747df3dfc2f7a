import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Corpus } from '../corpus/article.ts';
import { DAY_MS } from '../ops/day.ts';

/** How much a corpus keeps; null: no limit. */
export interface KeepLimits {
  /** Days after which an article leaves. */
  readonly days: number | null;
  /** Articles, teasers among them, beyond which the oldest leave. */
  readonly articles: number | null;
}

/**
 * The articles of a corpus folder that are older than its limits allow, or more than it keeps, the oldest first: by
 * their day of publication, or, where that is not known, by when their file was written. `now` is in milliseconds
 * since the epoch.
 */
export async function beyondLimits(
  { articles, path }: Pick<Corpus, 'articles' | 'path'>,
  { days, articles: most }: KeepLimits,
  now: number,
): Promise<readonly Article[]> {
  const oldest = days === null ? '' : dayOf(now - days * DAY_MS);
  const dated: { readonly article: Article; readonly day: string }[] = [];
  for (const article of articles) {
    const day = article.published ?? (await dayWritten(join(path, article.file)));
    // A file that has gone has left the corpus already.
    if (day !== null) dated.push({ article, day });
  }
  dated.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const surplus = most === null ? 0 : dated.length - most;
  return dated.filter(({ day }, at) => day < oldest || at < surplus).map(({ article }) => article);
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

async function dayWritten(path: string): Promise<string | null> {
  const stats = await stat(path).catch(() => null);
  return stats === null ? null : dayOf(stats.mtimeMs);
}
