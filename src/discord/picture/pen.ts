import { FAMILY, type Fonts } from './fonts.ts';

/** Pixels of a picture before it is doubled: as wide as a message on a phone, so that its letters stay as large. */
export const WIDTH = 360;
export const MARGIN = 14;

/** Letters are drawn in these sizes; none is smaller, as the picture shrinks a little on a phone. */
export const TEXT = { title: 16, body: 15, small: 13 } as const;

/** Baseline to baseline, in proportion to the size of the letters. */
const LEADING = 1.35;

/** One set of colours on a ground of its own: it reads alike on Discord's dark and light pages. */
export const COLOURS = {
  ground: '#20242b',
  edge: '#505866',
  box: '#2c323c',
  text: '#f3f4f6',
  quiet: '#b9c0cb',
  reports: '#4cc38a',
  differs: '#ffb454',
  denies: '#ff7b7b',
} as const;

/** How a line of text is set. */
export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
}

/** Draws downwards; `y` is where the next thing begins. */
export interface Pen {
  y: number;
  readonly parts: string[];
  /** Whether the font had every character so far. */
  isCovered: boolean;
  readonly fonts: Fonts;
}

/** A pen at the top of an empty picture. */
export function createPen(fonts: Fonts): Pen {
  return { y: MARGIN, parts: [], isCovered: true, fonts };
}

/** Sets text from `x` on in at most `lines` lines of a width; what does not fit ends in "…". */
export function write(
  pen: Pen,
  text: string,
  { x, width, lines = 1 }: { readonly x: number; readonly width: number; readonly lines?: number },
  style: Style,
): void {
  const { size, bold = false, fill = COLOURS.text } = style;
  const font = bold ? pen.fonts.bold : pen.fonts.regular;
  const clean = cleanText(text);
  if (!font.covers(clean)) pen.isCovered = false;
  for (const line of breakLines(clean, width, lines, (part) => font.measure(part, size))) {
    const base = pen.y + size * (0.5 + LEADING / 2 - 0.12);
    pen.parts.push(
      `<text x="${x}" y="${base.toFixed(1)}" font-size="${size}"${bold ? ' font-weight="700"' : ''} fill="${fill}">${escapeXml(line)}</text>`,
    );
    pen.y += size * LEADING;
  }
}

/** The whole picture; null where the font lacks a character: a box in its place would name nobody. */
export function finish(pen: Pen): string | null {
  if (!pen.isCovered) return null;
  const height = Math.ceil(pen.y + MARGIN);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="${FAMILY}">` +
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8" fill="${COLOURS.ground}" stroke="${COLOURS.edge}"/>` +
    `${pen.parts.join('')}</svg>`
  );
}

/** A box from `top` to where the pen is, under what has been drawn since `index`. */
export function boxBehind(
  pen: Pen,
  index: number,
  { x, top, width, stripe }: { x: number; top: number; width: number; stripe?: string },
): void {
  const height = (pen.y - top).toFixed(1);
  const mark =
    stripe === undefined
      ? ''
      : `<rect x="${x}" y="${top}" width="4" height="${height}" rx="2" fill="${stripe}"/>`;
  pen.parts.splice(
    index,
    0,
    `<rect x="${x}" y="${top}" width="${width}" height="${height}" rx="6" fill="${COLOURS.box}"/>${mark}`,
  );
}

/** One line without what does not print. */
function cleanText(text: string): string {
  return text
    .replace(
      /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[^\P{Cc}\s]|\p{Surrogate}/gu,
      '',
    )
    .replace(/\s+/gu, ' ')
    .trim();
}

function breakLines(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // More words than these fit no picture.
  const words = text.split(' ', 200);
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) line = longer;
    else if (lines.length === most - 1 || line === '') {
      const rest = [line, ...words.slice(index)].filter(Boolean).join(' ');
      return [...lines, shorten(rest, width, measure)];
    } else {
      lines.push(line);
      line = word;
      if (measure(word) > width)
        return [...lines, shorten(words.slice(index).join(' '), width, measure)];
    }
  }
  return [...lines, line];
}

function shorten(text: string, width: number, measure: (text: string) => number): string {
  const characters = Array.from(text).slice(0, 200);
  if (characters.length === Array.from(text).length && measure(text) <= width) return text;
  while (characters.length > 0 && measure(`${characters.join('').trimEnd()}…`) > width)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\ufffe\uffff]/gu, '');
}
