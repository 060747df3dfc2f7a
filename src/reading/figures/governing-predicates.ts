import { isCalendarWord } from '../../text/values/calendar.ts';
import { isHappening, predicateClass } from '../lexicon.ts';
import type { Word } from '../words.ts';

/** How far a governing verb may stand from the number, in words: a clause, not a sentence. */
const VERB_REACH = 8;

/** Words of a parenthesis ("including two guards and a nurse,") that stand between a noun and its verb. */
const PARENTHESIS_REACH = 25;

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
    if (isModifier(words, i)) continue;
    if (
      word.pos === 'VERB' ||
      (word.pos === 'NOUN' &&
        predicateClass(word.lemma) !== word.lemma &&
        isHappening(word.lemma, word.pos))
    ) {
      found.add(predicateClass(word.lemma));
      if (word.pos === 'VERB') break;
    }
  }
  const begin = afterInclusion(words, last + 1);
  for (let i = begin; i < Math.min(words.length, begin + VERB_REACH - 1); i += 1) {
    const word = words[i];
    if (word === undefined || word.text === ';' || word.lower === 'that' || word.lower === 'who')
      break;
    if (word.pos === 'VERB' && !isModifier(words, i)) {
      found.add(predicateClass(word.lemma));
      break;
    }
  }
  return [...found];
}

/** "Six people, including two guards and a nurse, were injured": the verb stands behind the examples. */
function afterInclusion(words: readonly Word[], at: number): number {
  if (words[at]?.text !== ',' || words[at + 1]?.lower !== 'including') return at;
  for (let i = at + 2; i < Math.min(words.length, at + PARENTHESIS_REACH); i += 1) {
    const follows = words[i + 1]?.pos;
    if (words[i]?.text === ',' && (follows === 'AUX' || follows === 'VERB')) return i + 1;
  }
  return words.length;
}

/** A participle that stands before a noun describes it ("allied fighters") and governs nothing; behind a subject it is the verb. */
function isModifier(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || word.lower === 'according' || word.lower === 'including') return true;
  if (word.pos !== 'VERB' || !word.lower.endsWith('ed') || next === undefined) return false;
  if (next.pos === 'PROPN' && (before?.pos === 'NOUN' || before?.pos === 'PROPN')) return false;
  return (next.pos === 'NOUN' || next.pos === 'PROPN') && !isCalendarWord(next.lower);
}
