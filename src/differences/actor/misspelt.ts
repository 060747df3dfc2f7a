import type { ArticleEvidence } from '../../reading/statement.ts';
import type { Finding } from '../finding.ts';
import { MAX_NAMINGS, readPeople } from './people.ts';
import type { PersonName } from './person-name.ts';

/** Shorter surnames (letters) become another name by two letters changing places ("Lau", "Lua"). */
const MIN_LETTERS = 5;
/** A vowel and a consonant change places between ways to write a name too ("Flaih", "Falih"), so they show no slip. */
const VOWELS = /[aeiouy]/;

/**
 * Compares how a person's name is spelt, where two neighbouring letters have changed places: a slip of one of the
 * reports. Other variants are ways to write a name of another script or language and no difference. Low.
 */
export function compareSpellings(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const [left, right] = [readPeople(a), readPeople(b)];
  const found: Finding[] = [];
  for (const [surname, names] of left.bySurname) {
    if (surname.length < MIN_LETTERS || right.words.has(surname)) continue;
    for (const [other, others] of right.bySurname) {
      if (!areSwapped(surname, other) || left.words.has(other)) continue;
      for (const one of names.slice(0, MAX_NAMINGS))
        for (const rival of others.slice(0, MAX_NAMINGS))
          if (one.given.some((given) => rival.given.includes(given)))
            found.push(findingOf(one, rival));
    }
  }
  return found;
}

/** Whether two words differ in two neighbouring vowels or consonants that changed places, and in nothing else. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return (
    at >= 0 &&
    VOWELS.test(a[at] ?? '') === VOWELS.test(b[at] ?? '') &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

function findingOf(a: PersonName, b: PersonName): Finding {
  const [family] = [a.family, b.family].toSorted();
  return {
    kind: 'actor',
    severity: 'low',
    topic: `spelling of ${family}`,
    a: { statement: a.statement, value: a.text, key: a.surname, span: a.span },
    b: { statement: b.statement, value: b.text, key: b.surname, span: b.span },
    why: `The reports spell the name differently: ${a.text} / ${b.text}.`,
  };
}
