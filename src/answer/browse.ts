import { articleRef } from '../corpus/article.ts';
import { echo, UserError } from '../errors.ts';
import { parseQuery, withoutFilters } from '../search/query.ts';
import type { ArticleRef, ArticleResult, SearchResult, SourcesResult } from '../types.ts';
import { badRequest, checkTop, hasWord } from './check-text.ts';
import type { SearchRequest } from './engine.ts';
import { type Library, outletsOf } from './library.ts';
import { readLimits } from './limits.ts';
import { toPassage } from './passage.ts';
import { RERANKED, rerank } from './rerank.ts';

/** Passages of a search unless asked otherwise, and at most. */
const DEFAULT_TOP = 10;
const MAX_TOP = 1000;
/** Ids listed when an article is not found. */
const NEAR_IDS = 5;

/** The outlets of the corpus by name, with their articles: dated ones first, newest first, then teasers. */
export function listSources(library: Library): SourcesResult {
  const byOutlet = new Map<string, ArticleRef[]>();
  for (const article of library.corpus.articles) {
    const own = byOutlet.get(article.outlet);
    if (own === undefined) byOutlet.set(article.outlet, [articleRef(article)]);
    else own.push(articleRef(article));
  }
  return {
    outlets: [...byOutlet]
      .map(([outlet, articles]) => ({ outlet, articles: articles.toSorted(byKindAndDate) }))
      .toSorted((a, b) => a.outlet.localeCompare(b.outlet, 'en')),
  };
}

function byKindAndDate(a: ArticleRef, b: ArticleRef): number {
  if (a.kind !== b.kind) return a.kind === 'article' ? -1 : 1;
  return (b.published ?? '').localeCompare(a.published ?? '') || (a.id < b.id ? -1 : 1);
}

/** An article's paragraphs in order. Throws a `UserError` naming near ids, or the paragraphs there are. */
export function readArticle(library: Library, id: string, paragraph?: number): ArticleResult {
  const article = library.article(id.trim());
  if (article === undefined) {
    const near = findArticles(library, id, NEAR_IDS).map((one) => one.id);
    throw new UserError(
      'not-found',
      `No article has the id "${echo(id)}". ${near.length > 0 ? `Near ones: ${near.join(', ')}.` : 'The sources command lists the ids.'}`,
    );
  }
  const total = article.paragraphs.length;
  if (
    paragraph !== undefined &&
    (!Number.isInteger(paragraph) || paragraph < 1 || paragraph > total)
  ) {
    throw new UserError(
      'not-found',
      `Article "${article.id}" has paragraphs 1 to ${total}; there is no paragraph ${paragraph}.`,
    );
  }
  return {
    article: articleRef(article),
    paragraphs: article.paragraphs.map((text, i) => ({ paragraph: i + 1, text })),
    focus: paragraph ?? null,
    total,
  };
}

/** Articles whose id, headline or outlet holds every word typed; articles before teasers. */
export function findArticles(
  library: Library,
  typed: string,
  limit: number,
): readonly ArticleRef[] {
  const words = typed
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const found: ArticleRef[] = [];
  for (const article of library.corpus.articles) {
    const text = `${article.id} ${article.headline ?? ''} ${article.outlet}`.toLowerCase();
    if (words.every((word) => text.includes(word))) found.push(articleRef(article));
  }
  return found.toSorted(byKindAndDate).slice(0, limit);
}

/**
 * Ranked passages without any answer logic. Rejects with a `UserError` on a query that leaves nothing to search for,
 * or a `top` out of range.
 */
export async function searchPassages(
  library: Library,
  { query, top, store, rerank: isReranked }: SearchRequest,
): Promise<SearchResult> {
  const wanted = top ?? DEFAULT_TOP;
  if (!hasWord(query)) throw badRequest('The query is empty. Give one or more words.');
  checkTop(wanted, MAX_TOP);
  const parsed = parseQuery(query);
  const filter = readLimits(outletsOf(library), {}, parsed, 'bad-request');
  if (!hasWord(parsed.text))
    throw badRequest(
      'The query only says where to look (outlet:, since:, until:) or what to leave out (-word). Write also what to look for.',
    );
  const found = await library.store.search({
    text: withoutFilters(query),
    top: isReranked ? Math.max(wanted, RERANKED) : wanted,
    ...(filter === null ? {} : { filter }),
    ...(store === undefined ? {} : { store }),
  });
  // The reader reads a question: operators are none of its words.
  const hits = isReranked
    ? await rerank(library, parsed.text, found.hits, found.terms)
    : found.hits;
  return {
    passages: hits
      .slice(0, wanted)
      .map(({ ordinal, score }, i) =>
        toPassage(library, library.paragraphAt(ordinal), i + 1, score, found.terms),
      ),
    ...(found.partial ? { partial: true } : {}),
  };
}
