import type { Article } from '../corpus/article.ts';
import { isCopy, type Quotable } from './copies.ts';

/** What an article says in one place, with whom it cites there. */
export interface Telling {
  readonly article: Pick<Article, 'id' | 'outlet' | 'agency' | 'published'>;
  readonly said: Quotable;
  /** In full; none: the article cites nobody. */
  readonly sources: readonly string[];
}

/**
 * Whose word each telling gives, in their order: whom it cites, else the agency its article carries, else the outlet. One
 * that copies another's words speaks with the voice of the first to print them (those that credit an agency, then by day
 * and name): ten prints of one dispatch are one origin.
 */
export function voicesOf(told: readonly Telling[]): readonly (readonly string[])[] {
  const heads: { readonly said: Quotable; readonly names: readonly string[] }[] = [];
  const voices = new Map<Telling, readonly string[]>();
  for (const telling of told.toSorted((a, b) => byPrinting(a.article, b.article))) {
    const { article, said, sources } = telling;
    const head = heads.find((one) => isCopy(one.said, said));
    const own = sources.length > 0 ? sources : [article.agency ?? article.outlet];
    const names = head?.names ?? own;
    voices.set(telling, names);
    if (head === undefined) heads.push({ said, names });
  }
  return told.map((one) => voices.get(one) ?? []);
}

function byPrinting(a: Telling['article'], b: Telling['article']): number {
  const key = ({ agency, published, outlet, id }: Telling['article']): string =>
    JSON.stringify([agency === null, published ?? '9999', outlet, id]);
  return key(a) < key(b) ? -1 : 1;
}
