import { entryOf } from '../../text/values/lexicon.ts';
import { ownValue } from '../own-value.ts';

/** Words that multiply the number before them. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mln: 1e6,
  bln: 1e9,
  m: 1e6,
  bn: 1e9,
  k: 1e3,
  dozen: 12,
};

/** Whether the word is a scale ("million") that multiplies the number before it. */
export function scaleOf(word: string): number | null {
  return ownValue(SCALES, word) ?? null;
}

/**
 * The value of one number word or numeral: "1,200.50", "twenty-five", "30.1-billion", "25m", "60th" is null.
 * Null when the word is no cardinal number.
 */
export function numberValue(word: string): number | null {
  const lower = word.toLowerCase();
  if (/^\d[\d,]*(\.\d+)?$/.test(lower)) return Number(lower.replaceAll(',', ''));
  const unit = entryOf('numbers', lower);
  if (unit !== undefined) return unit;
  const suffixed = /^(\d[\d,]*(?:\.\d+)?)(k|m|bn|b|million|billion|trillion)$/.exec(lower);
  if (suffixed !== null)
    return Number((suffixed[1] ?? '').replaceAll(',', '')) * (SCALES[suffixed[2] ?? ''] ?? 1e9);
  return lower.includes('-') ? hyphenatedValue(lower.split('-')) : null;
}

/** "twenty-five" adds, "30-million" multiplies; anything else is no number. */
function hyphenatedValue(parts: readonly string[]): number | null {
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return null;
  const left = numberValue(first);
  if (left === null) return null;
  const scale = ownValue(SCALES, second);
  if (scale !== undefined) return left * scale;
  const right = entryOf('numbers', second);
  return right !== undefined && right < 10 && left >= 20 && left % 10 === 0 ? left + right : null;
}
