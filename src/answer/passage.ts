import { articleRef } from '../corpus/article.ts';
import { highlightSpans } from '../search/highlight.ts';
import type { StoreTerm } from '../search/store.ts';
import { spansMeet } from '../text/spans.ts';
import type { Passage, Span } from '../types.ts';
import type { Library, StoredParagraph } from './library.ts';

/** A paragraph in the public form, with the words that found it marked and the sources it cites. */
export function toPassage(
  library: Library,
  { article, paragraph }: Pick<StoredParagraph, 'article' | 'paragraph'>,
  n: number,
  score: number,
  terms: readonly StoreTerm[],
  shown?: Span,
): Passage {
  const text = article.paragraphs[paragraph - 1] ?? '';
  return {
    n,
    article: articleRef(article),
    paragraph,
    text,
    highlights: highlightSpans(text, terms),
    score,
    attribution: sourcesCited(library, article.id, paragraph, shown),
  };
}

/**
 * Whom a paragraph cites, each in full and once. Where one sentence (`shown`, its offsets) is what the paragraph is shown for, only
 * its sources count, so that nobody is taken for the source of a sentence that cites somebody else.
 */
export function sourcesCited(
  library: Library,
  articleId: string,
  paragraph: number,
  shown?: Span,
): readonly string[] {
  const cited = library.evidence
    .sources(articleId)
    .filter((one) => one.paragraph === paragraph)
    .filter(({ span }) => shown === undefined || spansMeet(span, shown));
  return [...new Set(cited.flatMap(({ names }) => names))];
}
