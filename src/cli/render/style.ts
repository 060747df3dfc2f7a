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
  /** Columns to wrap at; null: do not wrap. */
  readonly columns: number | null;
  /** What the corpus knows of an article beside its reference (how sure its date is, its agency). */
  readonly lookup: (id: string) => Article | undefined;
}

/** Takes back the line the cursor is in (ECMA-48: carriage return, erase in line). */
export const ERASE_LINE = '\r\u001B[K';

/** The width of a terminal that does not say how wide it is, and of what is no terminal. */
const USUAL_COLUMNS = 80;
/** In fewer columns than this a quote under its number has no room for words. */
const NARROWEST = 20;

/** A part of a standard stream: all that is asked of it here. */
export interface TerminalStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * The surface of a stream: colours only on a terminal that is not "dumb" and without NO_COLOR
 * (https://no-color.org: set and not empty), lines as wide as the terminal. Where there is none, as wide as
 * COLUMNS says, else 80.
 */
export function surfaceOf(
  stream: TerminalStream,
  env: Readonly<Record<string, string | undefined>>,
): Surface {
  const terminal = stream.isTTY === true;
  const colours = terminal && !env.NO_COLOR && env.TERM !== 'dumb';
  const wide = terminal ? stream.columns : Number(env.COLUMNS);
  const columns = Math.max(NARROWEST, Math.floor(wide || USUAL_COLUMNS));
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
