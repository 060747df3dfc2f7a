import { GONE } from './merge-vocabulary.ts';
import { compileSounds, type NameIndex, nameFlags } from './name-index.ts';
import { stringAt } from './packed-strings.ts';
import type { UpdatedWords } from './update-words.ts';

type Sounds = Pick<NameIndex, 'keys' | 'words'>;

/** The name index of the changed corpus; only words that are new to it are sounded out. */
export function updateNames(
  previous: NameIndex,
  { words, tallies, occurrences }: UpdatedWords,
): NameIndex {
  const fresh: { readonly text: string; readonly word: number }[] = [];
  for (const [word, before] of words.previousOf.entries()) {
    if (before < 0) fresh.push({ text: stringAt(words.vocabulary, word), word });
  }
  const kept = keptSounds(previous, words.fromPrevious);
  const isName = nameFlags(occurrences, tallies.capitals);
  return { ...mergeSounds(kept, compileSounds(fresh)), isName };
}

/** Words keep their order among each other, so the sounds stay sorted. */
function keptSounds({ keys, words }: Sounds, fromPrevious: Uint32Array): Sounds {
  const keptKeys = new Uint32Array(keys.length);
  const keptWords = new Uint32Array(keys.length);
  let count = 0;
  for (let i = 0; i < keys.length; i += 1) {
    const word = fromPrevious[words[i] ?? 0] ?? GONE;
    if (word === GONE) continue;
    keptKeys[count] = keys[i] ?? 0;
    keptWords[count] = word;
    count += 1;
  }
  return { keys: keptKeys.subarray(0, count), words: keptWords.subarray(0, count) };
}

function mergeSounds(kept: Sounds, fresh: Sounds): Sounds {
  const keys = new Uint32Array(kept.keys.length + fresh.keys.length);
  const words = new Uint32Array(keys.length);
  let next = 0;
  for (let at = 0; at < keys.length; at += 1) {
    const i = at - next;
    const source = isBefore(fresh, next, kept, i) ? fresh : kept;
    const from = source === fresh ? next : i;
    keys[at] = source.keys[from] ?? 0;
    words[at] = source.words[from] ?? 0;
    if (source === fresh) next += 1;
  }
  return { keys, words };
}

/** Whether entry `i` of one comes before entry `k` of the other; nothing comes after everything. */
function isBefore(one: Sounds, i: number, other: Sounds, k: number): boolean {
  const key = one.keys[i] ?? Number.POSITIVE_INFINITY;
  const otherKey = other.keys[k] ?? Number.POSITIVE_INFINITY;
  if (key !== otherKey) return key < otherKey;
  return (one.words[i] ?? 0) < (other.words[k] ?? 0);
}
