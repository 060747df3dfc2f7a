import { isShouted } from './truecase.ts';
import { followUpWords } from './with-subject.ts';

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
