import { readData } from '../../../data/read.ts';
import { sameName } from '../../../text/names.ts';
import type { Severity } from '../../../types.ts';
import { compilePattern } from '../../compile-pattern.ts';
import type { ArticleEvidence } from '../../statement.ts';
import type { Finding } from '../finding.ts';
import { type People, readPeople } from './people.ts';
import { mayBeSameGiven, type PersonName } from './person-name.ts';

/** A role that one person has in an event, as `src/data/sole-roles.json` lists it. */
interface RolePattern {
  readonly role: string;
  readonly severity: Severity;
  readonly before?: string;
  readonly after?: string;
}

interface CompiledRole {
  readonly role: string;
  readonly severity: Severity;
  readonly before: RegExp | null;
  readonly after: RegExp | null;
}

/** Text looked at on either side of a name, in UTF-16 units: a clause. */
const REACH = 80;

let roles: readonly CompiledRole[] | undefined;

/**
 * Compares who had a role that one person has: two names for the pilot, where each report has one and neither
 * writes the other's surname anywhere.
 */
export function compareSoleRoles(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const [left, right] = [readPeople(a), readPeople(b)];
  const [holders, rivals] = [readHolders(a, left), readHolders(b, right)];
  return [...holders].flatMap(([role, one]) => {
    const other = rivals.get(role);
    return other !== undefined && areTwoPersons(one, other, left, right)
      ? [findingOf(role, one, other)]
      : [];
  });
}

const read = new WeakMap<ArticleEvidence, ReadonlyMap<CompiledRole['role'], PersonName>>();

/** Who has which role in an article, where it gives the role to one surname; read once for each article. */
function readHolders(article: ArticleEvidence, { named }: People): ReadonlyMap<string, PersonName> {
  const known = read.get(article);
  if (known !== undefined) return known;
  const holders = new Map<string, PersonName>();
  const shared = new Set<string>();
  for (const name of named) {
    const role = roleOf(name);
    if (role === null) continue;
    const other = holders.get(role);
    if (other === undefined) holders.set(role, name);
    else if (other.surname !== name.surname) shared.add(role);
  }
  for (const role of shared) holders.delete(role);
  read.set(article, holders);
  return holders;
}

function roleOf({ statement, span }: PersonName): string | null {
  const [start, end] = [span[0] - statement.span[0], span[1] - statement.span[0]];
  const before = statement.text.slice(Math.max(0, start - REACH), start).toLowerCase();
  const after = statement.text.slice(end, end + REACH).toLowerCase();
  const found = patterns().find((one) => one.before?.test(before) || one.after?.test(after));
  return found?.role ?? null;
}

function patterns(): readonly CompiledRole[] {
  roles ??= readData<readonly RolePattern[]>('sole-roles').map(
    ({ role, severity, before, after }) => ({
      role,
      severity,
      before: compilePattern(before),
      after: compilePattern(after),
    }),
  );
  return roles;
}

/** Two full names of which neither first nor last names are one, in some spelling ("Moaz al-Kasasbeh", "Muadh al-Kassasbeh"). */
function areTwoPersons(one: PersonName, other: PersonName, left: People, right: People): boolean {
  if (one.given.length === 0 || other.given.length === 0 || mayBeSameGiven(one, other))
    return false;
  if (sameName(one.family, other.family)) return false;
  return !right.words.has(one.surname) && !left.words.has(other.surname);
}

function findingOf(role: string, a: PersonName, b: PersonName): Finding {
  return {
    kind: 'actor',
    severity: patterns().find((one) => one.role === role)?.severity ?? 'low',
    topic: role,
    a: sideOf(a),
    b: sideOf(b),
    why: `The reports name two persons as ${role}: ${a.text} / ${b.text}.`,
  };
}

function sideOf({ statement, text, surname, span }: PersonName): Finding['a'] {
  return { statement, value: text, key: surname, span };
}
