import type { ArticleEvidence } from './statement.ts';
import type { Weights } from './weights.ts';

/** Statements of a lead. */
const LEAD_LENGTH = 3;
/** A concept no article holds. */
const UNSEEN = '';

/** How rare the names are that begin the reports of one event: as a share of a name no article holds. A name in more leads than `most` is no event's own. */
export function leadRarities(
  articles: readonly ArticleEvidence[],
  weights: Weights,
  most: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const name of leadNames(article)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rarest = weights.idf(UNSEEN);
  return new Map(
    [...counts]
      .filter(([, count]) => count >= 2 && count <= most)
      .map(([name]) => [name, weights.idf(name) / rarest]),
  );
}

/** The rare names that begin an article, and how rare each is. */
export function rareLeadNames(
  article: ArticleEvidence,
  rarities: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const name of leadNames(article)) {
    const rarity = rarities.get(name);
    if (rarity !== undefined) found.set(name, rarity);
  }
  return found;
}

function leadNames({ statements }: ArticleEvidence): ReadonlySet<string> {
  return new Set(statements.slice(0, LEAD_LENGTH).flatMap(({ names }) => names));
}

/** How much the rare names two leads share weigh together, in names no article holds. */
export function sharedRarity(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): number {
  let weight = 0;
  for (const [name, rarity] of a) if (b.has(name)) weight += rarity;
  return weight;
}
