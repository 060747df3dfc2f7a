import { isOfficeWord } from '../../differences/actor/office-words.ts';
import { foldName } from '../../differences/actor/person-name.ts';
import type { StoreTerm } from '../../search/store.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { isCalendarWord } from '../../text/values/calendar.ts';

/** Words in capitals, the last perhaps behind a particle: "Ada Fern", "Omar al-Hadi", "Captain Jan van Dorn". */
const FULL_NAME =
  /(?<![\p{L}-])(?<given>(?:\p{Lu}[\p{L}’'-]+ )+)(?:(?:al|el|bin|ibn|de|da|di|du|del|van|von|der|den)[- ])*(?<family>\p{Lu}[\p{L}’'-]+)/gu;

/**
 * Whether a question names somebody by first names that the corpus never writes, while sentences found know bearers of
 * that surname by other first names: nothing they say answers it. Titles are no first names.
 */
export function asksOfOtherPerson(
  question: string,
  terms: readonly StoreTerm[],
  sentences: readonly string[],
): boolean {
  const searched = new Map(terms.map((term) => [foldName(term.word), term]));
  const isUnknown = (name: string): boolean => {
    const term = searched.get(name);
    return term !== undefined && term.documents === 0 && term.repairedTo.length === 0;
  };
  return fullNames(question).some(({ given, family }) => {
    if (!given.every(isUnknown)) return false;
    const spellings = [family, ...(searched.get(family)?.repairedTo ?? []).map(foldName)];
    return sentences.some((text) => fullNames(text).some((one) => spellings.includes(one.family)));
  });
}

/** The full names a text may hold, folded; office, calendar and stop words are left out of the first names. */
function fullNames(
  text: string,
): readonly { readonly given: readonly string[]; readonly family: string }[] {
  return [...text.matchAll(FULL_NAME)]
    .map(({ groups = {} }) => ({
      given: (groups.given ?? '')
        .trim()
        .split(' ')
        .map(foldName)
        .filter((one) => !isOfficeWord(one) && !isStopWord(one) && !isCalendarWord(one)),
      family: foldName((groups.family ?? '').replace(/['’]s$/u, '')),
    }))
    .filter(({ given }) => given.length > 0);
}
