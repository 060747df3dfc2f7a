import type { StoreDocument } from '../store.ts';
import type { DocumentFacts } from './compiled-index.ts';
import { dayNumber } from './day-number.ts';
import { type PackedStrings, packStrings } from './packed-strings.ts';

/** What filters need of the paragraphs, which come in the order of their ordinals. */
export function documentFacts(documents: readonly StoreDocument[]): DocumentFacts {
  const numbers = new Map<string, number>();
  const outletOf = new Uint32Array(documents.length);
  const days = new Uint32Array(documents.length);
  documents.forEach(({ outlet, published }, i) => {
    const number = numbers.get(outlet) ?? numbers.size;
    numbers.set(outlet, number);
    outletOf[i] = number;
    days[i] = dayNumber(published);
  });
  return { outlets: [...numbers.keys()], outletOf, days };
}

/** The distinct headlines of the paragraphs, in their order. */
export function documentHeadlines(documents: readonly StoreDocument[]): PackedStrings {
  const headlines = new Set<string>();
  for (const { headline } of documents) if (headline !== null) headlines.add(headline);
  return packStrings([...headlines]);
}
