import { styleText } from 'node:util';
import type { Article } from '../../corpus/article.ts';

/** How a piece of text is set apart; without colours all of them return the text as it is. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly accent: (text: string) => string;
}

/** What a renderer must know of the place its text is shown in. */
export interface Surface {
  readonly style: Style;
  /** Columns to wrap at; null: do not wrap (not a terminal). */
  readonly columns: number | null;
  /** What the corpus knows of an article beside its reference (how sure its date is, its agency). */
  readonly lookup: (id: string) => Article | undefined;
}

/** Takes back the line the cursor is in (ECMA-48: carriage return, erase in line). */
export const ERASE_LINE = '\r\u001B[K';

/** Wider lines are hard to read, however wide the terminal is. */
const WIDEST = 100;
/** Narrower than this, wrapping does more harm than the terminal's own. */
const NARROWEST = 40;

/** A part of a standard stream: all that is asked of it here. */
export interface TerminalStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * The surface of a stream: colours only on a terminal that is not "dumb" and without NO_COLOR
 * (https://no-color.org: set and not empty), wrapped to the terminal's width.
 */
export function surfaceOf(
  stream: TerminalStream,
  env: Readonly<Record<string, string | undefined>>,
): Surface {
  const terminal = stream.isTTY === true;
  const colours = terminal && !env.NO_COLOR && env.TERM !== 'dumb';
  const columns = terminal ? Math.min(WIDEST, Math.max(NARROWEST, stream.columns ?? 80)) : null;
  return { style: createStyle(colours), columns, lookup: () => undefined };
}

/** The style of a surface; `colours` false gives plain text. */
export function createStyle(colours: boolean): Style {
  const paint = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colours && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    good: paint('green'),
    bad: paint('red'),
    warn: paint('yellow'),
    accent: paint('cyan'),
  };
}
