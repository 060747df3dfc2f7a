import { type Line, splitLines } from '../paragraphs.ts';

/** One piece of a raw document: a line, or a paragraph broken over lines. `line` is null for HTML. */
export interface Unit {
  readonly text: string;
  readonly line: number | null;
  /** Set for HTML headings. */
  readonly isHeading?: boolean;
  /** Set for items of lists and rows of tables: short without being labels. */
  readonly isListed?: boolean;
}

/** Something of the raw document that is not in the article's text, and why. */
export interface Cut {
  readonly line: number | null;
  readonly text: string;
  readonly reason: string;
  /** The front-matter key that keeps it, where one does. */
  readonly keptAs: string | null;
}

/** Text wrapped by an editor or a mail program has lines of at most about this many characters. */
const MAX_WRAP_CHARS = 100;

/** A wrapped line is nearly full; lists, labels and headlines are not. */
const MIN_WRAP_CHARS = 45;

/**
 * Splits raw text into units. Files with a blank line between paragraphs and files with one paragraph a
 * line come to the same: every line is a unit, but lines of one block that were wrapped stay together.
 * A no-break space becomes a space; a line of nothing else is listed as cut.
 */
export function splitUnits(raw: string): { units: Unit[]; cuts: Cut[] } {
  const text = raw.replaceAll('\u00a0', ' ');
  const units: Unit[] = [];
  const cuts: Cut[] = [];
  let block: Line[] = [];
  for (const line of splitLines(text)) {
    if (text.slice(line.start, line.end).trim() !== '') {
      block.push(line);
      continue;
    }
    units.push(...readBlock(text, block));
    block = [];
    if (raw.slice(line.start, line.end).includes('\u00a0')) {
      cuts.push({ line: line.number, text: '', reason: 'only no-break spaces', keptAs: null });
    }
  }
  units.push(...readBlock(text, block));
  return { units, cuts };
}

function readBlock(text: string, block: readonly Line[]): Unit[] {
  const first = block[0];
  if (!first) return [];
  const lines = block.map((line) => text.slice(line.start, line.end).trim());
  if (isWrapped(lines)) {
    return [{ text: text.slice(first.start, block.at(-1)?.end).trim(), line: first.number }];
  }
  return lines.map((line, at) => ({ text: line, line: block[at]?.number ?? null }));
}

/** All lines but the last are nearly full, and most break off inside a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1);
  if (full.length === 0 || lines.some((line) => line.length > MAX_WRAP_CHARS)) return false;
  if (full.some((line) => line.length < MIN_WRAP_CHARS)) return false;
  const open = full.filter((line, at) => !/[.!?]["'”’)]*$/.test(line) && startsLow(lines[at + 1]));
  return open.length * 2 > full.length;
}

/** Inside a sentence most lines go on in lower case; a list of headlines never does. */
function startsLow(line: string | undefined): boolean {
  return line !== undefined && !/^[\s"'“‘(*•–—-]*[\p{Lu}\d]/u.test(line.slice(0, 12));
}
