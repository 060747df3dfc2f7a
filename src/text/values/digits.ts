/** More digits than this are no figure of news but debris (and would lose exactness). */
const MAX_LENGTH = 24;

const WHOLE = /^\d+$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const SPACED = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+$/;
const DECIMAL = /^\d+\.\d+$/;
const DOTTED = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?$/;
const COMMA_DECIMAL = /^\d+,\d{1,2}$/;

/** How digits were written: `bare` without grouping or decimals, `comma` with a decimal comma. */
export interface Digits {
  readonly value: number;
  readonly style: 'bare' | 'grouped' | 'decimal' | 'comma';
}

/**
 * The value of digits in the ways of news: "1,200.50", "15 000", "3,00,000" (Indian), "1.500.000", "1,5".
 * Null for what is no number: "1.2.3", "1,2,3", "007".
 */
export function readDigits(text: string): Digits | null {
  if (text.length > MAX_LENGTH) return null;
  if (WHOLE.test(text)) {
    if (text.length > 1 && text.startsWith('0')) return null;
    return { value: Number(text), style: 'bare' };
  }
  if (GROUPED.test(text) || INDIAN.test(text))
    return { value: Number(text.replaceAll(',', '')), style: 'grouped' };
  if (SPACED.test(text)) return { value: Number(text.replace(/\s/g, '')), style: 'grouped' };
  if (DECIMAL.test(text)) return { value: Number(text), style: 'decimal' };
  if (DOTTED.test(text))
    return { value: Number(text.replaceAll('.', '').replace(',', '.')), style: 'grouped' };
  if (COMMA_DECIMAL.test(text)) return { value: Number(text.replace(',', '.')), style: 'comma' };
  return null;
}
