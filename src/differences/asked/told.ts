import type { Article } from '../../corpus/article.ts';
import type { ReaderSentence } from '../../reader/reader.ts';
import { showSentence } from '../../reader/show-sentence.ts';
import type { ArticleEvidence } from '../../reading/statement.ts';
import { analyze } from '../../text/tokenize.ts';
import { findValues } from '../../text/values/find-values.ts';
import type { Value } from '../../text/values/value.ts';
import { EMBEDDED, MAX_COMPARED } from '../compare-articles.ts';

/** One sentence of an article, ready to be held against another article's. */
export interface ToldSentence {
  /** Its position among the article's statements. */
  readonly statement: number;
  readonly shown: ReaderSentence;
  readonly values: readonly Value[];
  /** Its words as stems; figures are no words here. */
  readonly terms: ReadonlySet<string>;
}

const DIGIT = /\d/u;

/** An article's sentences with their values, for comparison. */
export function tellArticle(
  { headline, published }: Article,
  { statements }: ArticleEvidence,
): readonly ToldSentence[] {
  const told = statements.slice(0, MAX_COMPARED).map((statement, i): ToldSentence => {
    const previous = statements[i - 1]?.text ?? null;
    const shown = showSentence({ text: statement.text, headline, previous });
    return {
      statement: i,
      shown,
      // Only what is shown: what the reader cannot see cannot be confirmed.
      values: findValues(shown.text, { published }),
      terms: new Set(
        analyze(shown.text)
          .map(({ term }) => term)
          .filter((term) => !DIGIT.test(term)),
      ),
    };
  });
  return told.filter(({ shown }) => !EMBEDDED.test(shown.text));
}
