import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import { readData } from '../../data/read.ts';
import { cueSet } from '../../reading/lexicon.ts';
import type { Statement } from '../../reading/statement.ts';
import { wordList } from '../../reading/word-lists.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { isCalendarWord } from '../../text/values/calendar.ts';
import type { Span } from '../../types.ts';

/** One naming of somebody: a surname with whatever stands before it. */
export interface PersonName {
  readonly statement: Statement;
  /** Lower case without marks. */
  readonly surname: string;
  /** The surname as written. */
  readonly family: string;
  /** First and middle names in full, lower case, at most the two nearest to the surname. */
  readonly given: readonly string[];
  /** Initials, lower case: "t" of "Lena T. Vogt". */
  readonly initials: readonly string[];
  /** As written, from the first given name to the surname. */
  readonly text: string;
  /** Where it stands in the paragraph. */
  readonly span: Span;
  /** Something beside it shows a person: a title or office before it, or that it speaks. */
  readonly personal: boolean;
}

/** The first names of a naming, in full and as initials. */
type GivenNames = Pick<PersonName, 'given' | 'initials'>;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}[\p{L}\p{M}'’-]*\.?/gu;
/** Parts that join a first name with a surname and are written small. */
const PARTICLES = new Set('de da di du del van von der den bin ibn al el'.split(' '));
/** A particle joined to a surname is no part of it for comparison: "al-Hadi" is Hadi. */
const JOINED_PARTICLE = /^(?:al|el)-/iu;
const CAPITAL = /^(?:(?:al|el)-)?\p{Lu}/u;
const SUFFIXES = /^(?:Jr|Sr|II|III|IV)\.?$/;
/** Spellings of one name differ by so many edits, by the letters of the shorter. */
const EDITS_BY_LENGTH = (letters: number): number => (letters >= 6 ? 2 : 1);
/** Shortest beginning of a name that is used for the whole ("Ed", "Dan"). */
const MIN_SHORT_FORM = 2;
/** First names looked at: what stands further left belongs to a title or to another name. */
const MAX_GIVEN = 2;

let nicknames: readonly ReadonlySet<string>[] | undefined;

/** Longest sentence that is read for persons (UTF-16 units): the longest of 1,790 news articles has 1,905; readers look from each verb at each name. */
export const MAX_TEXT = 2000;

/** The persons a statement may name, in order: runs of capitalised words whose last is taken as the surname. */
export function findPersonNames(statement: Statement): readonly PersonName[] {
  const { text, span } = statement;
  return namesIn(text).map((name) => ({
    ...name,
    statement,
    span: [span[0] + name.span[0], span[0] + name.span[1]],
  }));
}

/** The persons a text may name, with their places in it. */
export function namesIn(text: string): readonly Omit<PersonName, 'statement'>[] {
  if (text.length > MAX_TEXT) return [];
  const tokens = [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: Omit<PersonName, 'statement'>[] = [];
  for (let i = 0; i < tokens.length; ) {
    const end = runEnd(text, tokens, i);
    const name = end > i ? readName(text, tokens, i, end) : null;
    if (name !== null) found.push(name);
    i = Math.max(end, i + 1);
  }
  return found;
}

/** Whether two first names may be one person's: equal, short for each other, an initial of it, or of one sound. */
export function mayBeSameGiven(a: GivenNames, b: GivenNames): boolean {
  if (a.given.length === 0 || b.given.length === 0) return true;
  return (
    a.given.some((one) => b.given.some((other) => isVariant(one, other))) ||
    a.given.some((one) => b.initials.includes(one[0] ?? '')) ||
    b.given.some((one) => a.initials.includes(one[0] ?? ''))
  );
}

let companies: ReadonlySet<string> | undefined;

function companyWords(): ReadonlySet<string> {
  companies ??= new Set(readData<readonly string[]>('company-words'));
  return companies;
}

/** The surname of two namings as a topic writes it, whichever comes first. */
export function familyOf(a: PersonName, b: PersonName): string {
  return [a.family, b.family].toSorted()[0] ?? a.family;
}

/** Folds a word of a name: lower case, without marks, quotes and full stops. */
export function foldName(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase();
}

function isVariant(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const stem = short.replace(/(?:ie|y|e)$/, '');
  if (stem.length >= MIN_SHORT_FORM && (long.startsWith(stem) || long.endsWith(short))) return true;
  if (distance(a, b) <= EDITS_BY_LENGTH(short.length)) return true;
  const sounds = new Set(doubleMetaphone(a));
  if (doubleMetaphone(b).some((sound) => sounds.has(sound))) return true;
  nicknames ??= readData<readonly (readonly string[])[]>('nicknames').map((one) => new Set(one));
  return nicknames.some((group) => group.has(a) && group.has(b));
}

/** The token after a run of capitalised words that stand side by side; a possessive ends it. */
function runEnd(text: string, tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < tokens.length) {
    const [token, before] = [tokens[i], tokens[i - 1]];
    if (token === undefined) break;
    if (i > from && before !== undefined) {
      if (/['’]s$/.test(before.text)) break;
      if (!/^,? $/.test(text.slice(before.end, token.start))) break;
      if (text.slice(before.end, token.start) !== ' ' && !SUFFIXES.test(token.text)) break;
    }
    const joins = i > from && PARTICLES.has(token.text) && CAPITAL.test(tokens[i + 1]?.text ?? '');
    if (!CAPITAL.test(token.text) && !joins) break;
    i += 1;
  }
  return i;
}

function readName(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): Omit<PersonName, 'statement'> | null {
  let last = to - 1;
  while (last > from && SUFFIXES.test(tokens[last]?.text ?? '')) last -= 1;
  let first = from;
  for (let i = from; i < last; i += 1) {
    if (isLeading(tokens[i]?.text ?? '')) first = i + 1;
  }
  const run = tokens.slice(first, last + 1);
  const [head, tail] = [run[0], run.at(-1)];
  if (head === undefined || tail === undefined || /^\p{Lu}\.?$/u.test(tail.text)) return null;
  const surname = foldName(tail.text.replace(JOINED_PARTICLE, '').replace(/['’]s$/u, ''));
  if (surname.length < 3 || isStopWord(surname) || isCalendarWord(surname)) return null;
  if (companyWords().has(surname)) return null;
  const names = run.slice(0, -1).filter((one) => !PARTICLES.has(one.text));
  const initials = names.filter((one) => /^\p{Lu}\.?$/u.test(one.text));
  const full = names.filter((one) => !initials.includes(one)).slice(-MAX_GIVEN);
  const from0 = full[0]?.start ?? tail.start;
  const before = tokens[first - 1];
  const named = text.slice(from0, tail.end).replace(/(?:['’]s|\.)$/u, '');
  if (/^(?:the|a|an)$/i.test(tokens[from - 1]?.text ?? '') && first === from) return null;
  return {
    surname,
    family: tail.text.replace(/(?:['’]s|\.)$/u, ''),
    given: full.flatMap((one) => foldName(one.text).split('-')),
    initials: initials.map((one) => foldName(one.text)),
    text: named,
    span: [from0, from0 + named.length],
    personal:
      (before !== undefined && isTitle(before.text) && besides(text, before, head)) ||
      /^(?:said|says|told|added|wrote|tweeted|testified)$/.test(tokens[to]?.text ?? ''),
  };
}

/** Words at the front of a run that are no part of a name: titles, offices, stop words, days. */
function isLeading(word: string): boolean {
  const folded = foldName(word);
  return isTitle(word) || isStopWord(folded) || isCalendarWord(folded);
}

function isTitle(word: string): boolean {
  const folded = foldName(word);
  return wordList('offices').has(folded) || cueSet('roleNouns').has(folded);
}

function besides(text: string, before: Token, head: Token): boolean {
  return /^,? $/.test(text.slice(before.end, head.start));
}
