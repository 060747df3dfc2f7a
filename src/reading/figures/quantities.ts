import { monthNumber } from '../../text/values/calendar.ts';
import type { Figure, Value } from '../../text/values/value.ts';
import type { Concept } from '../concepts.ts';
import { headGroup } from '../lexicon.ts';
import { quantityWords, wordList } from '../word-lists.ts';
import type { Word } from '../words.ts';
import { applyModifiers } from './bounds.ts';
import { countedBefore } from './counted-before.ts';
import { countedNoun, purposeOf, shareOf } from './counted-noun.ts';
import { withRole } from './figure-role.ts';
import { isPerCent, scaleOfQuantity } from './figure-scale.ts';
import { governingPredicates } from './governing-predicates.ts';
import type { Quantity } from './quantity.ts';
import { type NumberRead, readNumber } from './read-number.ts';
import { surroundingsOf } from './surroundings.ts';

export type { Quantity, Scale } from './quantity.ts';

/** Words that add a figure to another one. */
const ADDITIONS = new Set(['more', 'another', 'additional', 'other', 'others', 'further', 'extra']);
/** What stands before the number of something in a list, and behind a time of day or a difference of shares. */
const BEFORE_NUMBERS = /^(?:#|no\.|number)$/;
const AFTER_NUMBERS = /^(?:a\.m\.|p\.m\.|am|pm|percentage)$/;
/** Figures of one scale in a sentence from which they are a list. */
const LIST_LENGTH = 3;

/**
 * Finds the quantities of one sentence. `words` and `concepts` are the sentence's, `text` is what their offsets count in;
 * `values` are what the grammar of values reads in it: it decides what a number is worth, and which are ages.
 */
export function findQuantities(
  words: readonly Word[],
  text: string,
  concepts: readonly Concept[] = [],
  values: readonly Value[] = [],
): readonly Quantity[] {
  const start = words[0]?.start ?? 0;
  const found = byGrammar(readQuantities(words, text), values, start);
  const surroundings = surroundingsOf(
    found.map(({ span }) => span),
    concepts,
    words.filter(isSeparator).map(({ start }) => start),
  );
  return found.map((quantity, i) => ({
    ...withRole(quantity, words, text),
    near: surroundings[i]?.concepts ?? [],
    nearNames: surroundings[i]?.names ?? [],
    listed: found.filter(({ scale }) => scale === quantity.scale).length >= LIST_LENGTH,
  }));
}

function readQuantities(words: readonly Word[], text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const number = readNumber(words, i);
    if (number === null) continue;
    const quantity = completeQuantity(words, text, number);
    if (quantity !== null) found.push(shareVerb(words, number.first, quantity, found.at(-1)));
    i = number.last;
  }
  return found;
}

/** "A hundred and twenty people" is one count, and in "Ada Fern, 34, was hurt" there is no toll. */
function byGrammar(
  quantities: readonly Quantity[],
  values: readonly Value[],
  start: number,
): readonly Quantity[] {
  const figureOf = ({ span }: Quantity): Figure | undefined =>
    values.find(
      (value): value is Figure =>
        value.type === 'figure' &&
        start + value.core[0] < span[1] &&
        span[0] < start + value.core[1],
    );
  return quantities.flatMap((quantity, i) => {
    const figure = figureOf(quantity);
    const next = quantities[i + 1];
    if (figure === undefined || quantity.scale !== 'count') return [quantity];
    // The noun stands behind the last word of a number.
    if (next !== undefined && figureOf(next) === figure) return [];
    // An age is read with its person (`differences/actor/age.ts`), and in "one in ten" no ten are counted.
    if (figure.measure === 'age' || figure.measure === 'share') return [];
    const from = Math.min(quantity.span[0], start + figure.core[0]);
    const isWhole = from === quantity.span[0];
    if (figure.measure !== 'count' || (isWhole && figure.bound !== 'exact')) return [quantity];
    return [{ ...quantity, lo: figure.lo, hi: figure.hi, span: [from, quantity.span[1]] }];
  });
}

/** What parts the members of a list. */
function isSeparator({ text, lower }: Word): boolean {
  return /^[,;:—–]$/.test(text) || text === '--' || lower === 'and';
}

/** "400 fighters and 180 troops": the second of two joined quantities stands under the verb of the first, unless a verb of its own follows. */
function shareVerb(
  words: readonly Word[],
  first: number,
  quantity: Quantity,
  previous: Quantity | undefined,
): Quantity {
  if (
    previous === undefined ||
    words[first - 1]?.lower !== 'and' ||
    previous.scale !== quantity.scale ||
    words.find((word) => word.start >= quantity.span[1])?.pos === 'VERB'
  )
    return quantity;
  return {
    ...quantity,
    predicates: [...new Set([...previous.predicates, ...quantity.predicates])],
  };
}

/** Years, dates, times of day, scores, list numbers and names with numbers are not quantities. */
function isNoQuantity(words: readonly Word[], number: NumberRead): boolean {
  const word = words[number.first];
  const before = words[number.first - 1];
  const after = words[number.last + 1];
  if (word === undefined) return true;
  // "The 2017 season" is a year; "2017 seasons" would be a count.
  const isYear = after?.pos !== 'NOUN' || (after.lower === after.lemma && after.lower !== 'people');
  if (isYear && /^\d{4}$/.test(word.text) && number.lo >= 1500 && number.lo <= 2100) return true;
  const [left, right] = [before?.lower ?? '', after?.lower ?? ''];
  if (monthNumber(left) !== null || BEFORE_NUMBERS.test(left)) return true;
  if (monthNumber(right) !== null || AFTER_NUMBERS.test(right)) return true;
  if (right === ':' && words[number.last + 2]?.pos === 'NUM') return true;
  if ((left === ':' || left === 'to') && words[number.first - 2]?.pos === 'NUM') return true;
  if (word.lower === 'one' && (right === 'of' || left === 'no' || after?.pos !== 'NOUN'))
    return true;
  return (
    before?.pos === 'PROPN' && !/^(?:NOUN|ADJ)$/.test(after?.pos ?? '') && number.glued === null
  );
}

function completeQuantity(
  words: readonly Word[],
  text: string,
  number: NumberRead,
): Quantity | null {
  if (isNoQuantity(words, number)) return null;
  const noun = countedNoun(words, number);
  const scale = scaleOfQuantity(words, number, noun);
  if (scale === null) return null;
  const bounds = applyModifiers(words, number);
  const isBare = scale.scale === 'count' && scale.head === '';
  const told = isBare ? countedBefore(words, number) : null;
  const end = Math.max(number.last, noun.last);
  const predicates = told?.predicates ?? governingPredicates(words, bounds.first, end);
  const isOfPeople = isBare && predicates.some((one) => wordList('suffered').has(one));
  const first = words[bounds.first];
  const sign = number.last + signLength(words[number.last + 1], words[number.last + 2]);
  const last = words[Math.max(sign, noun.last)];
  if (first === undefined || last === undefined) return null;
  const after = words[end + 1]?.lower ?? '';
  return {
    lo: bounds.lo,
    hi: bounds.hi,
    openLo: bounds.openLo,
    scale: scale.scale,
    unit: scale.unit,
    head: told?.head ?? (isOfPeople ? headGroup('people') : scale.head),
    qualifiers: scale.scale === 'proportion' ? shareOf(words, number).qualifiers : noun.qualifiers,
    purpose: scale.scale === 'money' ? purposeOf(words, end) : '',
    predicates,
    span: [first.start, Math.min(last.end, text.length)],
    near: [],
    nearNames: [],
    partial: isPartial(words, number),
    listed: false,
    rate:
      /^(?:per|daily|each)$/.test(after) ||
      (after === 'a' && quantityWords('durations').has(words[end + 2]?.lower ?? '')),
  };
}

/** Words of the sign of a share behind its number: "%", "per cent". */
function signLength(next: Word | undefined, second: Word | undefined): number {
  if (next?.text === '%') return 1;
  return isPerCent(next, second) ? 2 : 0;
}

/** "Fourteen more", "another 12", "17 of the missing": not the whole count. */
function isPartial(words: readonly Word[], { first, last }: NumberRead): boolean {
  const [next, second] = [words[last + 1], words[last + 2]];
  const ofSome = next?.lower === 'of' && (second?.pos === 'DET' || second?.pos === 'PRON');
  return ofSome || ADDITIONS.has(next?.lower ?? '') || ADDITIONS.has(words[first - 1]?.lower ?? '');
}
