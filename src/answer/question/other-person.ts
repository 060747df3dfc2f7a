import { foldName, type GivenNames, mayBeSameGiven } from '../../differences/actor/person-name.ts';
import { wordList } from '../../reading/word-lists.ts';
import type { StoreTerm } from '../../search/store.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { isCalendarWord } from '../../text/values/calendar.ts';

const WORD = /\p{L}[\p{L}’'-]*/gu;
/** What may stand between first names and a surname, or joined to it: "van", "al-". */
const PARTICLE = /^(?:al|el|bin|ibn|de|da|di|du|del|van|von|der|den)$/u;
const JOINED_PARTICLE = /^(?:al|el)-/u;
const CAPITAL = /^\p{Lu}/u;

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
    const bearers = sentences.flatMap(fullNames).filter((one) => spellings.includes(one.family));
    return (
      bearers.length > 0 &&
      !bearers.some((one) => mayBeSameGiven(initialsOf({ given }), initialsOf(one)))
    );
  });
}

/** "Mike" may be Michael, and "T." Tomas. */
function initialsOf({ given }: { readonly given: readonly string[] }): GivenNames {
  return {
    given: given.filter((name) => name.length > 1),
    initials: given.filter((name) => name.length === 1),
  };
}

/** The full names a text may hold, folded; office, calendar and stop words are left out of the first names. */
function fullNames(
  text: string,
): readonly { readonly given: readonly string[]; readonly family: string }[] {
  return nameRuns(text).flatMap((run) => {
    const words = run.filter((word) => !PARTICLE.test(word));
    const family = (words.at(-1) ?? '').replace(JOINED_PARTICLE, '').replace(/['’]s$/u, '');
    const given = words
      .slice(0, -1)
      .map(foldName)
      .filter((one) => !wordList('offices').has(one) && !isStopWord(one) && !isCalendarWord(one));
    return given.length === 0 ? [] : [{ given, family: foldName(family) }];
  });
}

/** Runs of words in capitals with the particles between them: "Captain Jan van Dorn", "Omar al-Hadi". */
function nameRuns(text: string): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let end = -1;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const run = runs.at(-1);
    const goesOn =
      run !== undefined &&
      index === end + 1 &&
      text[end] === ' ' &&
      !/['’]s$/u.test(run.at(-1) ?? '');
    const isPart = CAPITAL.test(word) || PARTICLE.test(word) || JOINED_PARTICLE.test(word);
    if (isPart && goesOn) run.push(word);
    else if (CAPITAL.test(word)) runs.push([word]);
    else runs.push([]);
    end = index + word.length;
  }
  return runs;
}
