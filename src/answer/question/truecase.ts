import type { Weights } from '../../events/weights.ts';
import { nameId } from '../../reading/concepts.ts';
import { groups } from '../../text/names.ts';
import { stem } from '../../text/stem.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { followUpWords } from './with-subject.ts';

/** Listed names shorter than this are words when written small ("us", "who"). */
const MIN_ALIAS_LENGTH = 4;

/** Fewer letters than this in capitals are an acronym, not shouting. */
const SHOUTED_LETTERS = 8;

let aliases: ReadonlyMap<string, string> | undefined;

/**
 * A text with the capitals that its names have in the corpus: people type "palmyra", "islamic state" or all in
 * capitals. A
 * small word becomes a name only where the corpus has the name and does not have the word.
 */
export function restoreCapitals(text: string, weights: Weights): string {
  const typed = isShouted(text) ? text.toLowerCase() : text;
  const listed = typed.replace(/\p{Ll}[\p{Ll}'’-]*(?: \p{Ll}[\p{Ll}'’-]*){0,2}/gu, (words) =>
    capitalizeListed(words),
  );
  return listed.replace(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}'’-]*/gu, (word) =>
    isNameIn(word, weights) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );
}

/** Gives the listed names inside a run of at most three small words their capitals. */
function capitalizeListed(run: string): string {
  const words = run.split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const name = listedNames().get(words.slice(from, from + length).join(' '));
      if (name === undefined) continue;
      const before = words.slice(0, from).join(' ');
      const after = words.slice(from + length).join(' ');
      return [capitalizeListed(before), name, capitalizeListed(after)]
        .filter((part) => part !== '')
        .join(' ');
    }
  }
  return run;
}

function isNameIn(word: string, weights: Weights): boolean {
  const bare = word.replace(/['’]s$/u, '');
  return !isStopWord(bare) && weights.has(nameId(bare)) && !weights.has(stem(bare));
}

function listedNames(): ReadonlyMap<string, string> {
  aliases ??= new Map(
    groups().flatMap((group) =>
      group
        .filter((name) => name.length >= MIN_ALIAS_LENGTH)
        .map((name) => [name.toLowerCase(), name] as const),
    ),
  );
  return aliases;
}

/** Whether a text has not one small letter, and too many large ones for an acronym. */
export function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length >= SHOUTED_LETTERS;
}

/** What stands before "is" where it is a verb. */
const BEFORE_VERB =
  /\b(?:who|whom|whose|what|which|when|where|why|how|it|he|she|this|that|there)\s+$/iu;

/**
 * Names whose short form in capitals is a word that no index keeps: "IS fighters" are those of the Islamic State. Where
 * the word may be meant, and only stressed ("What IS known?", or a text all in capitals), it stays.
 */
export function spellOutNames(text: string): string {
  if (isShouted(text)) return text;
  const { acronyms } = followUpWords();
  return text.replace(/(?<![\p{L}\p{N}'-])\p{Lu}{2,5}(?![\p{L}\p{N}'])/gu, (word, at: number) =>
    Object.hasOwn(acronyms, word) && !BEFORE_VERB.test(text.slice(0, at))
      ? (acronyms[word] ?? word)
      : word,
  );
}
