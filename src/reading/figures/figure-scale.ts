import { headGroup } from '../lexicon.ts';
import { ownValue } from '../own-value.ts';
import { quantityWords } from '../word-lists.ts';
import type { Word } from '../words.ts';
import { type CountedNoun, shareOf } from './counted-noun.ts';
import type { Scale } from './quantity.ts';
import type { NumberRead } from './read-number.ts';

/** What a number measures, in which unit, and the group of the noun it is of. */
export interface ScaleRead {
  readonly scale: Scale;
  readonly unit: string | null;
  readonly head: string;
}

/** Reads the scale of one kind of number: null where it is of another kind, 'none' where it is no figure ("a 1-0 win"). */
type ReadScale = (place: Place) => ScaleRead | 'none' | null;

/** A number in its sentence. */
interface Place {
  readonly words: readonly Word[];
  readonly number: NumberRead;
  readonly noun: CountedNoun;
  readonly before: string;
  readonly next: Word | undefined;
  /** The unit glued to the number: "year" of "54-year-old". */
  readonly glued: string | null;
}

/** Currencies by their signs; "dlrs" is how agencies wrote dollars. */
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  dlr: 'dollar',
  dlrs: 'dollar',
  sterling: 'pound',
};
const PERCENT = /^(?:%|percent|pct\.?)$/;

const KINDS: readonly ReadScale[] = [
  readGluedTime,
  readMoney,
  readGluedMeasure,
  readShare,
  readDuration,
  readMeasure,
];

/** The scale of a number: what is glued to it or stands beside it decides; a plain count otherwise. Null for no figure at all. */
export function scaleOfQuantity(
  words: readonly Word[],
  number: NumberRead,
  noun: CountedNoun,
): ScaleRead | null {
  const place: Place = {
    words,
    number,
    noun,
    before: words[number.first - 1]?.text ?? '',
    next: words[number.last + 1],
    glued: number.glued?.split('-')[0] ?? null,
  };
  for (const read of KINDS) {
    const scale = read(place);
    if (scale !== null) return scale === 'none' ? null : scale;
  }
  return { scale: 'count', unit: null, head: headGroup(noun.head) };
}

function readGluedTime({ number, noun, glued }: Place): ScaleRead | null {
  if (number.glued?.endsWith('old')) return { scale: 'age', unit: glued, head: noun.head };
  return glued !== null && quantityWords('durations').has(glued)
    ? { scale: 'duration', unit: glued, head: headGroup(noun.head) }
    : null;
}

function readMoney({ noun, before, next, glued }: Place): ScaleRead | null {
  const unit = next?.lemma ?? '';
  const money = quantityWords('money');
  if (!/[$€£¥]$/.test(before) && !money.has(unit) && !money.has(glued ?? '')) return null;
  const head = money.has(noun.head) ? '' : headGroup(noun.head);
  return { scale: 'money', unit: currencyOf(before, glued ?? unit), head };
}

function readGluedMeasure({ noun, glued }: Place): ReturnType<ReadScale> {
  if (glued === null || glued === 'percent') return null;
  if (noun.head === '' || !/^\p{L}{3,}$/u.test(glued)) return 'none';
  return { scale: 'measure', unit: glued, head: headGroup(noun.head) };
}

function readShare({ words, number, next, glued }: Place): ScaleRead | null {
  const inTwo = isPerCent(next, words[number.last + 2]);
  if (!PERCENT.test(next?.lower ?? '') && glued !== 'percent' && !inTwo) return null;
  const head = headGroup(shareOf(words, number).head);
  return { scale: 'proportion', unit: 'percent', head };
}

/** Whether two words behind a number are "per cent". */
export function isPerCent(next: Word | undefined, second: Word | undefined): boolean {
  return next?.lower === 'per' && second?.lower === 'cent';
}

function readDuration({ words, number, next }: Place): ScaleRead | null {
  if (next === undefined) return null;
  const durations = quantityWords('durations');
  if (!durations.has(next.lemma) && !durations.has(next.lower.replace(/s$/, ''))) return null;
  const isAge = words[number.last + 2]?.lower === 'old';
  return { scale: isAge ? 'age' : 'duration', unit: next.lemma, head: '' };
}

function readMeasure({ next }: Place): ScaleRead | null {
  return next !== undefined && quantityWords('measures').has(next.lemma)
    ? { scale: 'measure', unit: next.lemma, head: '' }
    : null;
}

/** The currency of a sum: sums of two currencies are never compared. */
function currencyOf(before: string, unit: string): string {
  const sign = before.slice(-1);
  const country = before.slice(0, -1).toLowerCase();
  const currency = ownValue(CURRENCIES, sign) ?? ownValue(CURRENCIES, unit) ?? unit;
  // "C$40" and "HK$40" are other dollars; "US$40" is the plain one.
  return country === '' ||
    country === 'us' ||
    country === 'u.s.' ||
    ownValue(CURRENCIES, sign) === undefined
    ? currency
    : `${country} ${currency}`;
}
