import type { Article } from '../corpus/article.ts';
import { isCopy } from '../events/copies.ts';
import { mergeSources } from '../events/origins.ts';
import type { Statement } from '../reading/statement.ts';
import type { ClaimStance } from '../stance/claim-stance.ts';
import type { ArticleStance, Origin } from '../types.ts';
import type { Library } from './library.ts';

/**
 * Whom an article's evidence cites: the named sources of the best of its statements that names any, in full; where none does,
 * the agency the article carries, and else the outlet itself, or the one whose sentence it shares (`voices`).
 */
export function sourcesOfStance(
  library: Library,
  claim: ClaimStance,
  voices: ReadonlyMap<string, string>,
): readonly string[] {
  const own =
    claim.statements
      .map(({ attributions }) => attributions.filter((source) => source.named))
      .find((named) => named.length > 0) ?? [];
  const names = [...new Set(own.map((source) => library.fullSource(claim.articleId, source.name)))];
  const voice = voices.get(claim.articleId);
  return names.length > 0 || voice === undefined ? names : [voice];
}

/**
 * Whose voice each article speaks in where it cites nobody, by article id. Outlets that print one sentence are
 * one voice: that of the agency one of them credits, else of the first to print it (by name on one day).
 */
export function voicesOf(
  library: Library,
  claims: readonly ClaimStance[],
): ReadonlyMap<string, string> {
  const heads: { readonly statement: Statement; readonly name: string }[] = [];
  const voices = new Map<string, string>();
  const told = claims.flatMap(({ articleId, statements: [best] }) => {
    const article = library.article(articleId);
    return article === undefined || best === undefined ? [] : [{ article, best }];
  });
  for (const { article, best } of told.toSorted((a, b) => byPrinting(a.article, b.article))) {
    const head = heads.find((one) => isCopy(one.statement, best));
    const name = article.agency ?? head?.name ?? article.outlet;
    voices.set(article.id, name);
    if (!best.attributions.some((source) => source.named)) heads.push({ statement: best, name });
  }
  return voices;
}

function byPrinting(a: Article, b: Article): number {
  const key = ({ agency, published, outlet, id }: Article): string =>
    JSON.stringify([agency === null, published ?? '9999', outlet, id]);
  return key(a) < key(b) ? -1 : 1;
}

/** The independent origins of all reports, merged over name variants, most outlets first. */
export function originsOf(articles: readonly ArticleStance[]): readonly Origin[] {
  const merged = mergeSources(articles.flatMap((one) => one.origins));
  const outlets = new Map<string, Set<string>>();
  for (const { origins, article } of articles) {
    for (const name of origins) {
      const head = merged.get(name) ?? name;
      outlets.set(head, (outlets.get(head) ?? new Set()).add(article.outlet));
    }
  }
  return [...outlets]
    .map(([name, set]) => ({ name, outlets: [...set].toSorted() }))
    .toSorted((a, b) => b.outlets.length - a.outlets.length || (a.name < b.name ? -1 : 1));
}
