import { articleRef } from '../corpus/article.ts';
import { highlightSpans } from '../search/highlight.ts';
import type { StoreTerm } from '../search/store.ts';
import type { Passage } from '../types.ts';
import type { Library, StoredParagraph } from './library.ts';

/** A paragraph in the public form, with the words that found it marked and the sources it cites. */
export function toPassage(
  library: Library,
  stored: StoredParagraph,
  n: number,
  score: number,
  terms: readonly StoreTerm[],
): Passage {
  const { article, paragraph, text } = stored;
  return {
    n,
    article: articleRef(article),
    paragraph,
    text,
    highlights: highlightSpans(text, terms),
    score,
    attribution: sourcesCited(library, article.id, paragraph),
  };
}

/** Whom the sentences of a paragraph cite, each in full and once. */
export function sourcesCited(
  library: Library,
  articleId: string,
  paragraph: number,
): readonly string[] {
  const names = library
    .statementsIn(articleId, paragraph)
    .flatMap((statement) =>
      statement.attributions.map((source) => library.fullSource(articleId, source.name)),
    );
  return [...new Set(names)];
}
