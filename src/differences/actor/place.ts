import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import type { ArticleEvidence, Statement } from '../../reading/statement.ts';
import type { Finding } from '../finding.ts';
import { type People, readPeople } from './people.ts';
import { familyOf, mayBeSameGiven, type PersonName } from './person-name.ts';
import { knownPlace, type Level, onceVerbs, type Place, readPlaces } from './place-name.ts';

/** Two spellings so many edits apart are two names that are easily mistaken for each other; fewer are one misspelt name. */
const NEAR_EDITS: readonly [number, number] = [2, 3];
/** Share of the letters that may differ in names that are easily mistaken. */
const NEAR_SHARE = 0.45;
const MIN_LETTERS = 5;
/** Names and numbers two statements must share for a place to be that of one happening. */
const MIN_SHARED_FACTS = 2;

/** Letters between a person and the place in which something happened. */
const REACH = 60;

/**
 * Compares where it was, where two places cannot be one inside the other: two names easily mistaken for each
 * other, one town put in two states or countries, or two countries or states for what happens to a person once.
 * Neither article may name the other's place. Never above low.
 */
export function comparePlaces(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const [left, right] = [readPlaces(a), readPlaces(b)];
  const [people, others] = [readPeople(a), readPeople(b)];
  return [
    ...left.flatMap((one) =>
      right
        .filter((other) => areMistaken(one, other, people, others) || areTwoRegions(one, other))
        .filter((other) => !isBoth(one, left, other, right))
        .map((other) => findingOf(one, other, 'which place')),
    ),
    ...compareOnce(people, others, left, right),
  ];
}

/** One of the articles has both. */
function isBoth(
  one: Place,
  left: readonly Place[],
  other: Place,
  right: readonly Place[],
): boolean {
  const has = (list: readonly Place[], place: Place): boolean =>
    list.some((again) => again.name === place.name && again.region === place.region);
  return has(left, other) || has(right, one);
}

/** "Westmark" and "Westmere": one letter or two apart in sound, told of among the same people. */
function areMistaken(a: Place, b: Place, people: People, others: People): boolean {
  const [one, other] = [a.name, b.name];
  if (!isOneWord(one) || !isOneWord(other) || one[0] !== other[0]) return false;
  if (Math.min(one.length, other.length) < MIN_LETTERS) return false;
  if (people.words.has(other) || others.words.has(one)) return false;
  if (knownPlace(one) !== null || knownPlace(other) !== null) return false;
  const edits = distance(one, other);
  if (edits < NEAR_EDITS[0] || edits > NEAR_EDITS[1]) return false;
  if (edits > NEAR_SHARE * Math.max(one.length, other.length) || soundAlike(one, other))
    return false;
  return sharedFacts(a.statement, b.statement) >= MIN_SHARED_FACTS;
}

function isOneWord(name: string): boolean {
  return !/[ -]/.test(name);
}

function sharedFacts(a: Statement, b: Statement): number {
  return a.concepts.filter(
    (one) => (a.names.includes(one) || one.startsWith('=')) && b.concepts.includes(one),
  ).length;
}

/** Two spellings of one name: of one sound, or apart in vowels and soft letters only. */
function soundAlike(a: string, b: string): boolean {
  const bare = (word: string): string => word.replace(/[aeiouyhw']/g, '');
  const sounds = new Set(doubleMetaphone(a));
  return bare(a) === bare(b) || doubleMetaphone(b).some((sound) => sounds.has(sound));
}

function areTwoRegions(a: Place, b: Place): boolean {
  return (
    a.name === b.name &&
    a.region !== null &&
    b.region !== null &&
    a.region !== b.region &&
    knownPlace(a.region)?.level === knownPlace(b.region)?.level
  );
}

/** What happens to a person once, in two countries or two states. */
function compareOnce(
  people: People,
  others: People,
  left: readonly Place[],
  right: readonly Place[],
): readonly Finding[] {
  const told = right.flatMap((place) => onceIn(place, others));
  return left
    .flatMap((place) => onceIn(place, people))
    .flatMap((one) =>
      told
        .filter(
          (other) =>
            one.happening === other.happening &&
            one.level === other.level &&
            one.where !== other.where &&
            one.person.surname === other.person.surname &&
            mayBeSameGiven(one.person, other.person) &&
            !mentions(others, one.where) &&
            !mentions(people, other.where),
        )
        .map((other) =>
          findingOf(
            one.place,
            other.place,
            `place where ${familyOf(one.person, other.person)} was ${one.happening}`,
          ),
        ),
    );
}

interface Once {
  readonly person: PersonName;
  readonly happening: string;
  readonly place: Place;
  readonly where: string;
  readonly level: Level;
}

/** What a sentence says happened to a person in a place of a known level, in the passive right after the name. */
function onceIn(place: Place, { bySurname }: People): readonly Once[] {
  const known = knownPlace(place.region ?? place.name);
  if (known === null) return [];
  const { text, span } = place.statement;
  for (const person of [...bySurname.values()].flat()) {
    if (person.statement !== place.statement || person.span[1] > place.span[0]) continue;
    const between = text.slice(person.span[1] - span[0], place.span[0] - span[0]);
    const verb = between.length > REACH ? undefined : PASSIVE.exec(between)?.[1];
    const happening = onceVerbs().find((verbs) => verb !== undefined && verbs.includes(verb));
    if (happening !== undefined)
      return [
        { person, happening: happening[0] ?? '', place, where: known.name, level: known.level },
      ];
  }
  return [];
}

/** Right after a name, the verb of " was kidnapped while working in ", with few words before the place; null for anything else. */
const PASSIVE =
  /^,? (?:who )?(?:was|were|had been|has been) (?:\p{L}{2,20}ly )?(\p{Ll}{3,20}) (?:\p{Ll}{1,20} ){1,4}$/u;

function mentions({ words }: People, place: string): boolean {
  return place.split(' ').every((word) => words.has(word));
}

function findingOf(a: Place, b: Place, topic: string): Finding {
  return {
    kind: 'actor',
    severity: 'low',
    topic,
    a: { statement: a.statement, value: a.text, key: `${a.name} ${a.region ?? ''}`, span: a.span },
    b: { statement: b.statement, value: b.text, key: `${b.name} ${b.region ?? ''}`, span: b.span },
    why: `The reports name two places: ${a.text} / ${b.text}.`,
  };
}
