import type { Span } from '../types.ts';

/** What a pattern of a data file asks of the words around something: one of the two has to hold. */
export interface ClausePattern {
  /** Matched on the text before it. */
  readonly before?: string;
  /** Matched on the text behind it. */
  readonly after?: string;
}

/** A pattern with its regular expressions. */
export interface CompiledPattern<P extends ClausePattern> {
  readonly pattern: P;
  readonly before: RegExp | null;
  readonly after: RegExp | null;
}

/** A regular expression of a data file; null where the file gives none. Patterns are written for lower-case text. */
export function compilePattern(source: string | undefined): RegExp | null {
  return source === undefined ? null : new RegExp(source, 'u');
}

/** Compiles what a data file lists. */
export function compilePatterns<P extends ClausePattern>(
  patterns: readonly P[],
): readonly CompiledPattern<P>[] {
  return patterns.map((pattern) => ({
    pattern,
    before: compilePattern(pattern.before),
    after: compilePattern(pattern.after),
  }));
}

/** The first pattern that the text around a span of a statement meets, `reach` UTF-16 units on either side; null when none does. */
export function patternAround<P extends ClausePattern>(
  patterns: readonly CompiledPattern<P>[],
  { text, span }: { readonly text: string; readonly span: Span },
  [from, to]: Span,
  reach: number,
): P | null {
  const [start, end] = [from - span[0], to - span[0]];
  const before = text.slice(Math.max(0, start - reach), start).toLowerCase();
  const after = text.slice(end, end + reach).toLowerCase();
  const found = patterns.find((one) => one.before?.test(before) || one.after?.test(after));
  return found?.pattern ?? null;
}
