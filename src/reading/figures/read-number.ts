import { ownValue } from '../own-value.ts';
import type { Word } from '../words.ts';
import { numberValue, scaleOf } from './number-words.ts';

const LOOSE_NUMBERS: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 120],
  scores: [40, 200],
  hundreds: [200, 2000],
  thousands: [2000, 20000],
  millions: [2e6, 2e8],
  billions: [2e9, 2e11],
};

/** "Several dozen people" are dozens of them. */
const VAGUE = new Set(['several', 'few', 'many', 'some']);

/** A number as it stands in a sentence: its bounds, and the words it takes. */
export interface NumberRead {
  readonly lo: number;
  readonly hi: number;
  readonly first: number;
  readonly last: number;
  /** Unit glued to the number ("three-week", "82-year-old"), if any. */
  readonly glued: string | null;
}

/** Reads the number that begins at a word, with scales and ranges; null where none begins. */
export function readNumber(words: readonly Word[], at: number): NumberRead | null {
  const word = words[at];
  if (word === undefined) return null;
  const loose = ownValue(LOOSE_NUMBERS, word.lower);
  if (loose !== undefined && words[at + 1]?.lower === 'of')
    return { lo: loose[0], hi: loose[1], first: at, last: at, glued: null };
  if (word.lower === 'dozen' && VAGUE.has(words[at - 1]?.lower ?? ''))
    return { lo: 24, hi: 120, first: at - 1, last: at, glued: null };
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
