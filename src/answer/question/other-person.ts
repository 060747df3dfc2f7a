import { foldName, mayBeSameGiven, namesIn } from '../../differences/actor/person-name.ts';
import type { StoreTerm } from '../../search/store.ts';

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
  return namesIn(question).some((asked) => {
    if (asked.given.length === 0 || !asked.given.every(isUnknown)) return false;
    const { surname } = asked;
    const spellings = [surname, ...(searched.get(surname)?.repairedTo ?? []).map(foldName)];
    const bearers = sentences
      .flatMap(namesIn)
      .filter((one) => one.given.length > 0 && spellings.includes(one.surname));
    return bearers.length > 0 && !bearers.some((one) => mayBeSameGiven(asked, one));
  });
}
