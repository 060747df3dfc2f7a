import { hasCapital } from '../../search/capitals.ts';
import type { StoreResult } from '../../search/store.ts';
import { termOf } from '../../text/stem.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Library } from '../library.ts';

/** Near matches offered at most. */
const MAX_SUGGESTIONS = 5;
/** Hits whose headlines are offered: the first, as far as they score this share of the best. */
const NEAR_HITS = 10;
const NEAR_SHARE = 0.7;
/** Share of the question's words that a headline completed from one of them holds: "fell" alone makes no rain in Spain of falling stocks. */
const HELD_SHARE = 0.5;

/** What a person might have meant when the corpus does not say: repaired words first, then the nearest headlines. */
export function suggestInstead(
  library: Library,
  question: string,
  found: StoreResult,
): readonly string[] {
  const repaired = found.terms.filter((term) => term.repairedTo.length > 0);
  const suggestions =
    repaired.length > 0
      ? [
          repaired.reduce(
            (text, { word, repairedTo }) =>
              text.replace(word, asTyped(repairedTo[0] ?? word, word)),
            question,
          ),
        ]
      : [];
  const headlines = found.hits
    .slice(0, NEAR_HITS)
    .filter(({ score }) => score >= NEAR_SHARE * (found.hits[0]?.score ?? 0))
    .flatMap((hit) => library.paragraphAt(hit.ordinal).article.headline ?? []);
  const asked = new Set(tokenize(question).map(({ folded }) => termOf(folded)));
  const wanted = new Set(found.terms.map(({ term }) => term));
  const isNear = (text: string): boolean => {
    const held = new Set(tokenize(text).map(({ folded }) => termOf(folded)));
    const shared = [...wanted].filter((term) => held.has(term)).length;
    // "Telling" is no help to who asked what somebody told.
    return shared >= HELD_SHARE * wanted.size && [...held].some((term) => !asked.has(term));
  };
  const completions = found.terms
    .filter((term) => term.documents > 0)
    .flatMap((term) => library.store.suggest(term.word, 2))
    .filter(isNear);
  return [...new Set([...suggestions, ...headlines, ...completions])].slice(0, MAX_SUGGESTIONS);
}

/** The index knows words in lower case; one that stands for a capitalised one is a name. */
function asTyped(repaired: string, word: string): string {
  return hasCapital(word)
    ? repaired.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
    : repaired;
}
