import type { Span } from '../../../types.ts';
import { cueSet } from '../../lexicon.ts';
import type { ArticleEvidence, Statement } from '../../statement.ts';
import { isOfficeWord } from './office-words.ts';
import { readPeople } from './people.ts';
import type { PersonName } from './person-name.ts';

/** One of the ways in which a thing comes about for a person, as `src/data/rival-deeds.json` lists it. */
export interface Way {
  readonly value: string;
  readonly suffered: readonly string[];
  readonly passive: readonly string[];
  readonly done: readonly string[];
  readonly nouns: readonly string[];
}

/** One sentence that has a person go one of the ways. */
export interface Told {
  readonly value: string;
  readonly person: PersonName;
  readonly span: Span;
  /** A verb in the past states it; a noun only speaks of it. */
  readonly stated: boolean;
}

/** What an article tells, by the surname it tells it of. */
export type ToldBySurname = ReadonlyMap<string, readonly Told[]>;

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

/** Which of the ways an article has which persons go. */
export function readRivalDeeds(ways: readonly Way[], article: ArticleEvidence): ToldBySurname {
  const found = new Map<string, Told[]>();
  const named = new Map<Statement, PersonName[]>();
  // Only persons are fired, convicted or elected: these deeds themselves show who is one.
  for (const name of readPeople(article).named)
    named.set(name.statement, [...(named.get(name.statement) ?? []), name]);
  for (const [statement, people] of named) {
    for (const way of ways) {
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
