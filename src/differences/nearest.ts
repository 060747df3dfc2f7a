import type { Told, ToldArticle } from './told.ts';

/** How rare a word is among the sentences of two articles: log of sentences over those that hold it. */
export type Rarity = (term: string) => number;

/** Rarity over the sentences of two articles of one event; the event's own words count little in it. */
export function rarityIn(a: ToldArticle, b: ToldArticle): Rarity {
  const counts = new Map<string, number>();
  const all = [...a.told, ...b.told];
  for (const { terms } of all)
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log((all.length + 1) / (counts.get(term) ?? 1));
}

/** Share of the rarer words that two sentences have in common, of the smaller one's, 0 to 1. */
export function nearness(a: Told, b: Told, rarity: Rarity): number {
  const [small, large] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let shared = 0;
  let whole = 0;
  for (const term of small.terms) {
    const weight = rarity(term);
    whole += weight;
    if (large.terms.has(term)) shared += weight;
  }
  return whole === 0 ? 0 : shared / whole;
}
