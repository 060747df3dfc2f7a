import { join } from 'node:path';
import type { Questions } from '../answer/engine.ts';
import type { Article } from '../corpus/article.ts';
import { MAX_ARTICLE_BYTES } from '../corpus/limits.ts';
import { parseArticleFile } from '../corpus/parse-article-file.ts';
import { readOnce } from '../corpus/read-folder.ts';
import { changedValues } from '../differences/changed-values.ts';
import type { ArticleChange, ArticleResult } from '../types.ts';
import { versionsOf } from './versions.ts';

/** Changes that are read, the latest: a live report is replaced all day. */
const MAX_CHANGES = 20;

/** Whose article it is, and where the corpus lies. */
export interface ArticleSource {
  readonly questions: Pick<Questions, 'article' | 'lookup'>;
  /** Path of the corpus: a folder or a file. */
  readonly corpus: string;
}

/**
 * An article's paragraphs in order, as `Questions.article`, with what its outlet has changed in it since it first
 * came in. Rejects with a `UserError` as that throws.
 */
export async function articleWithChanges(
  { questions, corpus }: ArticleSource,
  id: string,
  paragraph?: number,
): Promise<ArticleResult> {
  const result = questions.article(id, paragraph);
  const article = questions.lookup(result.article.id);
  const changes = article === undefined ? [] : await changesOf(corpus, article);
  return changes.length === 0 ? result : { ...result, changes };
}

/** The latest first. Of a version that cannot be read, only when it was replaced is known. */
async function changesOf(corpus: string, article: Article): Promise<readonly ArticleChange[]> {
  const versions = (await versionsOf(corpus, article.file)).slice(-MAX_CHANGES);
  const changes: ArticleChange[] = [];
  let later: Article | null = article;
  for (const { replacedAt, file } of versions.toReversed()) {
    const older = await readVersion(corpus, file);
    // A process that died before it wrote the later text has kept the older one all the same.
    const isSame = older !== null && older.hash === later?.hash;
    const values = older === null || later === null ? [] : changedValues(older, later);
    if (!isSame) changes.push({ changedAt: replacedAt, file, values });
    later = older;
  }
  return changes;
}

async function readVersion(corpus: string, file: string): Promise<Article | null> {
  const content = await readOnce(join(corpus, file), MAX_ARTICLE_BYTES);
  const built = parseArticleFile({ file, content }, () => null);
  return 'article' in built ? built.article : null;
}
