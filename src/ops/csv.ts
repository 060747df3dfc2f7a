/**
 * Rows as CSV (RFC 4180: commas, CRLF, every cell quoted), the first one the names of the columns. Cells are
 * guarded against formulas, see `csvCell`.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * One quoted cell. A text that a spreadsheet would run as a formula (it begins with = + - @, their
 * full-width forms, a tab or a line break, after any white space) gets an apostrophe in front
 * (OWASP, "CSV Injection").
 */
export function csvCell(text: string): string {
  const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
