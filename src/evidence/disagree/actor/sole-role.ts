import { readData } from '../../../data/read.ts';
import { sameName } from '../../../text/names.ts';
import type { Severity } from '../../../types.ts';
import {
  type ClausePattern,
  type CompiledPattern,
  compilePatterns,
  patternAround,
} from '../../clause-patterns.ts';
import { oncePer } from '../../once-per.ts';
import type { ArticleEvidence } from '../../statement.ts';
import type { Finding } from '../finding.ts';
import { type People, readPeople } from './people.ts';
import { mayBeSameGiven, type PersonName } from './person-name.ts';

/** A role that one person has in an event, as `src/data/sole-roles.json` lists it. */
interface SoleRole extends ClausePattern {
  readonly role: string;
  readonly severity: Severity;
}

/** Who has a role in an article. */
interface Holder {
  readonly role: SoleRole;
  readonly person: PersonName;
}

/** Text looked at on either side of a name, in UTF-16 units: a clause. */
const REACH = 80;

let roles: readonly CompiledPattern<SoleRole>[] | undefined;

/**
 * Compares who had a role that one person has: two names for the pilot, where each report has one and neither
 * writes the other's surname anywhere.
 */
export function compareSoleRoles(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const rivals = readHolders(b);
  return [...readHolders(a)].flatMap(([name, one]) => {
    const other = rivals.get(name);
    return other !== undefined &&
      areTwoPersons(one.person, other.person, readPeople(a), readPeople(b))
      ? [findingOf(one, other)]
      : [];
  });
}

/** Who has which role in an article, where it gives the role to one surname. */
const readHolders = oncePer((article: ArticleEvidence): ReadonlyMap<string, Holder> => {
  const holders = new Map<string, Holder>();
  const shared = new Set<string>();
  for (const person of readPeople(article).named) {
    const role = patternAround(patterns(), person.statement, person.span, REACH);
    if (role === null) continue;
    const other = holders.get(role.role);
    if (other === undefined) holders.set(role.role, { role, person });
    else if (other.person.surname !== person.surname) shared.add(role.role);
  }
  for (const name of shared) holders.delete(name);
  return holders;
});

function patterns(): readonly CompiledPattern<SoleRole>[] {
  roles ??= compilePatterns(readData<readonly SoleRole[]>('sole-roles'));
  return roles;
}

/** Two full names of which neither first nor last names are one, in some spelling ("Moaz al-Kasasbeh", "Muadh al-Kassasbeh"). */
function areTwoPersons(one: PersonName, other: PersonName, left: People, right: People): boolean {
  if (one.given.length === 0 || other.given.length === 0 || mayBeSameGiven(one, other))
    return false;
  if (sameName(one.family, other.family)) return false;
  return !right.words.has(one.surname) && !left.words.has(other.surname);
}

function findingOf(
  { role: { role, severity }, person: a }: Holder,
  { person: b }: Holder,
): Finding {
  return {
    kind: 'actor',
    severity,
    topic: role,
    a: sideOf(a),
    b: sideOf(b),
    why: `The reports name two persons as ${role}: ${a.text} / ${b.text}.`,
  };
}

function sideOf({ statement, text, surname, span }: PersonName): Finding['a'] {
  return { statement, value: text, key: surname, span };
}
