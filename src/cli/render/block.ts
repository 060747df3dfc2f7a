import stringWidth from 'string-width';
import type { Span } from '../../types.ts';
import { neutralise } from './neutralise.ts';
import type { Surface } from './style.ts';
import { wrapLines } from './wrap.ts';

/** How a block of foreign text is set. */
export interface BlockOptions {
  /** Printed before the first line (already safe and styled), e.g. `[1] `. */
  readonly lead?: string;
  /** Columns that the lead takes, and that the other lines are indented by. */
  readonly indent?: number;
  /** Spans of the text to set in bold. */
  readonly highlights?: readonly Span[];
  /** Style of a whole line, applied around it where there are no highlights. */
  readonly paint?: (line: string) => string;
}

/** Foreign text, neutralised, wrapped and indented: lines joined by newlines. */
export function block(text: string, surface: Surface, options: BlockOptions = {}): string {
  const { indent = 0, highlights = [], paint = (line: string) => line } = options;
  const safe = neutralise(text);
  const columns = surface.columns === null ? null : surface.columns - indent;
  const lead = options.lead ?? ' '.repeat(indent);
  return wrapLines(safe, columns)
    .map((line, index) => {
      const shown =
        highlights.length > 0
          ? bolden(safe, line, highlights, surface)
          : paint(safe.slice(...line));
      return (index === 0 ? lead : ' '.repeat(indent)) + shown;
    })
    .join('\n');
}

/** A text padded with spaces to `columns`; longer text stays whole. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}

function bolden(text: string, line: Span, highlights: readonly Span[], surface: Surface): string {
  const [start, end] = line;
  let shown = '';
  let at = start;
  for (const [from, to] of highlights.toSorted((a, b) => a[0] - b[0])) {
    const begin = Math.max(from, at);
    const stop = Math.min(to, end);
    if (stop <= begin) continue;
    shown += text.slice(at, begin) + surface.style.bold(text.slice(begin, stop));
    at = stop;
  }
  return shown + text.slice(at, end);
}
