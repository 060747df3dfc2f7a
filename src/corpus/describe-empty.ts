import type { Corpus } from './article.ts';

/**
 * Says of a corpus without articles why it has none, and what to do; told at every surface. The path of the corpus
 * is left out, for users of a bot need not know it.
 */
export function describeEmpty({ rejected }: Pick<Corpus, 'rejected'>): string {
  const [first] = rejected;
  if (first === undefined) {
    return 'The corpus holds no articles, so there is nothing to answer from. Add some with byline import FILE…, or name another corpus with --corpus or BYLINE_CORPUS.';
  }
  const place = first.line === null ? first.file : `${first.file}:${first.line}`;
  const others = rejected.length > 1 ? ` And ${rejected.length - 1} more.` : '';
  return `The corpus holds no article that can be used; ${rejected.length} rejected. ${place}: ${first.reason}${others} byline validate names each with its cure.`;
}
