import type { Span } from '../types.ts';

const OPENING = /[“„«「『]/;
const CLOSING = /[”“»」』]/;
const PARAGRAPH_END = /\n[^\S\n]*\n/g;
const LETTER = /\p{L}/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/**
 * What stands inside quotation marks (marks excluded), in order, outermost quotation only. Straight and
 * curly double marks may be mixed; single marks count when they open before a letter and close after a
 * word, so apostrophes do not. A double mark that nothing closes ends with its paragraph (blank line).
 * Linear in the text.
 */
export function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(PARAGRAPH_END)) {
    collectQuotes(text, start, match.index, spans);
    start = match.index + match[0].length;
  }
  collectQuotes(text, start, text.length, spans);
  return spans;
}

/** Whether a paragraph goes on with the quotation of the one before: that one leaves its last open, and this one opens it again. */
export function quotationGoesOn(before: string, paragraph: string): boolean {
  const mark = paragraph.trimStart().charAt(0);
  if (mark !== '"' && !OPENING.test(mark)) return false;
  const said = before.trimEnd();
  return said !== '' && quotedSpans(said).at(-1)?.[1] === said.length;
}

function collectQuotes(text: string, from: number, to: number, spans: Span[]): void {
  const singles = singleClosings(text, from, to);
  let at = from;
  let nextSingle = 0;
  while (at < to) {
    const mark = text.charAt(at);
    let end = -1;
    if (mark === '"' || OPENING.test(mark)) {
      end = doubleEnd(text, at + 1, to, mark);
    } else if ((mark === '‘' || mark === "'") && opensSingle(text, at)) {
      while ((singles[nextSingle] ?? to) <= at) nextSingle += 1;
      end = singles[nextSingle] ?? -1;
    }
    if (end >= 0) {
      if (end > at + 1) spans.push([at + 1, end]);
      at = end;
    }
    at += 1;
  }
}

/** Where the quotation that opened before `from` ends: its closing mark, or the end of the paragraph. */
function doubleEnd(text: string, from: number, to: number, opened: string): number {
  for (let at = from; at < to; at += 1) {
    const mark = text.charAt(at);
    if (mark === '"' || (CLOSING.test(mark) && (mark !== '“' || opened === '„'))) return at;
  }
  let end = to;
  while (end > from && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function opensSingle(text: string, at: number): boolean {
  if (at > 0 && WORD_CHARACTER.test(text.charAt(at - 1))) return false;
  return LETTER.test(text.charAt(at + 1));
}

/** Single marks that can close: after a word or its punctuation, before no letter; "soldiers' " only when no other follows. */
function singleClosings(text: string, from: number, to: number): readonly number[] {
  const sure: number[] = [];
  const doubtful: number[] = [];
  for (let at = from + 1; at < to; at += 1) {
    const mark = text.charAt(at);
    if (mark !== '’' && mark !== "'") continue;
    const before = text.charAt(at - 1);
    if (/\s/u.test(before) || WORD_CHARACTER.test(text.charAt(at + 1))) continue;
    (before === 's' ? doubtful : sure).push(at);
  }
  return sure.length > 0 ? sure : doubtful;
}
