import type { Reader } from '../../reader/reader.ts';
import type { ClaimStance } from '../../stance/claim-stance.ts';
import { findValues } from '../../text/values/find-values.ts';
import type { Library } from '../library.ts';
import { nearestStatements, type ReadyFact } from './nearest-statements.ts';
import { type NearArticle, readArticleOn } from './read-article-on.ts';

/** Articles of which the reader reads something at most, the nearest first; further ones are judged by their words. */
const MAX_ARTICLES = 16;
/**
 * Sentences of all these articles read at most, the nearest to the fact by words, beside those that are read of each: 20
 * of the up to 80 lose 13 of 768 stances in distant words and one or two of all others (docs/TRIALS.md), and halve the time.
 */
const MAX_SENTENCES = 20;

/**
 * What articles say of a fact, with those read by the reader that have the sentences nearest to it. `byWords`: what
 * their words say, cited articles first, then the nearest; it stands where the reader reads nothing, or has too much to do.
 */
export async function readNearest(
  library: Library,
  reader: Reader,
  fact: ReadyFact,
  byWords: readonly ClaimStance[],
): Promise<readonly ClaimStance[]> {
  const worthReading = nearestOfAll(
    byWords
      .slice(0, MAX_ARTICLES)
      .flatMap(({ articleId }) => nearArticle(library, fact, articleId)),
  );
  const told: ClaimStance[] = [];
  for (const claim of byWords) {
    const found = worthReading.get(claim.articleId);
    const read = found === undefined ? null : await readArticleOn(reader, fact, found, claim);
    told.push(read ?? claim);
  }
  return told;
}

function nearArticle(library: Library, fact: ReadyFact, id: string): readonly NearArticle[] {
  const article = library.article(id);
  if (article === undefined) return [];
  const wanted = findValues(fact.text, { published: article.published });
  const near = nearestStatements(article, library.statementsIn(id), fact, wanted);
  return [{ article, wanted, near }];
}

/** The nearest sentences of all articles, in their articles, and of each its nearest and the one that gives the fact's figure. */
function nearestOfAll(articles: readonly NearArticle[]): ReadonlyMap<string, NearArticle> {
  const nearest = new Set(
    articles
      .flatMap(({ near }) => near)
      .toSorted((a, b) => b.lexical - a.lexical)
      .slice(0, MAX_SENTENCES),
  );
  const kept = articles.flatMap((one): readonly [string, NearArticle][] => {
    const near = one.near.filter((own, i) => i === 0 || own.givesFigure || nearest.has(own));
    return near.length === 0 ? [] : [[one.article.id, { ...one, near }]];
  });
  return new Map(kept);
}
