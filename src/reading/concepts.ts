import { doubleMetaphone } from 'double-metaphone';
import { readData } from '../data/read.ts';
import { groups, nameWords } from '../text/names.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { analyze } from '../text/tokenize.ts';
import { isCalendarWord } from '../text/values/calendar.ts';
import { numberValue } from './figures/number-words.ts';
import { headGroup, isHappening, predicateClass } from './lexicon.ts';
import type { Word } from './words.ts';

/** A content word under the name of what it stands for, so that other words for the same match. */
export interface Concept {
  /** "die" for killed, "fighter" for militants, "islamic state" for ISIS, "=400" for a number, else a stem. */
  readonly id: string;
  /** What kind of word it is: names and numbers carry a fact, other words carry its wording. */
  readonly kind: 'name' | 'number' | 'word';
  readonly start: number;
  readonly end: number;
}

/** A letter of a script that the tagger does not read. */
const FOREIGN_LETTER = /(?!\p{Script=Latin})\p{L}/u;
/** Names at least this long (letters) match by sound; shorter ones must be spelt alike. */
const PHONETIC_LENGTH = 6;
/** Verbs and adverbs that carry no fact of their own, beside the stop words. */
const EMPTY_WORDS = new Set([
  'say',
  'said',
  'tell',
  'told',
  'accord',
  'according',
  'report',
  'reported',
  'add',
  'added',
  'make',
  'do',
  'have',
  'go',
  'come',
  'also',
  'however',
  'ago',
  'last',
  'next',
  'mr.',
  'mrs.',
  'ms.',
  'dr.',
  'mr',
  'mrs',
  'ms',
  'dr',
]);
const KEPT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV']);

let demonyms: Readonly<Record<string, string>> | undefined;
let aliasPhrases: ReadonlyMap<string, readonly Alias[]> | undefined;

/** A listed name by its words, and the concept that all names of its group have. */
interface Alias {
  readonly words: readonly string[];
  readonly canonical: string;
}

/** The concepts of a sentence in order. Listed aliases of several words are one concept. */
export function findConcepts(words: readonly Word[]): readonly Concept[] {
  const found: Concept[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined) continue;
    const alias = aliasAt(words, i);
    if (alias !== undefined) {
      i += alias.words.length - 1;
      const { end } = words[i] ?? word;
      found.push({ id: alias.canonical, kind: 'name', start: word.start, end });
      continue;
    }
    const concept = conceptOf(word);
    if (concept !== null) found.push(concept);
    else if (FOREIGN_LETTER.test(word.text)) found.push(...foreignConcepts(word));
  }
  return found;
}

/** Words of other scripts have no tags; they count by the terms under which they are indexed. */
function foreignConcepts(word: Word): readonly Concept[] {
  return analyze(word.text).map(({ term, start, end }) => ({
    id: term,
    kind: 'word',
    start: word.start + start,
    end: word.start + end,
  }));
}

function conceptOf(word: Word): Concept | null {
  const { start, end } = word;
  const isKept = KEPT.has(word.pos) && word.text.length > 1;
  if (isKept && isCalendarWord(word.lower) && word.isName !== true) return null;
  const number = numberValue(word.text);
  if (number !== null) return { id: `=${number}`, kind: 'number', start, end };
  if (!isKept) return null;
  const country = demonymOf(word.lower);
  if (country !== null) return { id: country, kind: 'name', start, end };
  if (word.pos === 'PROPN' && /\p{Lu}/u.test(word.text)) {
    // "Army", "Forces", "Temple" in capitals are still common nouns when the lexicon groups them.
    const group = headGroup(word.lemma);
    if (group !== word.lemma) return { id: group, kind: 'word', start, end };
    return { id: nameId(word.text), kind: 'name', start, end };
  }
  if (EMPTY_WORDS.has(word.lemma) || EMPTY_WORDS.has(word.lower) || isStopWord(word.lower))
    return null;
  return { id: wordId(word), kind: 'word', start, end };
}

function wordId(word: Word): string {
  const told = word.pos !== 'ADJ' || word.lower.endsWith('ed');
  if (isHappening(word.lemma, word.pos) && told) return predicateClass(word.lemma);
  if (isHappening(word.lower, word.pos) && word.pos !== 'ADJ') return predicateClass(word.lower);
  const group = headGroup(word.lemma);
  return group === word.lemma ? stem(word.lower) : group;
}

/** The concept of a name: its words joined, by sound where it is long enough to tell names apart. */
export function nameId(name: string): string {
  const parts = nameWords(name);
  const folded = parts.join('');
  if (folded.length < PHONETIC_LENGTH) return folded;
  return `~${folded[0] ?? ''}${doubleMetaphone(folded)[0]}`;
}

/** The concept of the country a lower-case adjective or people's name stands for; null: it is none. */
export function demonymOf(lower: string): string | null {
  demonyms ??= readData<Readonly<Record<string, string>>>('demonyms');
  const country = Object.hasOwn(demonyms, lower) ? demonyms[lower] : undefined;
  return country === undefined ? null : canonicalPlace(country);
}

/** The concept of a country named as a noun must equal that of its adjective. */
function canonicalPlace(country: string): string {
  const listed = phrases()
    .get(country.split(' ')[0] ?? '')
    ?.find((one) => one.words.join(' ') === country);
  return listed?.canonical ?? nameId(country);
}

function aliasAt(words: readonly Word[], at: number): Alias | undefined {
  const form = (word: Word | undefined): string => aliasForm(word?.text ?? '', word?.lower ?? '');
  if (!/^\p{Lu}|^al/u.test(words[at]?.text ?? '')) return undefined;
  return phrases()
    .get(form(words[at]))
    ?.find((alias) => alias.words.every((part, i) => form(words[at + i]) === part));
}

/** Short forms keep their case, so that "us" and "who" are never taken for "US" and "WHO". */
function aliasForm(text: string, lower: string): string {
  const form = text.length <= 4 && text === text.toUpperCase() ? text : lower;
  return form.replaceAll('.', '');
}

function phrases(): ReadonlyMap<string, readonly Alias[]> {
  if (aliasPhrases !== undefined) return aliasPhrases;
  const map = new Map<string, readonly Alias[]>();
  for (const group of groups()) {
    const canonical = `@${(group[0] ?? '').toLowerCase()}`;
    for (const name of group) {
      const words = name.split(' ').map((part) => aliasForm(part, part.toLowerCase()));
      const first = words[0] ?? '';
      map.set(
        first,
        [...(map.get(first) ?? []), { words, canonical }].toSorted(
          (a, b) => b.words.length - a.words.length,
        ),
      );
    }
  }
  aliasPhrases = map;
  return map;
}
