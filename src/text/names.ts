import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import { readData } from '../data/read.ts';
import { remember } from './remember.ts';

/** Parts of names that are written in several ways; see `name-parts.json`. */
interface NameParts {
  readonly particles: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
  /** Everything that may be joined with the word after it. */
  readonly prefixes: ReadonlySet<string>;
}

/**
 * Spellings further apart than this are different names even when they sound alike (edits), and short ones sooner: one
 * in three letters may differ, so that Raqa is Raqqah, and Homs not Hamas, Lima not Luum, Rosa not Reese.
 */
const MAX_EDITS = 2;
const LETTERS_AN_EDIT = 3;
/** Shorter names (letters) share their sound with too many others: only equal spellings are one name. */
const MIN_LETTERS_BY_SOUND = 4;
/** Up to this many letters a name is a short form whose case matters: "US" is not "us", "WHO" not "who". */
export const MAX_SHORT_FORM_LETTERS = 4;

let nameParts: NameParts | undefined;
let aliasIndex: ReadonlyMap<string, string> | undefined;
let aliasGroups: readonly (readonly string[])[] | undefined;

/** Lower case without marks, particles and punctuation; joining prefixes merged. Words of the name, in order. */
export const nameWords = remember((name: string): readonly string[] => {
  const { particles, joining } = readNameParts();
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const kept = words.filter(
    (word, i) => !(particles.has(word) && words.length > 1 && i < words.length - 1),
  );
  const joined: string[] = [];
  for (const word of kept) {
    const last = joined.at(-1);
    if (last !== undefined && joining.has(last)) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
});

/** Whether a folded word may be the first part of a name that is also written as one word: "Abdel Karim", "al Assad". */
export function isNamePrefix(word: string): boolean {
  return readNameParts().prefixes.has(word);
}

/** A name word without the part that was joined to it: "bensmith" is Smith to those who leave out Ben. */
export function withoutNamePrefix(word: string): string {
  const length = Math.max(
    0,
    ...[...readNameParts().joining].filter((one) => word.startsWith(one)).map((one) => one.length),
  );
  return word.length - length >= MIN_LETTERS_BY_SOUND ? word.slice(length) : word;
}

function readNameParts(): NameParts {
  if (nameParts === undefined) {
    const lists =
      readData<Record<'particles' | 'joining' | 'articles', readonly string[]>>('name-parts');
    nameParts = {
      particles: new Set(lists.particles),
      joining: new Set(lists.joining),
      prefixes: new Set([...lists.articles, ...lists.joining]),
    };
  }
  return nameParts;
}

/** How a name sounds: Double Metaphone (Philips 2000) of its words, so that variants share a key. Empty for no letters. */
export const nameKey = remember((name: string): string =>
  nameWords(name)
    .map((word) => doubleMetaphone(word)[0] || word)
    .join('-'),
);

/**
 * Whether two spellings are one name: same sound AND few edits (`MAX_EDITS`). Neither alone suffices: edit
 * distance joins Ramadi with Rami, sound alone joins names that only share consonants.
 */
export function sameName(a: string, b: string): boolean {
  const canonicalA = canonicalName(a);
  const canonicalB = canonicalName(b);
  if (canonicalA === canonicalB) return true;
  const left = nameWords(a).join('');
  const right = nameWords(b).join('');
  if (left === right) return left !== '';
  if (Math.min(left.length, right.length) < MIN_LETTERS_BY_SOUND) return false;
  return (
    left[0] === right[0] &&
    nameKey(a).replaceAll('-', '') === nameKey(b).replaceAll('-', '') &&
    distance(left, right) <=
      Math.min(MAX_EDITS, Math.floor(Math.max(left.length, right.length) / LETTERS_AN_EDIT))
  );
}

/** The canonical form of a listed alias ("ISIS" → "Islamic State"), or the name itself. Case matters for short forms. */
export const canonicalName = remember(
  (name: string): string => aliases().get(aliasKey(name)) ?? name,
);

/** All alias groups, canonical name first. */
export function groups(): readonly (readonly string[])[] {
  aliasGroups ??= readData<readonly (readonly string[])[]>('aliases');
  return aliasGroups;
}

function aliases(): ReadonlyMap<string, string> {
  aliasIndex ??= new Map(
    groups().flatMap((group) => group.map((name) => [aliasKey(name), group[0] ?? name] as const)),
  );
  return aliasIndex;
}

/** Short forms keep their case; longer names are folded. */
function aliasKey(name: string): string {
  const trimmed = name
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/['’]s$/u, '');
  return trimmed.replace(/[^\p{L}]/gu, '').length <= MAX_SHORT_FORM_LETTERS
    ? trimmed
    : trimmed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
