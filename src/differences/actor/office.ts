import type { ArticleEvidence } from '../../reading/statement.ts';
import type { Span } from '../../types.ts';
import type { Finding } from '../finding.ts';
import { officeWords } from './office-words.ts';
import { MAX_NAMINGS, readPeople } from './people.ts';
import { familyOf, mayBeSameGiven, type PersonName } from './person-name.ts';

/** An office an article gives somebody beside the name. */
interface Held {
  readonly person: PersonName;
  /** Number of the group of offices of which one is held at a time. */
  readonly group: number;
  readonly office: string;
  /** Held no more; null when that is open. */
  readonly past: boolean | null;
  readonly span: Span;
}

interface Spelling {
  readonly words: string;
  readonly group: number;
  readonly office: string;
}

/** Words before an office among which "former" speaks of it: "former Blueline chief executive". */
const PAST_REACH = 4;
/** Letters before or after a name in which its office stands. */
const REACH = 60;

let spellings: readonly Spelling[] | undefined;

/**
 * Compares which office somebody holds ("chief executive" / "president"): two offices of which one is held at a
 * time, given beside the name, when neither article gives the person the other one. Low, as people hold
 * two offices and change them, but for two ministries.
 */
export function compareOffices(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const found: Finding[] = [];
  const [left, right] = [readPeople(a).bySurname, readPeople(b).bySurname];
  for (const [surname, names] of left) {
    const others = right.get(surname) ?? [];
    if (others.length === 0) continue;
    const held = names.slice(0, MAX_NAMINGS).flatMap(officesOf);
    const heldElsewhere = others.slice(0, MAX_NAMINGS).flatMap(officesOf);
    for (const one of [...rivalOffices(held, heldElsewhere), ...leftOffices(held, heldElsewhere)])
      found.push(one);
  }
  return found;
}

function rivalOffices(held: readonly Held[], others: readonly Held[]): readonly Finding[] {
  const has = (list: readonly Held[], office: string): boolean =>
    list.some((one) => one.office === office);
  return held.flatMap((one) =>
    others
      .filter(
        (other) =>
          one.group === other.group &&
          !has(held, other.office) &&
          !has(others, one.office) &&
          one.past === false &&
          other.past === false &&
          mayBeSameGiven(one.person, other.person),
      )
      .map((other) => findingOf(one, other)),
  );
}

/** "Former chief executive" in all of one article, "chief executive" in all of the other. */
function leftOffices(held: readonly Held[], others: readonly Held[]): readonly Finding[] {
  const [one, other] = [held, others].map((list) =>
    list.filter(({ office }) => officeWords().left.includes(office)),
  );
  if (one === undefined || other === undefined) return [];
  const isPastOf = (list: readonly Held[]): ReadonlySet<boolean | null> =>
    new Set(list.map(({ past }) => past));
  if (isPastOf(one).size !== 1 || isPastOf(other).size !== 1) return [];
  return one.flatMap((former) =>
    other
      .filter(
        (now) =>
          now.past !== null &&
          former.past === !now.past &&
          mayBeSameGiven(former.person, now.person),
      )
      .map((now) => findingOf(former, now)),
  );
}

function isMinistry({ office }: Held): boolean {
  return office.endsWith(' minister') && !/^(?:prime|deputy)/.test(office);
}

function titleOf({ office, past }: Held): string {
  return past === true ? `former ${office}` : office;
}

function findingOf(a: Held, b: Held): Finding {
  return {
    kind: 'actor',
    severity: isMinistry(a) && isMinistry(b) ? 'medium' : 'low',
    topic: `office of ${familyOf(a.person, b.person)}`,
    a: { statement: a.person.statement, value: titleOf(a), key: titleOf(a), span: a.span },
    b: { statement: b.person.statement, value: titleOf(b), key: titleOf(b), span: b.span },
    why: `The reports give another office: ${titleOf(a)} / ${titleOf(b)}.`,
  };
}

function officesOf(person: PersonName): readonly Held[] {
  const { text, span } = person.statement;
  const [from, to] = [person.span[0] - span[0], person.span[1] - span[0]];
  const found = [officeBefore(text, from), officeAfter(text, to)].flatMap((one) => one ?? []);
  return found.map(({ spelling, past, at }) => ({
    person,
    group: spelling.group,
    office: spelling.office,
    past,
    span: [span[0] + at, span[0] + at + spelling.words.length],
  }));
}

interface Beside {
  readonly spelling: Spelling;
  readonly past: boolean | null;
  readonly at: number;
}

/** The office that ends right before a name: "former CEO Otto Berg", "the president, Otto T. Berg". */
function officeBefore(text: string, at: number): readonly Beside[] {
  const before = withoutComma(fold(text.slice(Math.max(0, at - REACH), at)).trimEnd());
  const spelling = longest((words) => endsWithWords(before, words));
  if (spelling === undefined) return [];
  const rest = before.slice(0, -spelling.words.length).trimEnd();
  if (isQualified(rest)) return [];
  const start = Math.max(0, at - REACH) + before.length - spelling.words.length;
  return among(spelling.words).map((one) => ({ spelling: one, past: isPast(rest), at: start }));
}

function withoutComma(text: string): string {
  return text.endsWith(',') ? text.slice(0, -1) : text;
}

/** The office that opens the apposition after a name: ", the chief executive of", ", former president of". */
function officeAfter(text: string, at: number): readonly Beside[] {
  const after = fold(text.slice(at, at + REACH));
  const opening = /^, (?:the |a |an |its |his |her |their )?((?:[\p{L}’'-]+ ){0,4})/u.exec(after);
  if (opening === null) return [];
  for (let skip = 0; skip < REACH; skip += 1) {
    const start = after.indexOf(' ', skip);
    if (start < 0 || start > opening[0].length) return [];
    skip = start;
    const rest = after.slice(start + 1);
    const spelling = longest((words) => startsWithWords(rest, words));
    if (spelling === undefined) continue;
    const before = after.slice(0, start);
    if (
      isQualified(before) ||
      !/^(?:,| of | in | at | for |$)/.test(rest.slice(spelling.words.length))
    )
      return [];
    return among(spelling.words).map((one) => ({
      spelling: one,
      past: isPast(before),
      at: at + start + 1,
    }));
  }
  return [];
}

/** Lower case, with full stops and hyphens as blanks so that offsets stay. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[.-]/g, ' ');
}

function longest(fits: (words: string) => boolean): Spelling | undefined {
  return allSpellings().find(({ words }) => fits(words));
}

function among(words: string): readonly Spelling[] {
  return allSpellings().filter((one) => one.words === words);
}

function allSpellings(): readonly Spelling[] {
  spellings ??= officeWords()
    .groups.flatMap((group, number) =>
      Object.entries(group).flatMap(([office, list]) =>
        list.map((words) => ({ words, office, group: number })),
      ),
    )
    .toSorted((a, b) => b.words.length - a.words.length);
  return spellings;
}

function endsWithWords(text: string, words: string): boolean {
  return text.endsWith(words) && !/\p{L}/u.test(text[text.length - words.length - 1] ?? ' ');
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/\p{L}/u.test(text[words.length] ?? ' ');
}

/** "Vice president", "deputy director": another office than its last word. */
function isQualified(before: string): boolean {
  const last =
    before
      .trimEnd()
      .split(/[^\p{L}]/u)
      .at(-1) ?? '';
  return officeWords().qualifiers.includes(last) || /(?:\band|\bas|[/&])$/.test(before.trimEnd());
}

/** Whether an office is held no more, by the words right before it; null when they leave that open. */
function isPast(before: string): boolean | null {
  const near = before.split(/[^\p{L}]+/u).slice(-PAST_REACH);
  if (near.some((word) => officeWords().unclear.includes(word))) return null;
  return near.some((word) => officeWords().past.includes(word));
}
