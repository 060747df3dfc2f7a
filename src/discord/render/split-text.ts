import { escapeUnits } from './escape.ts';

/**
 * Foreign text as Discord markdown in parts of at most `room` characters that together are the whole text,
 * parted at spaces where there are any.
 */
export function splitText(text: string, room: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let afterSpace = 0;
  const units = escapeUnits(text);
  for (const [at, unit] of units.entries()) {
    if (part.length + unit.length > room) {
      // The second half of a pair must not begin a part.
      const isPair = /[\udc00-\udfff]/.test(text.charAt(at));
      const cut = afterSpace > 0 ? afterSpace : part.length - (isPair ? 1 : 0);
      parts.push(part.slice(0, cut));
      part = part.slice(cut);
      afterSpace = 0;
    }
    part += unit;
    if (unit === ' ') afterSpace = part.length;
  }
  return [...parts, part];
}
