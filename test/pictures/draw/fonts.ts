import { fileURLToPath } from 'node:url';
import { readFont } from '../../../src/discord/picture/font.ts';

const path = (name: string): string =>
  fileURLToPath(new URL(`../../../node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`, import.meta.url));

/** As wide as Discord's own font, within a few per cent. */
export const FONT_FILES = [
  path('DejaVuSansCondensed'),
  path('DejaVuSansCondensed-Bold'),
  path('DejaVuSansCondensed-Oblique'),
];

const regular = readFont(path('DejaVuSansCondensed'));
const bold = readFont(path('DejaVuSansCondensed-Bold'));

/** Width of a text in pixels. Italics are as wide as upright letters. */
export function widthOf(text: string, size: number, isBold: boolean): number {
  return (isBold ? bold : regular).measure(text, size);
}
