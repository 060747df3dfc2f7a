import { isCalendarWord } from '../../text/values/calendar.ts';
import type { Span } from '../../types.ts';
import { cueSet } from '../lexicon.ts';
import {
  type Attribution,
  phraseEndingAt,
  phraseFrom,
  type SaidSentence,
} from './source-phrase.ts';
import { placeEnd } from './subject-end.ts';

/** "An earlier version of this story said": the outlet's own word. */
const OWN_VERSIONS = new Set(['version', 'edition']);

/** Whoever speaks is a source, though no list knows the noun their phrase ends with: "his sister said", "the organisers said". */
export function anySpeaker(told: SaidSentence, last: number): readonly Attribution[] {
  const noun = told.words[last];
  if (noun?.pos !== 'NOUN' || isCalendarWord(noun.lower)) return [];
  const { first } = phraseEndingAt(told.words, last);
  if (told.words.slice(first, last + 1).some(({ lower }) => OWN_VERSIONS.has(lower))) return [];
  // "fishermen who took part in the rescue said": not the rescue.
  return told.words[first - 1]?.pos === 'ADP' ? [] : withoutName(told, first, last);
}

/** Whoever stands behind "according to" is a source as well: "according to two people". */
export function anySpeakerFrom(told: SaidSentence, from: number): readonly Attribution[] {
  const { first, last } = phraseFrom(told.words, from);
  const noun = told.words.slice(first, last + 1).findLastIndex(({ pos }) => pos === 'NOUN');
  // "To people" looks like a verb to the tagger.
  const head = noun < 0 ? first : first + noun;
  return cueSet('yardsticks').has(told.words[head]?.lemma ?? '')
    ? []
    : withoutName(told, first, head);
}

/** A source without a name, from its phrase without articles up to where it is. */
function withoutName(
  { words, text }: SaidSentence,
  first: number,
  head: number,
): readonly Attribution[] {
  const opener = words.slice(first, head + 1).find(({ pos }) => pos !== 'DET');
  const end = words[placeEnd(words, head)];
  if (opener === undefined || end === undefined) return [];
  const span: Span = [opener.start, end.end];
  return [{ name: text.slice(...span), named: false, inherited: false, span }];
}
