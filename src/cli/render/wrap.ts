import stringWidth from 'string-width';
import type { Span } from '../../types.ts';

let segmenter: Intl.Segmenter | undefined;

/**
 * The lines of a text at most `columns` terminal columns wide, as spans of the text without the white
 * space at their ends. Breaks between words; a longer word (an address, Chinese text) breaks between
 * characters. Null columns: one line.
 */
export function wrapLines(text: string, columns: number | null): readonly Span[] {
  if (columns === null) return [[0, text.length]];
  const lines: Span[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  for (const piece of pieces(text, columns)) {
    const gap = used === 0 ? 0 : stringWidth(text.slice(end, piece.start));
    if (used > 0 && used + gap + piece.width > columns) {
      lines.push([start, end]);
      used = 0;
    }
    if (used === 0) start = piece.start;
    used += (used === 0 ? 0 : gap) + piece.width;
    end = piece.end;
  }
  return used > 0 || lines.length === 0 ? [...lines, [start, end]] : lines;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

function* pieces(text: string, columns: number): Generator<Piece> {
  for (const match of text.matchAll(/\S+/g)) {
    const width = stringWidth(match[0]);
    if (width <= columns) {
      yield { start: match.index, end: match.index + match[0].length, width };
    } else {
      yield* characterPieces(match[0], match.index);
    }
  }
}

function* characterPieces(word: string, at: number): Generator<Piece> {
  let start = at;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(word)) {
    yield { start, end: start + segment.length, width: stringWidth(segment) };
    start += segment.length;
  }
}
