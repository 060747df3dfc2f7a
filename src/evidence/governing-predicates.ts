import { isCalendarWord } from './calendar.ts';
import { predicateClass } from './lexicon.ts';
import type { Word } from './words.ts';

/** How far a governing verb may stand from the number, in words: a clause, not a sentence. */
const VERB_REACH = 8;

/** The verbs (or event nouns) nearest before and after the counted phrase, within its clause. */
export function governingPredicates(
  words: readonly Word[],
  first: number,
  last: number,
): readonly string[] {
  const found = new Set<string>();
  for (let i = first - 1; i >= Math.max(0, first - VERB_REACH); i -= 1) {
    const word = words[i];
    if (word === undefined || word.text === ';') break;
    if (isModifier(word, words[i + 1])) continue;
    if (word.pos === 'VERB' || (word.pos === 'NOUN' && predicateClass(word.lemma) !== word.lemma)) {
      found.add(predicateClass(word.lemma));
      if (word.pos === 'VERB') break;
    }
  }
  for (let i = last + 1; i < Math.min(words.length, last + VERB_REACH); i += 1) {
    const word = words[i];
    if (word === undefined || word.text === ';' || word.lower === 'that' || word.lower === 'who')
      break;
    if (word.pos === 'VERB' && !isModifier(word, words[i + 1])) {
      found.add(predicateClass(word.lemma));
      break;
    }
  }
  return [...found];
}

/** A participle that stands before a noun describes it ("allied fighters") and governs nothing. */
function isModifier(word: Word, next: Word | undefined): boolean {
  if (word.lower === 'according') return true;
  if (word.pos !== 'VERB' || !word.lower.endsWith('ed') || next === undefined) return false;
  return (next.pos === 'NOUN' || next.pos === 'PROPN') && !isCalendarWord(next.lower);
}
