// East Asian Wide and Fullwidth ranges a news text meets, and emoji: two terminal columns each
// (Unicode Standard Annex 11; scripts stand in for its table).
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const NOTHING = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]/u;
const PLAIN = /^[\u0020-\u024F]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Splits a text into what a reader sees as characters. */
export function graphemes(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Terminal columns that a text without control characters takes. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return graphemes(text).reduce((columns, grapheme) => columns + graphemeWidth(grapheme), 0);
}

/** Terminal columns of one grapheme: 0, 1 or 2. */
export function graphemeWidth(grapheme: string): 0 | 1 | 2 {
  if (WIDE.test(grapheme) || grapheme.includes('\uFE0F')) return 2;
  return NOTHING.test(grapheme) ? 0 : 1;
}
