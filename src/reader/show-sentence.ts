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

function endOf(text: string): string {
  if (text.length <= MAX_PREVIOUS) return text;
  return text.slice(-MAX_PREVIOUS).replace(/^[\udc00-\udfff]/, '');
}
