import type { StoreResult } from '../search/store.ts';
import type { Candidate } from './candidates.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

/** Near matches offered at most. */
const MAX_SUGGESTIONS = 5;

/** What a person might have meant when the corpus does not say: repaired words first, then the nearest headlines. */
export function suggestInstead(
  library: Library,
  question: Question,
  found: StoreResult,
  candidates: readonly Candidate[],
): readonly string[] {
  const repaired = found.terms.filter((term) => term.repairedTo.length > 0);
  const suggestions =
    repaired.length > 0
      ? [
          repaired.reduce(
            (text, term) => text.replace(term.word, term.repairedTo[0] ?? term.word),
            question.text,
          ),
        ]
      : [];
  const headlines = candidates.flatMap(({ article, coverage }) =>
    article.headline === null || coverage === 0 ? [] : [article.headline],
  );
  const completions = found.terms
    .filter((term) => term.documents > 0)
    .flatMap((term) => library.store.suggest(term.word, 2));
  return [...new Set([...suggestions, ...headlines, ...completions])].slice(0, MAX_SUGGESTIONS);
}
