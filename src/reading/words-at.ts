import type { Span } from '../types.ts';
import type { Statement } from './statement.ts';

/** The words of a statement that a span of its paragraph stands for, verbatim. */
export function wordsAt({ text, span }: Statement, [start, end]: Span): string {
  return text.slice(start - span[0], end - span[0]);
}
