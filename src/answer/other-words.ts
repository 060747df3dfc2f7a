import { predicateMembers } from '../evidence/lexicon.ts';
import type { StoreFilter, StoreResult } from '../search/store.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

/** Hits of the second search that are read: it only adds what the question's own words missed. */
const EXTRA_HITS = 30;
/** Words taken of one happening: its commonest ones come first in the list. */
const MAX_WORDS = 6;
/** What a hit by other words is worth of one by the question's own. */
const OTHER_WORDS_SHARE = 0.5;

/** Hits, best first, and whether part of the index was missing in any search for them. */
export type FoundPassages = Pick<StoreResult, 'hits' | 'partial'>;

/** Which passages may be found at all: as options, and as typed into the question (see `writeLimits`). */
export interface SearchLimits {
  readonly filter: StoreFilter | null;
  readonly limits: string;
}

/**
 * Searches once more with other words for the happenings a question names ("start" → launch, begin), and
 * adds what the first search did not find. Passages are judged by what they say, so this only widens the field.
 */
export async function searchOtherWords(
  library: Library,
  question: Question,
  { hits, partial }: FoundPassages,
  { filter, limits }: SearchLimits,
): Promise<FoundPassages> {
  const words = question.concepts.flatMap((concept) =>
    predicateMembers(concept).slice(0, MAX_WORDS),
  );
  if (words.length === 0) return { hits, partial };
  const text = [...new Set([...words, question.text.replace(/["“”:]/g, ' '), limits])].join(' ');
  const more = await library.store.search({
    text,
    top: EXTRA_HITS,
    ...(filter === null ? {} : { filter }),
  });
  const known = new Set(hits.map((hit) => hit.ordinal));
  const scale = (OTHER_WORDS_SHARE * (hits[0]?.score ?? 1)) / (more.hits[0]?.score || 1);
  const added = more.hits
    .filter((hit) => !known.has(hit.ordinal))
    .map((hit) => ({ ...hit, score: hit.score * scale }));
  return { hits: [...hits, ...added], partial: partial || more.partial };
}
