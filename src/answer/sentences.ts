import type { Article } from '../corpus/article.ts';
import type { ReaderSentence } from '../reader/reader.ts';
import { showSentence } from '../reader/show-sentence.ts';
import { oncePer } from '../reading/once-per.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../types.ts';

/** One sentence of an article. `paragraph` counts from 1; `span` are offsets in the paragraph. */
export interface ArticleSentence {
  readonly paragraph: number;
  readonly span: Span;
  readonly text: string;
  /** The sentence before it in the article, also of the paragraph before; null for the first. */
  readonly previous: string | null;
}

/** A sentence as the reader is shown it: with its article's headline and the sentence before it, of a table the begin. */
export function forReader({ headline }: Article, sentence: ArticleSentence): ReaderSentence {
  return showSentence({ text: sentence.text, headline, previous: sentence.previous });
}

/** All sentences of an article in order; split once while the article is in memory. */
export const sentencesOf = oncePer(({ paragraphs }: Article): readonly ArticleSentence[] => {
  const found: ArticleSentence[] = [];
  for (const [i, text] of paragraphs.entries())
    for (const span of splitSentences(text))
      found.push({
        paragraph: i + 1,
        span,
        text: text.slice(span[0], span[1]),
        previous: found.at(-1)?.text ?? null,
      });
  return found;
});
