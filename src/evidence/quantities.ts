import type { Span } from '../types.ts';
import { headGroup, predicateClass } from './lexicon.ts';
import { numberValue, scaleOf } from './number-words.ts';
import type { Word } from './words.ts';

/** What a number measures. Only equal scales are ever compared. */
export type Scale = 'count' | 'proportion' | 'money' | 'duration' | 'age' | 'measure';

/**
 * A number with what it counts. The value is the interval lo..hi (open ends are exclusive): "at least 400"
 * is [400, ∞), "more than 40" is (40, ∞), "around 180" is ±10 %, "dozens" is [24, 120).
 */
export interface Quantity {
  readonly lo: number;
  readonly hi: number;
  readonly openLo: boolean;
  readonly scale: Scale;
  /** "hour", "dollar", "percent" … or null for a plain count. */
  readonly unit: string | null;
  /** Group of the counted noun ("fighter"); empty when the sentence names none. */
  readonly head: string;
  /** Lower-case words that narrow the counted noun ("terrorist", "government"). */
  readonly qualifiers: readonly string[];
  /** For money: what it is spent on or meant for ("on fur capes"); empty when the sentence does not say. */
  readonly purpose: string;
  /** Predicate classes of the verbs that govern the number. */
  readonly predicates: readonly string[];
  /** The number with its modifier and unit or noun, verbatim. */
  readonly span: Span;
  /** Whether a daily or yearly rate ("a day", "per year") or a share of something follows. */
  readonly rate: boolean;
}

const DURATIONS = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'week',
  'weekend',
  'month',
  'year',
  'decade',
  'century',
]);
const MEASURES = new Set([
  'mile',
  'kilometer',
  'kilometre',
  'km',
  'foot',
  'feet',
  'meter',
  'metre',
  'inch',
  'pound',
  'kilogram',
  'kg',
  'ton',
  'tonne',
  'acre',
  'hectare',
  'mph',
  'degree',
  'gallon',
  'barrel',
  'litre',
  'liter',
  'ounce',
  'point',
  'yard',
]);
const MONEY = new Set([
  'dollar',
  'euro',
  'cent',
  'yen',
  'yuan',
  'rupee',
  'ruble',
  'rouble',
  'franc',
  'sterling',
  'peso',
  'kuna',
  'dlr',
  'dlrs',
  'cts',
  'ct',
  'stg',
]);
const MONTHS = new Set([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'jan.',
  'feb.',
  'mar.',
  'apr.',
  'jun.',
  'jul.',
  'aug.',
  'sept.',
  'sep.',
  'oct.',
  'nov.',
  'dec.',
]);
const APPROXIMATE = new Set([
  'around',
  'about',
  'some',
  'roughly',
  'approximately',
  'nearly',
  'almost',
  'estimated',
  'circa',
  'virtually',
  'close',
]);
/** "around 180" holds 162 to 198: a tenth either way, the width the evidence notes settled on. */
const APPROXIMATE_SHARE = 0.1;
const DETERMINERS = new Set([
  'the',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
  'this',
  'that',
]);
const LOOSE_NUMBERS: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 120],
  scores: [40, 200],
  hundreds: [200, 2000],
  thousands: [2000, 20000],
  millions: [2e6, 2e8],
  billions: [2e9, 2e11],
};

/** Finds the quantities of one sentence. `words` are the sentence's words, `text` what their offsets count in. */
export function findQuantities(words: readonly Word[], text: string): readonly Quantity[] {
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

/** "400 fighters and 180 troops": the second of two joined quantities stands under the verb of the first. */
function shareVerb(
  words: readonly Word[],
  first: number,
  quantity: Quantity,
  previous: Quantity | undefined,
): Quantity {
  if (
    previous === undefined ||
    words[first - 1]?.lower !== 'and' ||
    previous.scale !== quantity.scale
  )
    return quantity;
  return {
    ...quantity,
    predicates: [...new Set([...previous.predicates, ...quantity.predicates])],
  };
}

interface NumberRead {
  readonly lo: number;
  readonly hi: number;
  readonly first: number;
  readonly last: number;
  /** Unit glued to the number ("three-week", "82-year-old"), if any. */
  readonly glued: string | null;
}

function readNumber(words: readonly Word[], at: number): NumberRead | null {
  const word = words[at];
  if (word === undefined) return null;
  const loose = LOOSE_NUMBERS[word.lower];
  if (loose !== undefined && words[at + 1]?.lower === 'of')
    return { lo: loose[0], hi: loose[1], first: at, last: at, glued: null };
  if (word.lower === 'dozen' && words[at - 1]?.lower === 'a' && words[at - 2]?.lower === 'half')
    return { lo: 6, hi: 6, first: at - 2, last: at, glued: null };
  if (word.lower === 'dozen' && (words[at - 1]?.lower === 'a' || words[at - 1]?.pos !== 'NUM'))
    return { lo: 12, hi: 12, first: at, last: at, glued: null };
  const glued = gluedNumber(word.lower);
  const value = glued?.value ?? numberValue(word.text);
  if (value === null) return null;
  let last = at;
  let total = value;
  for (
    let scale = scaleOf(words[last + 1]?.lower ?? '');
    scale !== null && glued === null;
    scale = scaleOf(words[last + 1]?.lower ?? '')
  ) {
    total *= scale;
    last += 1;
  }
  return (
    readRange(words, at, last, total) ?? {
      lo: total,
      hi: total,
      first: at,
      last,
      glued: glued?.unit ?? null,
    }
  );
}

/** "10 to 15 people" and "between 10 and 15 people" are one interval; "54 to 46" without a noun is a score. */
function readRange(
  words: readonly Word[],
  first: number,
  last: number,
  low: number,
): NumberRead | null {
  const joiner = words[last + 1]?.lower;
  const high = numberValue(words[last + 2]?.text ?? '');
  if (high === null || high <= low) return null;
  const between = words[first - 1]?.lower === 'between' && joiner === 'and';
  if (!between && joiner !== 'to') return null;
  const scale = scaleOf(words[last + 3]?.lower ?? '') ?? 1;
  return {
    lo: low < 1000 ? low * scale : low,
    hi: high * scale,
    first,
    last: last + 2 + (scale === 1 ? 0 : 1),
    glued: null,
  };
}

/** "three-week" → 3 weeks, "82-year-old" → 82 years of age, "30-percent" → 30 percent. */
function gluedNumber(lower: string): { value: number; unit: string } | null {
  const dash = lower.indexOf('-');
  if (dash <= 0) return null;
  const rest = lower.slice(dash + 1);
  const value = numberValue(lower.slice(0, dash));
  if (value === null || scaleOf(rest) !== null || numberValue(lower) !== null) return null;
  return { value, unit: rest };
}

function completeQuantity(
  words: readonly Word[],
  text: string,
  number: NumberRead,
): Quantity | null {
  if (isExcluded(words, number)) return null;
  const noun = countedNoun(words, number);
  const scale = scaleOfQuantity(words, number, noun);
  if (scale === null) return null;
  const bounds = applyModifiers(words, number);
  const first = words[bounds.first];
  const sign = words[number.last + 1]?.text === '%' ? number.last + 1 : number.last;
  const last = words[Math.max(sign, noun.last)];
  if (first === undefined || last === undefined) return null;
  const after = words[Math.max(number.last, noun.last) + 1]?.lower;
  return {
    lo: bounds.lo,
    hi: bounds.hi,
    openLo: bounds.openLo,
    scale: scale.scale,
    unit: scale.unit,
    head: scale.head,
    qualifiers: noun.qualifiers,
    purpose: scale.scale === 'money' ? purposeOf(words, Math.max(number.last, noun.last)) : '',
    predicates: governingPredicates(words, bounds.first, Math.max(number.last, noun.last)),
    span: [first.start, Math.min(last.end, text.length)],
    rate:
      after === 'per' ||
      after === 'daily' ||
      after === 'each' ||
      (after === 'a' && DURATIONS.has(words[Math.max(number.last, noun.last) + 2]?.lower ?? '')),
  };
}

/** Years, dates, times of day, scores, list numbers and names with numbers are not quantities. */
function isExcluded(words: readonly Word[], number: NumberRead): boolean {
  const word = words[number.first];
  const before = words[number.first - 1];
  const after = words[number.last + 1];
  if (word === undefined) return true;
  const digits = /^\d{4}$/.test(word.text) && number.lo >= 1500 && number.lo <= 2100;
  if (digits && (after === undefined || after.pos !== 'NOUN')) return true;
  if (
    before !== undefined &&
    (MONTHS.has(before.lower) ||
      before.lower === '#' ||
      before.lower === 'no.' ||
      before.lower === 'number')
  )
    return true;
  if (
    after !== undefined &&
    (MONTHS.has(after.lower) ||
      after.lower === 'a.m.' ||
      after.lower === 'p.m.' ||
      after.lower === 'am' ||
      after.lower === 'pm' ||
      after.lower === 'percentage')
  )
    return true;
  if (after?.text === ':' && words[number.last + 2]?.pos === 'NUM') return true;
  if (before?.text === ':' && words[number.first - 2]?.pos === 'NUM') return true;
  if (before?.lower === 'to' && words[number.first - 2]?.pos === 'NUM') return true;
  if (
    word.lower === 'one' &&
    (after?.lower === 'of' || before?.lower === 'no' || after === undefined || after.pos !== 'NOUN')
  )
    return true;
  if (
    before?.pos === 'PROPN' &&
    after?.pos !== 'NOUN' &&
    after?.pos !== 'ADJ' &&
    number.glued === null
  )
    return true;
  return false;
}

interface Noun {
  readonly head: string;
  readonly qualifiers: readonly string[];
  readonly last: number;
}

/** The counted noun: the last noun of the noun phrase after the number, across "of the". */
function countedNoun(words: readonly Word[], number: NumberRead): Noun {
  let i = number.last + 1;
  if (
    words[i]?.lower === 'or' &&
    (words[i + 1]?.lower === 'more' || words[i + 1]?.lower === 'fewer')
  )
    i += 2;
  if (words[i]?.lower === 'more' || words[i]?.lower === 'other' || words[i]?.lower === 'additional')
    i += 1;
  if (words[i]?.lower === 'of') {
    i += 1;
    while (DETERMINERS.has(words[i]?.lower ?? '') || words[i]?.pos === 'PUNCT') i += 1;
  }
  const start = i;
  let head: Word | null = null;
  let last = number.last;
  const chain: Word[] = [];
  while (i < words.length) {
    const word = words[i];
    if (word === undefined || !isNounPhraseWord(word, words[i + 1])) break;
    if (word.pos === 'NOUN' || word.pos === 'PROPN') {
      head = word;
      last = i;
    }
    chain.push(word);
    i += 1;
    if (i - start > 6) break;
  }
  const qualifiers =
    head === null
      ? []
      : chain
          .slice(0, chain.indexOf(head))
          .filter((w) => w.pos !== 'PUNCT' && w.pos !== 'PART')
          .map((w) => w.lower);
  return { head: head?.lemma ?? '', qualifiers, last };
}

function isNounPhraseWord(word: Word, next: Word | undefined): boolean {
  if (word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'ADJ') return true;
  if (word.text === '%' || word.lower === "'s" || word.lower === '’s') return true;
  return (
    word.pos === 'VERB' &&
    /ing$|ed$/.test(word.lower) &&
    next !== undefined &&
    (next.pos === 'NOUN' || next.pos === 'PROPN')
  );
}

interface ScaleRead {
  readonly scale: Scale;
  readonly unit: string | null;
  readonly head: string;
}

function scaleOfQuantity(words: readonly Word[], number: NumberRead, noun: Noun): ScaleRead | null {
  const before = words[number.first - 1]?.text ?? '';
  const next = words[number.last + 1];
  const gluedUnit = number.glued?.split('-')[0] ?? null;
  if (number.glued?.endsWith('old')) return { scale: 'age', unit: gluedUnit, head: noun.head };
  if (gluedUnit !== null && DURATIONS.has(gluedUnit))
    return { scale: 'duration', unit: gluedUnit, head: headGroup(noun.head) };
  if (
    /[$€£¥]$/.test(before) ||
    MONEY.has(next?.lemma ?? '') ||
    (gluedUnit !== null && MONEY.has(gluedUnit))
  ) {
    return {
      scale: 'money',
      unit: 'money',
      head: MONEY.has(noun.head) ? '' : headGroup(noun.head),
    };
  }
  if (gluedUnit !== null && gluedUnit !== 'percent') return null;
  if (
    next?.text === '%' ||
    next?.lower === 'percent' ||
    next?.lower === 'pct' ||
    next?.lower === 'pct.' ||
    gluedUnit === 'percent' ||
    (next?.lower === 'per' && words[number.last + 2]?.lower === 'cent')
  ) {
    return { scale: 'proportion', unit: 'percent', head: shareOf(words, number) };
  }
  if (
    next !== undefined &&
    (DURATIONS.has(next.lemma) || DURATIONS.has(next.lower.replace(/s$/, '')))
  ) {
    if (words[number.last + 2]?.lower === 'old')
      return { scale: 'age', unit: next.lemma, head: '' };
    return { scale: 'duration', unit: next.lemma, head: '' };
  }
  if (next !== undefined && MEASURES.has(next.lemma))
    return { scale: 'measure', unit: next.lemma, head: '' };
  return { scale: 'count', unit: null, head: noun.head === '' ? '' : headGroup(noun.head) };
}

/** The noun after "on", "for" or "of" that follows a sum of money. */
function purposeOf(words: readonly Word[], last: number): string {
  const joiner = words[last + 1]?.lower ?? '';
  if (joiner !== 'on' && joiner !== 'for' && joiner !== 'of' && joiner !== 'in') return '';
  let at = last + 1;
  while (DETERMINERS.has(words[at + 1]?.lower ?? '') || words[at + 1]?.pos === 'PUNCT') at += 1;
  const noun = countedNoun(words, { lo: 0, hi: 0, first: at, last: at, glued: null });
  return headGroup(noun.head);
}

/** "30 percent of likely voters" is a share of voters; empty when the sentence does not say of what. */
function shareOf(words: readonly Word[], number: NumberRead): string {
  for (let i = number.last + 1; i < Math.min(words.length, number.last + 9); i += 1) {
    const word = words[i];
    if (word === undefined || (word.pos === 'PUNCT' && word.text !== '%')) break;
    if (word.lower === 'of' || word.lower === 'in') {
      const noun = countedNoun(words, { ...number, last: i, first: i });
      if (noun.head !== '') return headGroup(noun.head);
    }
  }
  return '';
}

interface Bounds {
  readonly lo: number;
  readonly hi: number;
  readonly openLo: boolean;
  readonly first: number;
}

function applyModifiers(words: readonly Word[], number: NumberRead): Bounds {
  let first = number.first;
  while (first > 0 && /^[$€£¥]$|^(a|an|just|only|US\$|even)$/i.test(words[first - 1]?.text ?? ''))
    first -= 1;
  const one = words[first - 1]?.lower ?? '';
  const two = `${words[first - 2]?.lower ?? ''} ${one}`;
  const three = `${words[first - 3]?.lower ?? ''} ${two}`;
  const exact = { lo: number.lo, hi: number.hi, openLo: false };
  if (
    two === 'at least' ||
    three === 'no fewer than' ||
    three === 'no less than' ||
    three === 'not less than'
  )
    return {
      lo: number.lo,
      hi: Infinity,
      openLo: false,
      first: first - (two === 'at least' ? 2 : 3),
    };
  if (three === 'no more than' || two === 'at most' || two === 'up to')
    return {
      lo: 0,
      hi: number.hi,
      openLo: false,
      first: first - (three === 'no more than' ? 3 : 2),
    };
  if (three === 'as many as' || three === 'as much as')
    return { lo: 0, hi: number.hi, openLo: false, first: first - 3 };
  if (two === 'more than' || two === 'greater than')
    return { lo: number.lo, hi: Infinity, openLo: true, first: first - 2 };
  if (two === 'fewer than' || two === 'less than')
    return { lo: 0, hi: number.hi, openLo: false, first: first - 2 };
  if (one === 'over' || one === 'above' || one === 'exceeding')
    return { lo: number.lo, hi: Infinity, openLo: true, first: first - 1 };
  if (one === 'under' || one === 'below')
    return { lo: 0, hi: number.hi, openLo: false, first: first - 1 };
  if (APPROXIMATE.has(one) || two === 'close to') {
    const slack = APPROXIMATE_SHARE;
    return {
      lo: number.lo * (1 - slack),
      hi: number.hi * (1 + slack),
      openLo: false,
      first: first - (two === 'close to' ? 2 : 1),
    };
  }
  const after = words[number.last + 1]?.lower;
  if (after === 'or' && words[number.last + 2]?.lower === 'more')
    return { lo: number.lo, hi: Infinity, openLo: false, first };
  return { ...exact, first };
}

/** How far a governing verb may stand from the number, in words: a clause, not a sentence. */
const VERB_REACH = 8;

/** The verbs (or event nouns) nearest before and after the counted phrase, within its clause. */
function governingPredicates(
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
  return (
    word.pos === 'VERB' &&
    /(ed|ing)$/.test(word.lower) &&
    (next?.pos === 'NOUN' || next?.pos === 'PROPN') &&
    next.lower !== word.lower &&
    /ed$/.test(word.lower)
  );
}
