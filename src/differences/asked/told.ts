import type { Article } from '../../corpus/article.ts';
import type { ReaderSentence } from '../../reader/reader.ts';
import { showSentence } from '../../reader/show-sentence.ts';
import type { ArticleEvidence } from '../../reading/statement.ts';
import { analyze } from '../../text/tokenize.ts';
import { findValues } from '../../text/values/find-values.ts';
import type { Value } from '../../text/values/value.ts';

/** One sentence of an article, ready to be held against another article's. */
export interface Told {
  /** Its position among the article's statements. */
  readonly statement: number;
  readonly shown: ReaderSentence;
  readonly values: readonly Value[];
  /** Its words as stems; figures are no words here. */
  readonly terms: ReadonlySet<string>;
}

/** An article's sentences with their values. */
export interface ToldArticle {
  readonly article: Article;
  readonly told: readonly Told[];
}

/** Sentences read of an article: the longest of 1,790 news articles measured has 221; what is longer is a list. */
const MAX_SENTENCES = 250;
/** Embedded posts and links are no sentences of the report. */
const EMBEDDED = /https?:|pic\.twitter|\bwww\./u;
const DIGIT = /\d/u;

/** Prepares an article for comparison. */
export function tellArticle(article: Article, { statements }: ArticleEvidence): ToldArticle {
  const { headline, published } = article;
  const told = statements.slice(0, MAX_SENTENCES).map((statement, i): Told => {
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
  return { article, told: told.filter(({ shown }) => !EMBEDDED.test(shown.text)) };
}
