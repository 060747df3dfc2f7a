import { withoutEndMarks } from '../text/end-marks.ts';
import type { ReaderSentence } from './reader.ts';

/**
 * Longest part of a sentence that is shown (UTF-16 units), as long as what is read of it into the evidence
 * (`src/reading/statement.ts`). The longest of 34,055 news sentences measured (BASIL, Emergent) has 1,905: up to here
 * one is read whole, in windows. What is longer is a table, and each of its windows would be a run of the model.
 */
const MAX_TEXT = 2000;
/** What is shown of the sentence before, from its end: the 40 tokens that are read of it (`rows.ts`), at 15 characters each. */
const MAX_PREVIOUS = 600;

/** A sentence as a reader is shown it: the begin of an endless one, so that offsets in what is shown hold in the sentence. */
export function showSentence({ text, headline, previous }: ReaderSentence): ReaderSentence {
  return {
    text: text.length > MAX_TEXT ? text.slice(0, MAX_TEXT).replace(/[\ud800-\udbff]$/, '') : text,
    headline,
    previous: previous === null ? null : endOf(previous),
  };
}

/**
 * A statement as the reader is asked about it: without the mark that ends it. It tells better so what states a fact and what
 * contradicts it (526 of 714 stances of five sets are accepted, 520 with a full stop; of those against a fact 10 of 62 are wrong, 14 of 72).
 */
export function asStatement(text: string): string {
  return withoutEndMarks(text);
}

/** A sentence with a blank as it taught the reader: with one full stop. */
export function asBlanked(text: string): string {
  return `${withoutEndMarks(text)}.`;
}

function endOf(text: string): string {
  if (text.length <= MAX_PREVIOUS) return text;
  return text.slice(-MAX_PREVIOUS).replace(/^[\udc00-\udfff]/, '');
}
