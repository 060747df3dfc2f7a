import type { ToldSentence } from './told.ts';

/** How rare a word is among the sentences of two articles: log of sentences over those that hold it. */
export type Rarity = (term: string) => number;

/** Rarity over the sentences of two articles of one event; the event's own words count little in it. */
export function rarityIn(a: readonly ToldSentence[], b: readonly ToldSentence[]): Rarity {
  const counts = new Map<string, number>();
  const all = [...a, ...b];
  for (const { terms } of all)
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log((all.length + 1) / (counts.get(term) ?? 1));
}

/** Share of the rarer words that two sentences have in common, of the smaller one's (of two as large, the lighter one's), 0 to 1. */
export function nearness(a: ToldSentence, b: ToldSentence, rarity: Rarity): number {
  const [small, large] = [a.terms, b.terms].toSorted(
    (x, y) => x.size - y.size || weigh(x, rarity) - weigh(y, rarity),
  );
  if (small === undefined || large === undefined || small.size === 0) return 0;
  const shared = [...small].filter((term) => large.has(term));
  return weigh(shared, rarity) / weigh(small, rarity);
}

function weigh(terms: Iterable<string>, rarity: Rarity): number {
  let whole = 0;
  for (const term of terms) whole += rarity(term);
  return whole;
}
