/** One line of a text: its place without the line end, and its number counted from 1. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** One paragraph: a verbatim, trimmed slice of the text, and the number of its first line. */
export interface Paragraph {
  readonly text: string;
  readonly line: number;
}

/** Splits at LF, CRLF or lone CR. `firstLine` is the number of the first line. */
export function splitLines(text: string, firstLine = 1): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: match.index, number: firstLine + lines.length });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length, number: firstLine + lines.length });
  return lines;
}

/**
 * Paragraphs are what blank lines separate; a line of white space is blank. Every paragraph is a
 * contiguous slice of `text`, line ends within it included, so a quote of it is a quote of the text.
 */
export function splitParagraphs(text: string, firstLine = 1): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block: Line[] = [];
  const close = (): void => {
    const first = block[0];
    if (first) {
      const slice = text.slice(first.start, block.at(-1)?.end);
      paragraphs.push({ text: slice.trim(), line: first.number });
    }
    block = [];
  };
  for (const line of splitLines(text, firstLine)) {
    if (text.slice(line.start, line.end).trim() === '') close();
    else block.push(line);
  }
  close();
  return paragraphs;
}
