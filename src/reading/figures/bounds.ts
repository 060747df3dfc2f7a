import type { Word } from '../words.ts';
import type { NumberRead } from './read-number.ts';
import { isApproximate } from './units.ts';

/** "around 180" holds 162 to 198: a tenth either way, the width the evidence notes settled on. */
const APPROXIMATE_SHARE = 0.1;

/** The interval a modified number stands for, and the first word of the modifier. */
export interface Bounds {
  readonly lo: number;
  readonly hi: number;
  readonly openLo: boolean;
  readonly first: number;
}

/** Reads the modifier before a number: "at least 400" is [400, ∞), "around 180" a tenth either way. */
export function applyModifiers(words: readonly Word[], number: NumberRead): Bounds {
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
  if (isApproximate(one) || two === 'close to') {
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
