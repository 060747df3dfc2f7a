/** A regular expression of a data file; null where the file gives none. Patterns are written for lower-case text. */
export function compilePattern(source: string | undefined): RegExp | null {
  return source === undefined ? null : new RegExp(source, 'u');
}
