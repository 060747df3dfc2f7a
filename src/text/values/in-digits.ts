import { coreOf, type Value } from './value.ts';

/** News writes one to nine in words and what is above in digits (the rule of the agencies' style books). */
const LEAST_IN_DIGITS = 10;

/**
 * A text with those of its counts in digits that news would not write in words: "four hundred were killed" becomes "400 were
 * killed". `values` are the text's own. The reader has learned from news: it takes "sixty-one" for something else than "61".
 */
export function writeInDigits(text: string, values: readonly Value[]): string {
  return values
    .toSorted((a, b) => b.span[0] - a.span[0])
    .reduce((written, value) => {
      const [start, end] = coreOf(value);
      return isCountInWords(value, text.slice(start, end))
        ? written.slice(0, start) + value.stated + written.slice(end)
        : written;
    }, text);
}

function isCountInWords(value: Value, words: string): value is Extract<Value, { type: 'figure' }> {
  return (
    value.type === 'figure' &&
    value.measure === 'count' &&
    value.bound === 'exact' &&
    Number.isInteger(value.stated) &&
    value.stated >= LEAST_IN_DIGITS &&
    !/\d/.test(words)
  );
}
