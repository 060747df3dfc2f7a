import { demonymOf } from '../reading/concepts.ts';
import { cueSet } from '../reading/lexicon.ts';
import { ownValue } from '../reading/own-value.ts';
import { canonicalName, nameWords, sameName, withoutNamePrefix } from '../text/names.ts';
import { remember } from '../text/remember.ts';

/** Words that name no source by themselves. */
const GENERIC = new Set([
  'the',
  'state',
  'news',
  'agency',
  'official',
  'officials',
  'government',
  'ministry',
  'of',
  'for',
  'and',
  'department',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'director',
  'chief',
]);
const SMALL = new Set(['the', 'of', 'for', 'and']);
/** Ministries and departments are one source under either spelling. */
const SPELLINGS: Readonly<Record<string, string>> = {
  defense: 'defence',
  organization: 'organisation',
  center: 'centre',
  labor: 'labour',
};

/**
 * The institution or person behind a source as it is written: "Observatory director Rami Abdulrahman" speaks
 * for the Observatory, "Kremlin spokesman" for the Kremlin, "President Obama" is Obama.
 */
export const sourceBehind = remember((name: string): string => {
  const { institution, person } = partsOf(name);
  return institution ?? person ?? name;
});

/** The institution a source speaks for and the person who speaks; null where the name holds none. */
function partsOf(name: string): {
  readonly institution: string | null;
  readonly person: string | null;
} {
  if (isNobodyNamed(name)) return { institution: null, person: null };
  const words = name
    .replace(/['’]s\b/gu, '')
    .split(' ')
    .filter((word) => word !== '');
  const role = words.findIndex((word) => cueSet('roleNouns').has(word.toLowerCase()));
  if (role < 0) return { institution: null, person: null };
  const before = words.slice(0, role).filter((word) => /^\p{Lu}/u.test(word));
  const speaksFor =
    before.length > 0 &&
    !cueSet('roleNouns').has(before[0]?.toLowerCase() ?? '') &&
    (isInstitution(before) || (isSpokesperson(words[role] ?? '') && isOwnName(before)));
  const person = beforeOrigin(words.slice(role + 1)).filter(
    (word) => /^\p{Lu}/u.test(word) || word.startsWith('al-'),
  );
  return {
    institution: speaksFor ? before.join(' ') : null,
    person: person.length > 0 ? person.join(' ') : null,
  };
}

/** "Senator Ann Marsh of Ohio" is Ann Marsh; in "Minister of Health Ann Marsh" the office comes first. */
function beforeOrigin(words: readonly string[]): readonly string[] {
  const of = words.indexOf('of');
  return of > 0 ? words.slice(0, of) : words;
}

/** A lone country is not the institution: "Syrian President Assad" is Assad, "Observatory director X" the Observatory. */
function isInstitution(words: readonly string[]): boolean {
  return words.some(
    (word) =>
      cueSet('groupNouns').has(word.toLowerCase()) ||
      (word.length >= 3 && word === word.toUpperCase() && !isCountry(word)) ||
      word === 'Kremlin' ||
      word === 'Pentagon',
  );
}

/** Whoever speaks for somebody: "Hamas spokesman", "spokeswoman for the club". */
export function isSpokesperson(word: string): boolean {
  return /^spokes(?:man|men|woman|women|person|people)$/iu.test(word);
}

/** "Boeing" of "Boeing spokesman"; "Syrian" names a country and nobody in it. */
function isOwnName(words: readonly string[]): boolean {
  return words.some((word) => demonymOf(word.toLowerCase()) === null && !isCountry(word));
}

/** Countries that are written as initials; all others are words. */
const COUNTRIES = new Set(['United States', 'United Kingdom']);

function isCountry(initials: string): boolean {
  return COUNTRIES.has(canonicalName(initials));
}

/** Somebody without a name, told by where they are: "official at the ministry". The ministry is another source. */
const PLACED =
  /^\p{L}\p{Ll}*(?: \p{Ll}+){0,3} (?:at|in|near|from|close to|familiar with|loyal to) /u;

/** Nobody in particular, told by the outlet that cites them: "officials (Coast Daily)"; see `voicesOf`. */
const OF_OUTLET = / \([^()]+\)$/u;

/** Whether a source has no name: whom it is near, or who cites it, is another source. */
function isNobodyNamed(name: string): boolean {
  return PLACED.test(name) || OF_OUTLET.test(name);
}

/** Whether two sources as written are one: an alias, a spelling, a part ("the Observatory", a last name). */
export function sameSource(a: string, b: string): boolean {
  if (isNobodyNamed(a) || isNobodyNamed(b)) return a.toLowerCase() === b.toLowerCase();
  const left = sourceBehind(a);
  const right = sourceBehind(b);
  if (canonicalName(left) === canonicalName(right) || sameName(left, right)) return true;
  const one = telling(left);
  const other = telling(right);
  if (one.length === 0 || other.length === 0) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.some((word) => SET_APART.has(word) && !short.includes(word))) return false;
  const last = short.at(-1) ?? '';
  if (short.length === 1) return isLastOrHead(last, long);
  return short.every((word) =>
    long.some((candidate) => candidate === word || sameName(candidate, word)),
  );
}

/** Words by which a body sets itself apart from one of the same name: the Free Army is not the army. */
const SET_APART = new Set([
  'alternative',
  'breakaway',
  'dissident',
  'free',
  'independent',
  'opposition',
  'provisional',
  'real',
  'rival',
]);

/** "Observatory" is the head of "Syrian Observatory for Human Rights"; "Assad" the last name of "Bashar al-Assad". */
function isLastOrHead(word: string, long: readonly string[]): boolean {
  if (long.length === 1)
    return [word, withoutNamePrefix(word)].some(
      (one) => sameName(one, long[0] ?? '') || one === withoutNamePrefix(long[0] ?? ''),
    );
  if (cueSet('groupNouns').has(word)) return long.includes(word);
  const last = long.at(-1) ?? '';
  return last === word || (last.length > 4 && sameName(last, word));
}

/** The words of a name that tell whose it is; where only "department" would be left of "State Department", all but the small ones. */
const telling = remember((name: string): readonly string[] => {
  const words = nameWords(canonicalName(name)).map((word) => ownValue(SPELLINGS, word) ?? word);
  const own = words.filter((word) => !GENERIC.has(word) || cueSet('groupNouns').has(word));
  const isBare = own.length === 1 && cueSet('groupNouns').has(own[0] ?? '');
  return isBare ? words.filter((word) => !SMALL.has(word)) : own;
});

/**
 * Groups source names that are one source. Each group is headed by its fullest spelling; a person who is once
 * called an institution's speaker ("Observatory director Rolf Anders") stands for it wherever the name comes alone.
 */
export function mergeSources(names: readonly string[]): ReadonlyMap<string, string> {
  const speakers = names.map(partsOf);
  const institutionOf = (name: string): string | null =>
    speakers.find(
      ({ institution, person }) =>
        institution !== null && person !== null && sameSource(person, name),
    )?.institution ?? null;
  const behind = [...new Set(names.map(sourceBehind))].toSorted(byFullness);
  const persons = behind.filter((name) => institutionOf(name) !== null);
  const heads: string[] = [];
  const headOf = new Map<string, string>();
  for (const name of [...behind.filter((one) => !persons.includes(one)), ...persons]) {
    const institution = institutionOf(name) ?? name;
    const head = heads.find((one) => sameSource(one, name) || sameSource(one, institution));
    if (head === undefined) heads.push(name);
    headOf.set(name, head ?? name);
  }
  return new Map(names.map((name) => [name, headOf.get(sourceBehind(name)) ?? name]));
}

/** Whom each of some tellings traces to, under the names that all of them together give: one source is one name, however it is spelled. */
export function tracing(tellings: readonly Traced[]): (telling: Traced) => readonly string[] {
  const merged = mergeSources(tellings.flatMap(({ origins }) => origins));
  return ({ origins }) => origins.map((name) => merged.get(name) ?? name);
}

/** What traces to sources, as they are written there. */
interface Traced {
  readonly origins: readonly string[];
}

function byFullness(a: string, b: string): number {
  return b.split(' ').length - a.split(' ').length || b.length - a.length || (a < b ? -1 : 1);
}
