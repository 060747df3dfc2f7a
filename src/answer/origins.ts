import { tracing } from '../events/origins.ts';
import { type Telling, voicesOf } from '../events/voices.ts';
import type { ClaimStance } from '../stance/claim-stance.ts';
import type { ArticleStance, Origin } from '../types.ts';
import type { Library } from './library.ts';

/**
 * Whose word each article gives, by its id: the named sources of the best of its statements that names any, else those of the
 * best that gives somebody's word ("organisers said"), as `voicesOf` takes them.
 */
export function sourcesOfStances(
  library: Library,
  claims: readonly ClaimStance[],
): ReadonlyMap<string, readonly string[]> {
  const told = claims.flatMap((claim): readonly Telling[] => {
    const article = library.article(claim.articleId);
    const [said] = claim.statements;
    if (article === undefined || said === undefined) return [];
    return [{ article, said, sources: ownSources(library, claim) }];
  });
  const voices = voicesOf(told);
  return new Map(told.map(({ article }, i) => [article.id, voices[i] ?? []]));
}

function ownSources(library: Library, { articleId, statements }: ClaimStance): readonly string[] {
  const told = statements.map(({ attributions }) => attributions);
  const own =
    told.map((all) => all.filter(({ named }) => named)).find((named) => named.length > 0) ??
    told.find((all) => all.length > 0) ??
    [];
  return [...new Set(own.map(({ name }) => library.fullSource(articleId, name)))];
}

/** The independent origins of all reports, merged over name variants, most outlets first. */
export function originsOf(articles: readonly ArticleStance[]): readonly Origin[] {
  const originsOfArticle = tracing(articles);
  const outlets = new Map<string, Set<string>>();
  for (const one of articles) {
    for (const name of originsOfArticle(one))
      outlets.set(name, (outlets.get(name) ?? new Set()).add(one.article.outlet));
  }
  return [...outlets]
    .map(([name, set]) => ({ name, outlets: [...set].toSorted() }))
    .toSorted((a, b) => b.outlets.length - a.outlets.length || (a.name < b.name ? -1 : 1));
}
