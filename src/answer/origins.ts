import type { ClaimStance } from '../evidence/claim-stance.ts';
import { mergeSources } from '../evidence/origins.ts';
import type { ArticleStance, Origin } from '../types.ts';
import type { Library } from './library.ts';

/**
 * Whom an article's evidence cites: the named sources of its best statement in full; where that names none,
 * the agency the article carries, and else the outlet itself.
 */
export function sourcesOfStance(library: Library, claim: ClaimStance): readonly string[] {
  const [best] = claim.statements;
  const article = library.article(claim.articleId);
  const own = best?.attributions.filter((source) => source.named) ?? [];
  const names = [...new Set(own.map((source) => library.fullSource(claim.articleId, source.name)))];
  if (names.length > 0) return names;
  return article === undefined ? [] : [article.agency ?? article.outlet];
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
