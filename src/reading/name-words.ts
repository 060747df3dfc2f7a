import { isCalendarWord, monthNumber } from '../text/values/calendar.ts';
import { cueSet } from './lexicon.ts';
import type { Word } from './words.ts';

/** What stands before a month that is a time: "in May", "last March", "3 May". */
const BEFORE_TIMES = /^(ADP|ADJ|DET|NUM|SCONJ)$/;
/** What a word in capitals may be tagged as though it goes on a name: "Red Cross", "Human Rights Watch", "Dana Long". */
const MISTAGGED = /^(VERB|NOUN|ADJ|ADV|AUX)$/;

/** Endings of plurals, and of one of them: the tagger leaves the first word of a sentence inflected. */
const PLURALS = [
  [/ies$/, 'y'],
  [/es$/, ''],
  [/s$/, ''],
] as const;

/**
 * The words of a sentence with its names tagged as names. The tagger knows "Cross" and "Watch" better as other words;
 * within a sentence capitals tell that they belong to a name.
 */
export function tagNames(words: readonly Word[]): readonly Word[] {
  const read: Word[] = [];
  const isTitle = isTitleCase(words);
  for (const [i, word] of words.entries()) {
    if (isTitle || isCalendarWord(word.lower)) read.push(word);
    else if (isNamePart(words, i, read[i - 1])) read.push({ ...word, pos: 'PROPN' });
    else read.push(i > 0 ? word : tagFirst(word, words[1]));
  }
  return read;
}

/** The words of a sentence, with those days and months tagged as names that are part of one: "Brian May". */
export function tagCalendarNames(words: readonly Word[]): readonly Word[] {
  return words.map((word, i) =>
    isCalendarWord(word.lower) && isCapital(word) && isCalendarName(words, i)
      ? { ...word, pos: 'PROPN', isName: true }
      : word,
  );
}

function isCalendarName(words: readonly Word[], at: number): boolean {
  if (isTitleOfPerson(words[at - 1])) return true;
  if (monthNumber((words[at] as Word).lower) === null) return false;
  return isSurname(words, at) || isFirstName(words, at) || isSpeaker(words, at);
}

/** "Brian May", "Prime Minister May": the month follows a name, and no day follows it. */
function isSurname(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return (
    before?.pos === 'PROPN' &&
    isCapital(before) &&
    !isCalendarWord(before.lower) &&
    words[at + 1]?.pos !== 'NUM'
  );
}

/** "April Jones": a name follows the month, and nothing before it makes it a time. */
function isFirstName(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next?.pos === 'PROPN' &&
    isCapital(next) &&
    !isCalendarWord(next.lower) &&
    !BEFORE_TIMES.test(words[at - 1]?.pos ?? '')
  );
}

/** "May said", "…,” said May.": months say nothing. */
function isSpeaker(words: readonly Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  const opens = before === undefined || before.pos === 'PUNCT' || before.pos === 'CCONJ';
  if (opens && isSaying(next)) return true;
  const ends = next === undefined || next.pos === 'PUNCT' || next.pos === 'ADP';
  return isSaying(before) && words[at - 2]?.pos === 'PUNCT' && ends;
}

function isSaying(word: Word | undefined): boolean {
  return word?.pos === 'VERB' && cueSet('reportingVerbs').has(word.lemma);
}

/** "Mrs", "Mr.", "Minister", "Judge" before a name. */
function isTitleOfPerson(word: Word | undefined): boolean {
  return word !== undefined && isCapital(word) && cueSet('roleNouns').has(word.lower);
}

function isNamePart(words: readonly Word[], at: number, before: Word | undefined): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  if (isCapital(word)) return continuesName(word, before, next) || opensName(words, at);
  if (before?.pos !== 'PROPN' || next === undefined || !isCapital(next)) return false;
  // "Save the Children", "Committee to Protect Journalists".
  return (
    (word.lower === 'the' && words[at - 1]?.pos === 'VERB') ||
    (word.lower === 'to' && isCapital(before) && next.pos === 'VERB')
  );
}

/** "Red Cross", "Doctors Without Borders": the word goes on the name before it. */
function continuesName(word: Word, before: Word | undefined, next: Word | undefined): boolean {
  if (before?.pos !== 'PROPN' || !(isCapital(before) || before.lower === 'to')) return false;
  return MISTAGGED.test(word.pos) || (word.pos === 'ADP' && next !== undefined && isCapital(next));
}

/** "The Met Office", "Save the Children": a name begins with a verb. */
function opensName(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at] as Word, words[at + 1]];
  if (word.pos !== 'VERB' || next === undefined) return false;
  if (at === 0 && isCapital(next) && next.pos === 'PROPN') return speaks(words, at);
  return before?.pos === 'DET'
    ? isCapital(next)
    : next.lower === 'the' && opensNamedDeed(words, at);
}

/** "Save the Children said": what is called by a deed. Where the deed begins the sentence a verb of saying must follow. */
function opensNamedDeed(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const named = words[at + 2];
  if (word.lower !== word.lemma || named === undefined || !isCapital(named)) return false;
  return (at > 0 && words[at - 1]?.pos !== 'PUNCT') || speaks(words, at + 3);
}

/** "Allied Wire reported", "United Dairies said": a run of capitals before a verb of saying. */
function speaks(words: readonly Word[], at: number): boolean {
  return isSaying(words.slice(at).find((one) => !isCapital(one)));
}

/** The first word has a capital anyhow: "Officials said", "Doctors said" name nobody. */
function tagFirst(word: Word, next: Word | undefined): Word {
  if (word.pos !== 'PROPN' || (next !== undefined && isCapital(next))) return word;
  const lemma = PLURALS.map(([plural, one]) => word.lower.replace(plural, one)).find(
    (one) => one !== word.lower && cueSet('sourceNouns').has(one),
  );
  return lemma === undefined ? word : { ...word, lemma, pos: 'NOUN' };
}

/** A sentence set as a title: its verbs have capitals too, and capitals tell nothing of names. */
function isTitleCase(words: readonly Word[]): boolean {
  return !words.some((word) => /^(VERB|AUX)$/.test(word.pos) && !isCapital(word));
}

function isCapital({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text);
}
