import type { Span } from '../../types.ts';
import { cueSet, isInAny } from '../lexicon.ts';
import type { Word } from '../words.ts';
import {
  type Attribution,
  isProper,
  type Phrase,
  PRONOUNS,
  phraseEndingAt,
  phraseFrom,
  type SaidSentence,
  toAttribution,
} from './source-phrase.ts';
import { placeEnd } from './subject-end.ts';

/** Longest name of a field of a body, in words: "Ministry of Health and Social Welfare". */
const MAX_FIELD_WORDS = 2;
/** Longest run before "and" that may share its body with what follows, in words with the article. */
const MAX_SHARING_WORDS = 4;
/** Lists of words that end a body of their own: "the Defence Ministry and State Department" are two. */
const WHOLE_BODIES = ['institutions', 'groupNouns', 'bodies', 'mediaNouns'] as const;
/** What may stand before the first of several sources: else it belongs to a clause of its own ("met the mayor and police said"). */
const OPENS_SOURCES = new Set(['that', 'both', 'but', 'and', 'as']);

/** The sources that end with a word, in order: one, or all of "X, Y and Z". */
export function sourcesEndingAt(told: SaidSentence, last: number): readonly Attribution[] {
  const { words } = told;
  const phrases = [phraseEndingAt(words, last)];
  let hasAnd = false;
  let hasCommaBeforeAnd = false;
  for (let end = last; end >= 0; ) {
    const joint = (phrases[0]?.first ?? 0) - 1;
    const and = words[joint]?.lower === 'and';
    if (!and && (words[joint]?.text !== ',' || !hasAnd)) break;
    const comma = and && words[joint - 1]?.text === ',';
    end = joint - (comma ? 2 : 1);
    const phrase = phraseEndingAt(words, end);
    const opener = words[phrase.first - 1];
    const opens = opener === undefined || opener.pos === 'PUNCT' || OPENS_SOURCES.has(opener.lower);
    if (!opens || !isSource(told, phrase)) break;
    phrases.unshift(phrase);
    hasAnd ||= and;
    hasCommaBeforeAnd ||= comma;
  }
  // "He lives in Eastvale, Ohio, and Dana Holt said": a comma before "and" lists only where there are three.
  const isList = !hasCommaBeforeAnd || phrases.length > 2;
  return toSources(told, isList ? phrases : phrases.slice(-1));
}

/** The sources that begin with a word, in order: one, or all of "X, Y and Z". */
export function sourcesFrom(told: SaidSentence, first: number): readonly Attribution[] {
  const { words } = told;
  if (words[first] === undefined || PRONOUNS.has(words[first]?.lower ?? '')) return [];
  const phrases = [phraseFrom(words, first)];
  let joined = 1;
  for (;;) {
    const at = (phrases.at(-1)?.last ?? first) + 1;
    const comma = words[at]?.text === ',';
    const and = words[comma ? at + 1 : at]?.lower === 'and';
    if (!comma && !and) break;
    const phrase = phraseFrom(words, at + Number(comma) + Number(and));
    const next = words[phrase.last + 1]?.pos;
    if (next === 'VERB' || next === 'AUX' || !isSource(told, phrase)) break;
    phrases.push(phrase);
    if (and && !(comma && phrases.length === 2)) joined = phrases.length;
  }
  return toSources(told, phrases.slice(0, joined));
}

function toSources(told: SaidSentence, phrases: readonly Phrase[]): readonly Attribution[] {
  return joinNames(told.words, phrases).flatMap(({ first, last }) => {
    const source = toAttribution(told, told.words.slice(first, last + 1));
    return source === null ? [] : [withPlace(told, last, source)];
  });
}

/** A source with where it is: "an official at the harbour office" is another than one at the ministry. */
export function withPlace(
  { words, text }: SaidSentence,
  last: number,
  source: Attribution,
): Attribution {
  const end = words[placeEnd(words, last)]?.end ?? 0;
  if (source.named || source.inherited || end <= source.span[1]) return source;
  const span: Span = [source.span[0], end];
  return { ...source, span, name: text.slice(...span) };
}

/** Phrases that are one name together are one phrase. */
function joinNames(words: readonly Word[], phrases: readonly Phrase[]): readonly Phrase[] {
  const joined: Phrase[] = [];
  for (let i = 0; i < phrases.length; ) {
    let count = phrases.length - i;
    while (count > 1 && !isOneName(words, phrases.slice(i, i + count))) count -= 1;
    const [first, last] = [phrases[i], phrases[i + count - 1]];
    if (first !== undefined && last !== undefined)
      joined.push({ first: first.first, last: last.last });
    i += count;
  }
  return joined;
}

function isSource(told: SaidSentence, { first, last }: Phrase): boolean {
  return toAttribution(told, told.words.slice(first, last + 1)) !== null;
}

/** "The Ministry of Health and Welfare", "the Food and Drug Administration", "Johnson and Johnson" are one. */
function isOneName(words: readonly Word[], phrases: readonly Phrase[]): boolean {
  const [first, ...others] = phrases.map(({ first, last }) => words.slice(first, last + 1));
  if (first === undefined || others.length === 0) return false;
  if (!others.every((phrase) => phrase.every((word) => isProper(word) && !isAcronym(word))))
    return false;
  return isBodyOf(first, others) || isSharedBody(first, others) || isPair(first, others);
}

/** A body by the fields it is for. */
function isBodyOf(first: readonly Word[], fields: readonly (readonly Word[])[]): boolean {
  const of = first.findIndex(({ lower }) => lower === 'of' || lower === 'for');
  const body = first[of - 1]?.lower ?? '';
  return (
    (cueSet('groupNouns').has(body) || cueSet('bodies').has(body)) &&
    body !== 'bank' &&
    fields.every((field) => field.length <= MAX_FIELD_WORDS)
  );
}

/** Two fields before their body, under one article, perhaps behind a country: "the United States Fish and Wildlife Service". */
function isSharedBody(
  first: readonly Word[],
  [second, ...rest]: readonly (readonly Word[])[],
): boolean {
  const field = first.at(-1);
  const body = second?.at(-1)?.lower ?? '';
  return (
    rest.length === 0 &&
    (second?.length ?? 0) > 1 &&
    first.length > 1 &&
    first.length <= MAX_SHARING_WORDS &&
    first[0]?.pos === 'DET' &&
    first.slice(1).every(isProper) &&
    field !== undefined &&
    !isAcronym(field) &&
    !isInAny(WHOLE_BODIES, field.lower) &&
    field.lower !== 'house' &&
    (cueSet('groupNouns').has(body) || cueSet('bodies').has(body))
  );
}

/** "Trinidad and Tobago", "Smith and Smith". */
function isPair(first: readonly Word[], [second, ...rest]: readonly (readonly Word[])[]): boolean {
  const [left, right] = [first.at(-1)?.lower ?? '', second?.[0]?.lower ?? ''];
  return rest.length === 0 && (left === right || cueSet('pairs').has(`${left} and ${right}`));
}

function isAcronym({ text }: Word): boolean {
  return text.length > 1 && text === text.toUpperCase();
}
