import type { Article } from './article.ts';
import { foldUrl, isSameText, textKey, textStart } from './same-article.ts';

/** An article that the corpus holds already, and how it was recognised. */
export interface Known {
  readonly id: string;
  readonly file: string;
  readonly by: 'address' | 'text' | 'edited text';
}

/** What a corpus holds so far, to tell what it holds already; it grows with what is added. */
export interface KnownArticles {
  /** Whether the id is taken. */
  has(id: string): boolean;
  get(id: string): Article | null;
  /**
   * The same article where it is there already: by address, by text, or by an edited text under the same id. A
   * teaser is known by the article, or the teaser, of its address.
   */
  find(article: Article): Known | null;
  /** The article of another outlet with the same text: a copy, which counts as an article of its own. */
  findCopy(article: Article): Article | null;
  add(article: Article): void;
}

/** Knows these articles. */
export function knowArticles(articles: readonly Article[]): KnownArticles {
  const byId = new Map<string, Article>();
  const byUrl = new Map<string, Article>();
  const teasers = new Map<string, Article>();
  /** By the first words: a text is compared whole only with those that begin like it. */
  const byStart = new Map<string, Article[]>();
  const keep = (article: Article): void => {
    byId.set(article.id, article);
    const url = addressOf(article);
    if (url !== null) (article.kind === 'article' ? byUrl : teasers).set(url, article);
    const start = textStart(article);
    const alike = byStart.get(start);
    if (alike === undefined) byStart.set(start, [article]);
    else alike.push(article);
  };
  for (const article of articles) keep(article);
  const sameText = (article: Article): readonly Article[] => {
    const alike = byStart.get(textStart(article)) ?? [];
    if (alike.length === 0) return [];
    const key = textKey(article);
    return alike.filter((other) => textKey(other) === key);
  };
  return {
    has: (id) => byId.has(id),
    get: (id) => byId.get(id) ?? null,
    find: (article) => {
      const url = addressOf(article);
      const named = byId.get(article.id);
      const teaser = url === null || article.kind === 'article' ? undefined : teasers.get(url);
      const isOwn = (other: Article): boolean => other.outlet === article.outlet;
      return (
        known(url === null ? undefined : (byUrl.get(url) ?? teaser), 'address') ??
        known(sameText(article).find(isOwn), 'text') ??
        known(named && isSameText(named, article) ? named : undefined, 'edited text')
      );
    },
    findCopy: (article) => sameText(article).find((one) => one.outlet !== article.outlet) ?? null,
    add: (article) => keep(detach(article)),
  };
}

/** A text cut out of a page keeps the whole page in memory; a copy made anew does not. */
function detach(article: Article): Article {
  return JSON.parse(JSON.stringify(article)) as Article;
}

function addressOf({ url }: Article): string | null {
  return url === null ? null : foldUrl(url);
}

function known(found: Article | undefined, by: Known['by']): Known | null {
  return found === undefined ? null : { id: found.id, file: found.file, by };
}
