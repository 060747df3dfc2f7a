import { readData } from '../../../data/read.ts';
import type { Severity, Span } from '../../../types.ts';
import { cueSet } from '../../lexicon.ts';
import type { ArticleEvidence, Statement } from '../../statement.ts';
import type { Finding } from '../finding.ts';
import { isOfficeWord } from './office-words.ts';
import { MAX_NAMINGS, readPeople } from './people.ts';
import { familyOf, mayBeSameGiven, type PersonName } from './person-name.ts';

/** Ways that exclude each other, as `src/data/rival-deeds.json` lists them. */
interface Rivalry {
  /** %s stands for the person. */
  readonly topic: string;
  /** The most a difference counts. */
  readonly severity: Severity;
  readonly ways: readonly Way[];
  readonly void: readonly string[];
}

interface Way {
  readonly value: string;
  readonly suffered: readonly string[];
  readonly passive: readonly string[];
  readonly done: readonly string[];
  readonly nouns: readonly string[];
}

/** One sentence that has a person go one of the ways. */
interface Told {
  readonly value: string;
  readonly person: PersonName;
  readonly span: Span;
  /** A verb in the past states it; a noun only speaks of it. */
  readonly stated: boolean;
}

/** What may stand between a name and its verb, and between a verb and its object. */
const AUXILIARIES = new Set(
  'who whom had has have was were been be being later then also already himself herself'.split(' '),
);
/** An age or a party in brackets after a name. */
const BRACKETS = /^ \([^()]{1,20}\)/u;
/** ", the president of Blueline,": who somebody is. */
const APPOSITION = /^, [^,]{1,60},/u;
const WAS = /\b(?:was|were|been|being|got|is)(?: \p{L}+ly)?$/u;
/** Before the verb these words say that it did not, or not yet, happen. */
const UNREAL =
  /\b(?:not|n['’]t|never|would|could|should|might|may|will|can|be|to be|if|whether|almost|nearly)(?: have)?(?: \p{L}+)?$/iu;
/** Between a verb and its object only titles and small words stand ("fired his harbour master, Otto Berg"): so many letters. */
const OBJECT_REACH = 60;
const LINKING = /^(?:[\p{L}.'-]+(?: |, )){0,7}$/u;

let rivalries: readonly Rivalry[] | undefined;

/**
 * Compares how one thing came about for one person ("fired" / "stepped down"): ways that exclude each other,
 * where each article knows only one of them.
 */
export function compareRivalDeeds(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  rivalries ??= readData<readonly Rivalry[]>('rival-deeds');
  const [left, right] = [readDeeds(rivalries, a), readDeeds(rivalries, b)];
  return rivalries.flatMap((rivalry, i) =>
    compareTold(rivalry, left[i] ?? NOTHING, right[i] ?? NOTHING),
  );
}

type ToldBySurname = ReadonlyMap<string, readonly Told[]>;

const NOTHING: ToldBySurname = new Map();
const read = new WeakMap<ArticleEvidence, readonly ToldBySurname[]>();

/** What an article tells of each rivalry, in their order; read once for each article. */
function readDeeds(all: readonly Rivalry[], article: ArticleEvidence): readonly ToldBySurname[] {
  const known = read.get(article);
  if (known !== undefined) return known;
  const told = all.map((rivalry) =>
    isVoid(rivalry, article) ? NOTHING : deedsIn(rivalry, article),
  );
  read.set(article, told);
  return told;
}

function compareTold(
  rivalry: Rivalry,
  left: ToldBySurname,
  right: ToldBySurname,
): readonly Finding[] {
  return [...left].flatMap(([surname, told]) => {
    const others = right.get(surname) ?? [];
    if (!isOneWay(told) || !isOneWay(others) || told[0]?.value === others[0]?.value) return [];
    return surest(told)
      .slice(0, MAX_NAMINGS)
      .flatMap((one) =>
        surest(others)
          .slice(0, MAX_NAMINGS)
          .map((other) => [one, other] as const),
      )
      .filter(([one, other]) => mayBeSameGiven(one.person, other.person))
      .map(([one, other]) => findingOf(rivalry, one, other));
  });
}

/** Whether an article tells it, and tells of one way only. */
function isOneWay(told: readonly Told[]): boolean {
  return new Set(told.map((one) => one.value)).size === 1;
}

/** What an article states, or what it only speaks of when it states none. */
function surest(told: readonly Told[]): readonly Told[] {
  const stated = told.filter((one) => one.stated);
  return stated.length > 0 ? stated : told;
}

function findingOf(rivalry: Rivalry, a: Told, b: Told): Finding {
  const severity = a.stated && b.stated ? rivalry.severity : 'low';
  return {
    kind: 'status',
    severity,
    topic: rivalry.topic.replace('%s', familyOf(a.person, b.person)),
    a: { statement: a.person.statement, value: a.value, key: a.value, span: a.span },
    b: { statement: b.person.statement, value: b.value, key: b.value, span: b.span },
    why: `The reports tell it differently: ${a.value} / ${b.value}.`,
  };
}

function isVoid({ void: words }: Rivalry, { statements }: ArticleEvidence): boolean {
  return statements.some(({ text }) => {
    const lower = text.toLowerCase();
    return words.some((word) => lower.includes(word));
  });
}

function deedsIn(rivalry: Rivalry, article: ArticleEvidence): ToldBySurname {
  const found = new Map<string, Told[]>();
  const named = new Map<Statement, PersonName[]>();
  // Only persons are fired, convicted or elected: these deeds themselves show who is one.
  for (const name of readPeople(article).named)
    named.set(name.statement, [...(named.get(name.statement) ?? []), name]);
  for (const [statement, people] of named) {
    for (const way of rivalry.ways) {
      for (const told of readWay(statement, people, way))
        found.set(told.person.surname, [...(found.get(told.person.surname) ?? []), told]);
    }
  }
  return found;
}

function readWay(statement: Statement, people: readonly PersonName[], way: Way): readonly Told[] {
  const told: Told[] = [];
  const add = (verb: string, find: (at: number) => PersonName | undefined, stated: boolean) => {
    for (const at of placesOf(statement.text, verb)) {
      const person = find(at);
      const start = statement.span[0] + at;
      if (person !== undefined)
        told.push({ value: way.value, person, span: [start, start + verb.length], stated });
    }
  };
  for (const verb of way.done) add(verb, (at) => subjectOf(statement, people, at), true);
  for (const verb of [...way.suffered, ...way.passive])
    add(
      verb,
      (at) => sufferer(statement, people, at, verb.length, way.passive.includes(verb)),
      true,
    );
  for (const noun of way.nouns)
    add(noun, (at) => ownerOf(statement, people, at, noun.length), false);
  return told;
}

/** Offsets of a word or phrase in a text, as whole words. */
function placesOf(text: string, words: string): readonly number[] {
  const found: number[] = [];
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
    if (
      !/[\p{L}-]/u.test(lower[at - 1] ?? ' ') &&
      !/[\p{L}-]/u.test(lower[at + words.length] ?? ' ')
    )
      found.push(at);
  }
  return found;
}

/** The person right before a verb in the active voice. */
function subjectOf(
  { text, span }: Statement,
  people: readonly PersonName[],
  at: number,
): PersonName | undefined {
  return nearest(people, (name) => {
    const between = text.slice(name.span[1] - span[0], at).trimEnd();
    return (
      name.span[1] - span[0] <= at &&
      isAuxiliary(between) &&
      !WAS.test(between) &&
      !UNREAL.test(between)
    );
  });
}

/** The last name that fits, persons before others: in "Ann Marsh, head of National Rail, resigned" the railway did not. */
function nearest(
  people: readonly PersonName[],
  fits: (name: PersonName) => boolean,
): PersonName | undefined {
  const fitting = people.filter(fits);
  return fitting.findLast(({ personal }) => personal) ?? fitting.at(-1);
}

/** Whether between a name and its verb stand only what somebody is, auxiliaries and adverbs: " (44), who had later been". */
function isAuxiliary(between: string): boolean {
  const words = between.replace(BRACKETS, '').replace(APPOSITION, '').replace(/^,/, '').split(' ');
  return words[0] === '' && words.slice(1).every((word) => AUXILIARIES.has(word) || isAdverb(word));
}

function isAdverb(word: string): boolean {
  return word.length > 'ly'.length && word.endsWith('ly');
}

/**
 * The person who suffers it: object of the active, subject of the passive, or in "NAME, whom he fired".
 * A verb that counts in the passive only (`officeOnly`) has in the active an object that names the office.
 */
function sufferer(
  { text, span }: Statement,
  people: readonly PersonName[],
  at: number,
  length: number,
  officeOnly: boolean,
): PersonName | undefined {
  const before = text.slice(Math.max(0, at - OBJECT_REACH), at).trimEnd();
  if (UNREAL.test(before)) return undefined;
  const passive = WAS.test(before);
  const subject = nearest(people, (name) => {
    const between = text.slice(name.span[1] - span[0], at).trimEnd();
    return (
      name.span[1] - span[0] <= at &&
      ((passive && isAuxiliary(between)) ||
        /^,? whom (?:he|she|they|\p{Lu}\p{L}+)(?: had| \p{L}+ly)?$/u.test(between))
    );
  });
  if (subject !== undefined || passive) return subject;
  return people.find((name) => {
    const [from, to] = [name.span[0] - span[0], name.span[1] - span[0]];
    const between = text.slice(at + length, from);
    return (
      to > at &&
      between.startsWith(' ') &&
      between.length <= OBJECT_REACH &&
      isObjectGap(between.slice(1)) &&
      (!officeOnly || namesOffice(between)) &&
      !/^['’]/.test(text.slice(to, to + 1))
    );
  });
}

/** "Dismissed its chief executive, Ann Marsh" is about a post, "dismissed Ann Marsh's claims" is not. */
function namesOffice(between: string): boolean {
  return between
    .split(/[ ,]/)
    .some((word) => /^\p{Ll}/u.test(word) && (cueSet('roleNouns').has(word) || isOfficeWord(word)));
}

/** Words that end the object of a verb: what follows is somebody else. */
const ENDS_OBJECT =
  /(?:^| )(?:by|after|before|when|while|because|that|who|and|or|as|at|on|from|to|in|with|for|over|against|back|up|off|out|said|says)(?: |,)/i;

function isObjectGap(between: string): boolean {
  return LINKING.test(between) && !ENDS_OBJECT.test(between) && !/['’]s? /.test(between);
}

/** Whose it is: "Berg's resignation", "the firing of Mr. Berg". */
function ownerOf(
  { text, span }: Statement,
  people: readonly PersonName[],
  at: number,
  length: number,
): PersonName | undefined {
  return people.find((name) => {
    const [from, to] = [name.span[0] - span[0], name.span[1] - span[0]];
    if (to <= at) return /^['’]s(?: \p{Ll}+)? $/u.test(text.slice(to, at));
    return /^ of (?:[\p{L}.]+ ){0,4}$/u.test(text.slice(at + length, from));
  });
}
