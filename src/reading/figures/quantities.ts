import type { Figure, Value } from '../../text/values/value.ts';
import type { Concept } from '../concepts.ts';
import { headGroup } from '../lexicon.ts';
import { wordList } from '../word-lists.ts';
import type { Word } from '../words.ts';
import { countedBefore } from './counted-before.ts';
import { countedNoun, purposeOf, shareOf } from './counted-noun.ts';
import { isMeasureOfOne, withRole } from './figure-role.ts';
import { scaleOfFigure } from './figure-scale.ts';
import { figuresIn } from './figures-in.ts';
import { governingPredicates } from './governing-predicates.ts';
import type { Quantity, Scale } from './quantity.ts';
import { surroundingsOf } from './surroundings.ts';

export type { Quantity, Scale } from './quantity.ts';

/** Figures of one scale in a sentence from which they are a list. */
const LIST_LENGTH = 3;
/** Degrees Celsius. */
const ABSOLUTE_ZERO = -273.15;

/**
 * Finds the quantities of one sentence. `words` and `concepts` are the sentence's, `text` is what their offsets count in;
 * `values` are what the grammar of values reads in it: it says what is a figure and what it is worth.
 */
export function findQuantities(
  words: readonly Word[],
  text: string,
  concepts: readonly Concept[] = [],
  values: readonly Value[] = [],
): readonly Quantity[] {
  const found = readQuantities(words, text, values);
  const surroundings = surroundingsOf(
    found.map(({ span }) => span),
    concepts,
    words.filter(isSeparator).map(({ start }) => start),
  );
  const quantities = found.map((quantity, i) => ({
    ...withRole(quantity, words, text),
    near: surroundings[i]?.concepts ?? [],
    nearNames: surroundings[i]?.names ?? [],
    listed: found.filter(({ scale }) => scale === quantity.scale).length >= LIST_LENGTH,
  }));
  return quantities.filter(
    ({ unit, predicates }) => unit !== 'magnitude' || predicates.some(isMeasureOfOne),
  );
}

function readQuantities(
  words: readonly Word[],
  text: string,
  values: readonly Value[],
): readonly Quantity[] {
  const found: Quantity[] = [];
  const start = words[0]?.start ?? 0;
  for (const figure of figuresIn(values, text, start)) {
    const scale = scaleOfFigure(figure, text.slice(...figure.amount));
    const place = placeOf(words, text, figure);
    if (scale === null || place === null) continue;
    const quantity = completeQuantity(place, scale);
    const before = found.at(-1);
    if (quantity !== null && !(before !== undefined && isConversion(before, quantity, text)))
      found.push(shareVerb(place, quantity, before));
  }
  return found;
}

/** "120 miles (193 km)": the same figure in another unit. */
function isConversion(
  before: Quantity,
  { unit, writtenUnit, span }: Quantity,
  text: string,
): boolean {
  return (
    before.unit === unit &&
    before.writtenUnit !== writtenUnit &&
    /^ ?[(/]$|^,? or $/u.test(text.slice(before.span[1], span[0]))
  );
}

/** A figure among the words of its sentence. */
interface Place {
  readonly words: readonly Word[];
  readonly text: string;
  readonly figure: Figure;
  /** The first word with its modifiers, and the last of number and unit. */
  readonly first: number;
  readonly last: number;
  /** What a number of things is joined to: "page" of "47-page". */
  readonly glued: string | null;
}

function placeOf(words: readonly Word[], text: string, figure: Figure): Place | null {
  const end = figure.measure === 'age' ? figure.span[1] : figure.amount[1];
  const core = words.findIndex((word) => word.end > figure.core[0]);
  const first = /^an?$/.test(words[core - 1]?.lower ?? '') ? core - 1 : core;
  const last = words.findLastIndex((word) => word.start < end);
  const [begin, close] = [words[first], words[last]];
  if (begin === undefined || close === undefined || last < first) return null;
  const counts = figure.measure === 'count';
  const glued = counts ? /^[-‐‑](\p{L}+)/u.exec(text.slice(end, close.end))?.[1] : undefined;
  return { words, text, figure, first, last, glued: glued?.toLowerCase() ?? null };
}

/** What parts the members of a list. */
function isSeparator({ text, lower }: Word): boolean {
  return /^[,;:—–]$/.test(text) || text === '--' || lower === 'and';
}

/** "400 fighters and 180 troops": the second of two joined quantities stands under the verb of the first, unless a verb of its own follows. */
function shareVerb(
  { words, first }: Place,
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

function completeQuantity(place: Place, scale: Scale): Quantity | null {
  const { words, text, figure, first, last, glued } = place;
  const noun = isFree(place, scale) ? { head: '', qualifiers: [], last } : countedNoun(words, last);
  if (glued !== null && noun.head === '') return null;
  const share = scale === 'proportion' ? shareOf(words, last) : null;
  const head = headOf(place, scale, share?.head ?? noun.head);
  const isBare = scale === 'count' && head === '';
  const told = isBare ? countedBefore(words, first) : null;
  const end = Math.max(last, noun.last);
  const predicates = told?.predicates ?? governingPredicates(words, first, end);
  const isOfPeople = isBare && predicates.some((one) => wordList('suffered').has(one));
  return {
    // Evidence is kept as JSON, which puts only upper ends back: "below -5C" ends where nothing is colder.
    lo: figure.lo === Number.NEGATIVE_INFINITY ? ABSOLUTE_ZERO : figure.lo,
    hi: figure.hi,
    openLo: figure.bound === 'more-than',
    middle: middleOf(figure),
    scale: glued === null ? scale : 'measure',
    unit: glued ?? figure.unit,
    writtenUnit: glued ?? figure.writtenUnit,
    head: told?.head ?? (isOfPeople ? headGroup('people') : head),
    qualifiers: (share ?? noun).qualifiers,
    purpose: scale === 'money' ? purposeOf(words, end) : '',
    predicates,
    span:
      figure.measure === 'magnitude'
        ? figure.core
        : [words[first]?.start ?? 0, Math.min(words[end]?.end ?? 0, text.length)],
    near: [],
    nearNames: [],
    partial: figure.of === 'part',
    listed: false,
    rate: figure.measure === 'rate' || words[end + 1]?.lower === 'each',
  };
}

function middleOf({ bound, lo, hi }: Figure): number {
  if (bound === 'nearly' || lo === Number.NEGATIVE_INFINITY) return hi;
  return hi === Number.POSITIVE_INFINITY || bound === 'more-than' ? lo : (lo + hi) / 2;
}

/** "Three weeks", "62 percent of voters", "6.3": no noun belongs to its words. */
function isFree({ words, figure, last }: Place, scale: Scale): boolean {
  if (figure.measure === 'magnitude') return true;
  if (scale === 'count' || scale === 'money') return false;
  const isMeasured = scale === 'duration' || scale === 'measure';
  return (isMeasured && figure.writtenUnit?.endsWith('s')) || words[last + 1]?.lower === 'of';
}

/** Group of what a figure is of: the noun behind a count, sum or joined measure ("three-week strike"). */
function headOf({ text, figure }: Place, scale: Scale, noun: string): string {
  if (scale === 'age') return noun;
  const isMeasured = scale === 'duration' || scale === 'measure';
  return isMeasured && !/[-‐‑]/.test(text.slice(...figure.amount)) ? '' : headGroup(noun);
}
