import { isCalendarWord } from '../../text/values/calendar.ts';
import type { Span } from '../../types.ts';
import type { Word } from '../words.ts';
import { type Attribution, phraseEndingAt, phraseFrom } from './source-phrase.ts';
import { placeEnd } from './subject-end.ts';

/** What one may go by without being told anything. */
const MEASURES = new Set([
  'plan',
  'schedule',
  'law',
  'rule',
  'custom',
  'tradition',
  'need',
  'age',
  'size',
  'type',
]);

/** Whoever speaks is a source, though no list knows the noun their phrase ends with: "his sister said", "the organisers said". */
export function anySpeaker(
  words: readonly Word[],
  text: string,
  last: number,
): readonly Attribution[] {
  const noun = words[last];
  if (noun?.pos !== 'NOUN' || isCalendarWord(noun.lower)) return [];
  const { first } = phraseEndingAt(words, last);
  // "fishermen who took part in the rescue said": not the rescue.
  return words[first - 1]?.pos === 'ADP' ? [] : withoutName(words, text, first, last);
}

/** Whoever stands behind "according to" is a source as well: "according to two people". */
export function anySpeakerFrom(
  words: readonly Word[],
  text: string,
  from: number,
): readonly Attribution[] {
  const { first, last } = phraseFrom(words, from);
  const noun = words.slice(first, last + 1).findLastIndex(({ pos }) => pos === 'NOUN');
  // "To people" looks like a verb to the tagger.
  const head = noun < 0 ? first : first + noun;
  return MEASURES.has(words[head]?.lemma ?? '') ? [] : withoutName(words, text, first, head);
}

/** A source without a name, from its phrase without articles up to where it is. */
function withoutName(
  words: readonly Word[],
  text: string,
  first: number,
  head: number,
): readonly Attribution[] {
  const opener = words.slice(first, head + 1).find(({ pos }) => pos !== 'DET');
  const end = words[placeEnd(words, head)];
  if (opener === undefined || end === undefined) return [];
  const span: Span = [opener.start, end.end];
  return [{ name: text.slice(...span), named: false, inherited: false, span }];
}
