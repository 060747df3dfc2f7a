/**
 * Longest line taken for a headline, in characters. The longest of 150 measured news headlines has 112,
 * the median paragraph beside them 224.
 */
const MAX_TITLE_CHARS = 120;

/** A headline may ask or exclaim; a longer line that does so is a sentence of the text. */
const MAX_QUESTION_WORDS = 15;

const SENTENCE_END = /[.…:;,。！；।۔։]["'”’»)\]]*$/u;
/** `Talks resume in the U.S.` */
const INITIALS_END = /(?:\p{Lu}\.){2}$/u;
const QUESTION_END = /[?!？！؟]["'”’»)\]]*$/u;

/** Number of words separated by white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Looks like a headline: short, and not closed as a sentence is. Everything else reads as text. */
export function isTitleLike(text: string): boolean {
  if (text.length > MAX_TITLE_CHARS) return false;
  if (SENTENCE_END.test(text) && !INITIALS_END.test(text)) return false;
  return !QUESTION_END.test(text) || countWords(text) <= MAX_QUESTION_WORDS;
}

/** Is closed as a sentence is, so it cannot be a crosshead. */
export function endsLikeSentence(text: string): boolean {
  return SENTENCE_END.test(text) || QUESTION_END.test(text);
}

/** Folded for comparison only: lower case, straight quotation marks, single spaces, no final stop. */
export function foldLine(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.…]$/, '');
}

/** Folded, and without the marks a label is dressed with: brackets, dashes, colons at its ends. */
export function foldLabel(text: string): string {
  return foldLine(text)
    .replace(/^[\s([{*_:|>–—-]+/, '')
    .replace(/(?<![\s)\]}*_:|>–—-])[\s)\]}*_:|>–—-]+$/, '');
}
