import type { Span } from '../types.ts';

/** Whether two spans of one text share a character. */
export function spansMeet(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
