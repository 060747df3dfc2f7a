import { UserError } from '../errors.ts';
import type { Corpus } from './article.ts';
import { describeEmpty } from './describe-empty.ts';

/** Throws `UserError('corpus')` for a corpus without articles: "the corpus does not say" would not be true of it. */
export function requireArticles(corpus: Corpus): void {
  if (corpus.articles.length === 0) throw new UserError('corpus', describeEmpty(corpus));
}
