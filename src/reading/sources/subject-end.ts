import { isCalendarWord } from '../../text/values/calendar.ts';
import { isInAny } from '../lexicon.ts';
import type { Word } from '../words.ts';
import { phraseEndingAt, phraseFrom } from './source-phrase.ts';

/** Words between a source and its verb. */
const SKIP_LEFT = new Set(['ADV', 'AUX', 'PART']);
/** Between somebody and where they are. */
const WHERE = new Set(['in', 'at', 'near', 'from']);
/** Lists of nouns of people and bodies, also where the tagger takes their capital at the start for a name. */
const PEOPLE = ['sourceNouns', 'roleNouns', 'institutions'] as const;
/** "A statement from the ministry said": the ministry does. */
const NOBODY = ['reportNouns', 'mediaNouns'] as const;
/** Who is near somebody or knows something: "close to", "briefed on", "with knowledge of". */
const NEARNESS = new Set(['close', 'familiar', 'loyal', 'acquainted', 'briefed', 'involved']);
const TO_WHOM = new Set(['to', 'with', 'on', 'in']);

/** The place of the word that ends the subject of a verb: "the agency (ABC) has not yet |said". -1 where the verb opens its sentence. */
export function subjectEnd(words: readonly Word[], verb: number): number {
  let left = verb - 1;
  while (left >= 0 && SKIP_LEFT.has(words[left]?.pos ?? '')) left -= 1;
  return beforeParenthesis(words, left);
}

/** "the refugee agency (UNHCR) said": the source stands before the parenthesis. */
function beforeParenthesis(words: readonly Word[], at: number): number {
  if (words[at]?.text !== ')') return at;
  for (let i = at - 1; i > 0; i -= 1) if (words[i]?.text === '(') return i - 1;
  return at;
}

/** "The hospital in Istrel said", "a doctor at the hospital said": who is there says it, not the place. */
export function headBeforePlace(words: readonly Word[], left: number): number {
  const last = words[left];
  if (last === undefined || !/^(NOUN|PROPN)$/.test(last.pos)) return left;
  const where = phraseEndingAt(words, left).first - 1;
  // "People with knowledge of the talks said".
  if (words[where]?.lower === 'with' && words[where + 1]?.lower === 'knowledge') return where - 1;
  const isNear =
    NEARNESS.has(words[where - 1]?.lower ?? '') && TO_WHOM.has(words[where]?.lower ?? '');
  if (!isNear && !WHERE.has(words[where]?.lower ?? '')) return left;
  const end = isNear ? where - 2 : where - 1;
  const head = words[end];
  if (head === undefined) return left;
  if (isNear && head.pos === 'NOUN') return end;
  if (isInAny(NOBODY, head.lemma) && head.lemma !== 'source') return left;
  return head.pos === 'NOUN' || isInAny(PEOPLE, head.lemma) ? end : left;
}

/** The place of the last word that tells where somebody is or what they are close to, behind the word that names them: that word where none does. */
export function placeEnd(words: readonly Word[], last: number): number {
  const isNear =
    NEARNESS.has(words[last + 1]?.lower ?? '') && TO_WHOM.has(words[last + 2]?.lower ?? '');
  const where = isNear ? last + 2 : last + 1;
  if (!isNear && !WHERE.has(words[where]?.lower ?? '')) return last;
  const phrase = phraseFrom(words, where + 1);
  const head = words
    .slice(where + 1, phrase.last + 1)
    .findLast(({ pos }) => /^(NOUN|PROPN)$/.test(pos));
  return head === undefined || isCalendarWord(head.lower) ? last : words.indexOf(head);
}
