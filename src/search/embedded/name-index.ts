import { distance } from 'fastest-levenshtein';
import { nameKey, sameName } from '../../text/names.ts';
import { countsAsName } from '../capitals.ts';

/** The whole-word vocabulary by sound, to find other spellings of a name. */
export interface NameIndex {
  /** Hashes of the words' name keys, ascending; `words[i]` is the word number of `keys[i]`. */
  readonly keys: Uint32Array;
  readonly words: Uint32Array;
  /** By word number: 1 where the corpus writes the word with a capital nearly always. */
  readonly isName: Uint8Array;
}

/** Shorter words sound like too many others. */
const MIN_NAME_LENGTH = 4;
/** Two spellings that both occur must be nearer than `sameName` asks, or Martin finds Morton. */
const NEAR_LENGTH = 6;

/** Indexes words by their sound (Double Metaphone, see `nameKey`); words with digits have none. */
export function compileNames(words: readonly string[], isName: Uint8Array): NameIndex {
  const entries = words.map((text, word) => ({ text, word }));
  return { ...compileSounds(entries), isName };
}

/** The sounds of some words, ascending by key and number. */
export function compileSounds(
  words: readonly { readonly text: string; readonly word: number }[],
): Pick<NameIndex, 'keys' | 'words'> {
  const entries: { readonly key: number; readonly word: number }[] = [];
  for (const { text, word } of words) {
    if (isNameShaped(text)) entries.push({ key: hashKey(text), word });
  }
  entries.sort((a, b) => a.key - b.key || a.word - b.word);
  return {
    keys: Uint32Array.from(entries, ({ key }) => key),
    words: Uint32Array.from(entries, ({ word }) => word),
  };
}

/** `isName` of each word, by how often it occurs and how often with a capital. */
export function nameFlags(occurrences: Uint32Array, capitals: Uint32Array): Uint8Array {
  return Uint8Array.from(occurrences, (count, word) =>
    countsAsName(count, capitals[word] ?? 0) ? 1 : 0,
  );
}

/**
 * Numbers of the words that spell the same name as `text` (itself left out). `strict`: the corpus has the
 * spelling asked for too, so only names one letter apart count.
 */
export function findSpellings(
  index: NameIndex,
  text: string,
  wordAt: (word: number) => string,
  strict: boolean,
): readonly number[] {
  if (!isNameShaped(text)) return [];
  const key = hashKey(text);
  const found: number[] = [];
  for (let i = lowerBound(index.keys, key); index.keys[i] === key; i += 1) {
    const word = index.words[i] ?? 0;
    const other = wordAt(word);
    if (index.isName[word] !== 1 || other === text || !sameName(text, other)) continue;
    if (!strict || isNear(text, other)) found.push(word);
  }
  return found;
}

function isNear(a: string, b: string): boolean {
  return Math.max(a.length, b.length) >= NEAR_LENGTH && distance(a, b) === 1;
}

function isNameShaped(text: string): boolean {
  return text.length >= MIN_NAME_LENGTH && /^[a-z]+$/.test(text);
}

/** FNV-1a over the name key. */
function hashKey(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of nameKey(text)) {
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  }
  return hash >>> 0;
}

function lowerBound(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
