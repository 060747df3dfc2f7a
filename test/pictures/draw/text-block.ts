import { EMOJI } from './emoji.ts';
import { parseInline } from './inline.ts';
import { SIZE, type Theme } from './theme.ts';
import { measure, type Piece, wrap } from './wrap.ts';

/** Something drawn: SVG whose top left corner is the origin, and its height. */
export interface Drawing {
  readonly svg: string;
  readonly height: number;
}

interface LineStyle {
  readonly size: number;
  readonly line: number;
  readonly bold: boolean;
  readonly quiet: boolean;
  readonly indent: number;
  readonly mark: 'none' | 'quote' | 'bullet';
  readonly text: string;
}

/** A text display: each of its lines in its own style. */
export function drawText(content: string, width: number, theme: Theme): Drawing {
  let svg = '';
  let y = 0;
  for (const source of content.split('\n')) {
    const style = styleOf(source);
    const runs = parseInline(style.text).map((run) => ({ ...run, bold: run.bold || style.bold }));
    const lines = wrap(runs, width - style.indent, style.size);
    const height = lines.length * style.line;
    if (style.mark === 'quote')
      svg += `<rect x="0" y="${y + 1}" width="4" height="${height - 2}" rx="2" fill="${theme.edge}"/>`;
    if (style.mark === 'bullet')
      svg += `<circle cx="7" cy="${y + style.line / 2}" r="2.500" fill="${theme.text}"/>`;
    for (const line of lines) {
      svg += line.map((piece) => drawPiece(piece, y, style, theme)).join('');
      y += style.line;
    }
  }
  return { svg, height: y };
}

function styleOf(source: string): LineStyle {
  const [, mark = '', text = ''] = /^(### |## |# |-# |> |- )?(.*)$/su.exec(source) ?? [];
  const base = { size: SIZE.text, line: SIZE.line, bold: false, quiet: false, indent: 0, text };
  if (mark.startsWith('#'))
    return { ...base, size: SIZE.heading, line: SIZE.headingLine, bold: true, mark: 'none' };
  if (mark === '-# ')
    return { ...base, size: SIZE.small, line: SIZE.smallLine, quiet: true, mark: 'none' };
  if (mark === '> ') return { ...base, indent: 16, mark: 'quote' };
  if (mark === '- ') return { ...base, indent: 18, mark: 'bullet' };
  return { ...base, mark: 'none' };
}

function drawPiece(piece: Piece, y: number, style: LineStyle, theme: Theme): string {
  const x = piece.x + style.indent;
  if (piece.text.trim() === '') return '';
  const base = y + style.line / 2 + style.size * 0.36;
  const fill =
    piece.kind === 'link'
      ? theme.link
      : style.quiet && piece.kind === 'text'
        ? theme.quiet
        : theme.text;
  const pill =
    piece.kind === 'pill'
      ? `<rect x="${x - 2}" y="${y + 2}" width="${piece.width + 4}" height="${style.line - 4}" rx="3" fill="${theme.button}"/>`
      : '';
  return pill + drawWord(piece.text, x, base, { ...style, bold: piece.bold }, fill, piece.italic);
}

/** A word in one colour, with the emoji in it. */
export function drawWord(
  word: string,
  x: number,
  base: number,
  { size, bold }: Pick<LineStyle, 'size' | 'bold'>,
  fill: string,
  italic = false,
): string {
  let svg = '';
  let at = x;
  for (const part of splitEmoji(word)) {
    const emoji = EMOJI[part];
    svg +=
      emoji === undefined
        ? `<text xml:space="preserve" x="${at.toFixed(1)}" y="${base.toFixed(1)}" font-size="${size}" font-weight="${bold ? 700 : 400}"${italic ? ' font-style="italic"' : ''} fill="${fill}">${escapeXml(part)}</text>`
        : `<g transform="translate(${at + size * 0.05} ${base - size * 0.95}) scale(${(size * 1.15) / 20})">${emoji}</g>`;
    at += measure(part, size, bold);
  }
  return svg;
}

function splitEmoji(word: string): readonly string[] {
  const parts: string[] = [];
  for (const character of word) {
    const last = parts.at(-1);
    if (last === undefined || character in EMOJI || last in EMOJI) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

/** A text as it may stand in SVG: its signs escaped, what XML does not allow left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\P{Cc}\t]|\p{Cs}|[\ufffe\uffff]/gu, '');
}
