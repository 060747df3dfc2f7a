import { EMOJI, VARIATION } from './emoji.ts';
import { widthOf } from './fonts.ts';
import type { Run } from './inline.ts';

/** A word, or the space between two, with its place on the line. */
export interface Piece extends Run {
  readonly x: number;
  readonly width: number;
}

/** Parts runs at spaces and lays them out in lines no wider than `width`. */
export function wrap(runs: readonly Run[], width: number, size: number): readonly Piece[][] {
  const lines: Piece[][] = [[]];
  let x = 0;
  for (const { text, ...style } of runs) {
    for (const word of text
      .replaceAll(VARIATION, '')
      .split(/([^\S\u00a0]+)/u)
      .filter(Boolean)) {
      for (const part of cutToWidth(word, width, size, style.bold)) {
        const wide = measure(part, size, style.bold);
        const isSpace = part.trim() === '';
        if (x + wide > width && !isSpace && x > 0) {
          lines.push([]);
          x = 0;
        }
        if (isSpace && x === 0) continue;
        lines.at(-1)?.push({ ...style, text: part, x, width: wide });
        x += wide;
      }
    }
  }
  return lines;
}

/** An emoji is as wide as its box. */
export function measure(text: string, size: number, isBold: boolean): number {
  const emoji = Array.from(text).filter((character) => character in EMOJI).length;
  const rest = Array.from(text)
    .filter((character) => !(character in EMOJI))
    .join('');
  return emoji * size * 1.25 + widthOf(rest, size, isBold);
}

/** A word wider than the line is broken, as Discord does. */
function cutToWidth(word: string, width: number, size: number, isBold: boolean): readonly string[] {
  if (measure(word, size, isBold) <= width) return [word];
  const parts = [''];
  for (const character of word) {
    const last = parts.at(-1) ?? '';
    if (measure(last + character, size, isBold) > width) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}
