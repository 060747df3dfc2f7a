import { quotationMarks } from '../../text/quotation-marks.ts';
import type { Span } from '../../types.ts';
import { excerpt } from './excerpt.ts';

/** Foreign text in one pair of quotation marks, its own where it begins with a quotation; cut as `excerpt` cuts. */
export function quote(text: string, matches: readonly Span[], room: number): string {
  const shown = excerpt(text, matches, room);
  const { open, close } = quotationMarks(shown);
  return `${open}${shown}${close}`;
}
