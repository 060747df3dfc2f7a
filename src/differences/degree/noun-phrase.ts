import { scaleOf } from '../../reading/figures/number-words.ts';
import type { Word } from '../../reading/words.ts';

/** A noun with what narrows it before it: "largest civil rights groups" is groups, narrowed by civil and rights. */
export interface NounPhrase {
  readonly head: Word;
  readonly modifiers: readonly Word[];
  /** Index of the head. */
  readonly last: number;
}

/** Words a phrase may have before its head; news text rarely has more than four. */
const MAX_WORDS = 7;

/** The noun phrase that begins at a word, or null. Adjectives may be joined: "largest and oldest civil rights groups". */
export function readNounPhrase(words: readonly Word[], first: number): NounPhrase | null {
  let last = -1;
  for (let i = first; i < Math.min(words.length, first + MAX_WORDS); i += 1) {
    const word = words[i];
    if (word === undefined) break;
    if (isNoun(word) && scaleOf(word.lemma) === null) last = i;
    else if (last >= 0 || !mayPrecede(word, words[i + 1])) break;
  }
  const head = words[last];
  if (head === undefined) return null;
  const modifiers = words
    .slice(first, last)
    .filter((word) => isNoun(word) || word.pos === 'ADJ' || word.pos === 'VERB');
  return { head, modifiers, last };
}

function isNoun(word: Word): boolean {
  return word.pos === 'NOUN' || word.pos === 'PROPN';
}

function mayPrecede(word: Word, next: Word | undefined): boolean {
  if (word.pos === 'ADJ' || word.pos === 'ADV') return true;
  if (word.pos === 'CCONJ' || word.text === ',') return next?.pos === 'ADJ' || next?.pos === 'ADV';
  return word.pos === 'VERB' && /(ed|ing)$/.test(word.lower) && next !== undefined && isNoun(next);
}
