import type { ArticleEvidence } from '../../reading/statement.ts';
import type { Span } from '../../types.ts';
import type { Finding } from '../finding.ts';
import { MAX_NAMINGS, readPeople } from './people.ts';
import { familyOf, mayBeSameGiven, type PersonName } from './person-name.ts';

/** Letters on either side of a name in which its age stands. */
const REACH = 60;
/** Ages a report gives somebody, in years. */
const OLDEST = 115;
/** ", 49," and ", aged 49," and " (49)" and ", a 49-year-old", right behind a name. */
const AFTER =
  /^(?:, (?:aged )?|, (?:who is )?(?:an? |the )?(?=\d{1,3}-year-old)| \()(\d{1,3})(?=[,.;)]|-year-old\b)/u;
/** "49-year-old locksmith" right before a name; "a 49-year-old sailor from Northport" gives Northport no age. */
const BEFORE =
  /\b(\d{1,3})-year-old (?:(?!(?:and|at|by|for|from|in|near|of|on|to|who|with) )\p{Ll}[\p{L}-]* ){0,4}$/u;

const TITLE = /\b(Mr|Mrs|Ms|Miss)\.? $/u;

interface Aged {
  readonly person: PersonName;
  readonly years: number;
  /** Given in brackets only, as seats and pages are: "Labour (42)". */
  readonly isInBrackets: boolean;
  readonly span: Span;
}

/** Compares how old somebody is: two ages of one person, where each report gives one. */
export function compareAges(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  // An age itself shows that a name is a person's, but for a number in brackets.
  const [left, right] = [readPeople(a).namedBySurname, readPeople(b).namedBySurname];
  const aDayApart = a.published !== b.published;
  const found: Finding[] = [];
  for (const [surname, names] of left) {
    const others = right.get(surname);
    if (others === undefined) continue;
    const all = [...names, ...others].slice(0, 2 * MAX_NAMINGS);
    const alone = all.every((one) => all.every((other) => mayBeOne(one, other)));
    const [ages, rivals] = [agesIn(names), agesIn(others)];
    for (const one of ages)
      for (const other of rivals)
        if (areOfOne(one, other, alone) && isOnly(one, ages) && isOnly(other, rivals))
          found.push(findingOf(one, other, aDayApart));
  }
  return found;
}

function agesIn(names: readonly PersonName[]): readonly Aged[] {
  return names.slice(0, MAX_NAMINGS).flatMap((name) => readAge(name) ?? []);
}

/** Two ages under one name; where a namesake is about, the first names have to tell. */
function areOfOne(one: Aged, other: Aged, alone: boolean): boolean {
  if (one.years === other.years || !mayBeOne(one.person, other.person)) return false;
  if (!isOfPerson(one) && !isOfPerson(other)) return false;
  return alone || (one.person.given.length > 0 && other.person.given.length > 0);
}

function isOfPerson({ person, isInBrackets }: Aged): boolean {
  return !isInBrackets || person.given.length > 0 || person.personal;
}

/** A report that gives a person two ages speaks of two times, or of two persons; a bare family name beside a full one is a namesake's. */
function isOnly(aged: Aged, all: readonly Aged[]): boolean {
  return all.every(
    ({ person, years }) =>
      years === aged.years ||
      !mayBeOne(person, aged.person) ||
      (person.given.length === 0 && aged.person.given.length > 0),
  );
}

function mayBeOne(a: PersonName, b: PersonName): boolean {
  const [left, right] = [genderOf(a), genderOf(b)];
  return mayBeSameGiven(a, b) && (left === null || right === null || left === right);
}

/** What "Mr" or "Ms" before a name tells. */
function genderOf({ statement, span }: PersonName): 'f' | 'm' | null {
  const title = TITLE.exec(statement.text.slice(0, span[0] - statement.span[0]))?.[1];
  return title === undefined ? null : title === 'Mr' ? 'm' : 'f';
}

function readAge(person: PersonName): Aged | null {
  const { text, span } = person.statement;
  const [from, to] = [person.span[0] - span[0], person.span[1] - span[0]];
  const behind = AFTER.exec(text.slice(to, to + REACH));
  const ahead = BEFORE.exec(text.slice(Math.max(0, from - REACH), from));
  const digits = behind?.[1] ?? ahead?.[1];
  if (digits === undefined || Number(digits) > OLDEST) return null;
  const at =
    behind === null ? text.slice(0, from).lastIndexOf(digits) : to + behind[0].indexOf(digits);
  return {
    person,
    years: Number(digits),
    isInBrackets: behind?.[0].startsWith(' (') === true,
    span: [span[0] + at, span[0] + at + digits.length],
  };
}

/** A year between reports of two days may be a birthday. */
function findingOf(a: Aged, b: Aged, aDayApart: boolean): Finding {
  const name = familyOf(a.person, b.person);
  return {
    kind: 'quantity',
    severity: aDayApart && Math.abs(a.years - b.years) === 1 ? 'low' : 'medium',
    topic: `age of ${name}`,
    a: sideOf(a),
    b: sideOf(b),
    why: `The reports give ${name} two ages: ${a.years} / ${b.years}.`,
  };
}

function sideOf({ person, years, span }: Aged): Finding['a'] {
  return { statement: person.statement, value: String(years), key: String(years), span };
}
