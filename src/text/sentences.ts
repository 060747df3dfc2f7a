import { readData } from '../data/read.ts';
import type { Span } from '../types.ts';

interface Abbreviations {
  /** Always followed by what it belongs to: "Mr.", "Jan.", "No.". */
  readonly title: ReadonlySet<string>;
  /** Inside or at the end of a sentence: "Inc.", "a.m.". */
  readonly either: ReadonlySet<string>;
  /** Capitalised words that begin a sentence more often than they go on a name. */
  readonly starters: ReadonlySet<string>;
}

/** A run of terminators with the marks that close on it, at most this long each; more is decoration. */
const BOUNDARY = /[.!?…。！？｡؟۔।]{1,16}["'”’»)\]」』）]{0,8}/gu;
const UNSPACED_END = /[。！？｡]/u;
const BLANK_LINE = /\n[^\S\n]*\n/g;
const SPACE = /\s/u;
const LOWER_CASE = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
const CURLY_CLOSED = /[”»」』]$/u;
/** Reads the next word, or the one before a period: bounded, so that debris costs no more than a word. */
const MAX_WORD_LENGTH = 24;
const NEXT_WORD = /^["'“‘«„([]{0,4}([\p{L}\p{M}\p{N}]{1,24})/u;
const LAST_WORD = /(?:[\p{L}\p{M}\p{N}]\.|[\p{L}\p{M}\p{N}]){1,24}$/u;
const DOTTED_LETTERS = /^\p{L}(?:\.\p{L})*$/u;

let loaded: Abbreviations | undefined;

/**
 * Sentences of a text as exact, trimmed, non-overlapping offsets. A boundary is a run of . ? ! … with
 * its closing quotation marks, before white space and a word that is not in small letters; CJK 。 needs
 * no space. A period of an abbreviation is none, unless the abbreviation may end a sentence ("U.S.",
 * "a.m.", "Inc.") and a usual first word follows. Blank lines always part sentences. Linear.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...boundaries(text), text.length]) {
    const span = trimmed(text, start, end);
    if (span !== null) spans.push(span);
    start = end;
  }
  return spans;
}

function boundaries(text: string): readonly number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (endsSentence(text, match.index, match[0])) ends.push(end);
  }
  for (const match of text.matchAll(BLANK_LINE)) ends.push(match.index);
  return ends.sort((a, b) => a - b);
}

function endsSentence(text: string, at: number, mark: string): boolean {
  const end = at + mark.length;
  if (end >= text.length) return true;
  if (UNSPACED_END.test(mark)) return true;
  const gap = SPACE.test(text.charAt(end));
  if (!gap && !(CURLY_CLOSED.test(mark) && CAPITAL.test(text.slice(end, end + 2)))) return false;
  const rest = text.slice(end, end + 2 * MAX_WORD_LENGTH).trimStart();
  const next = NEXT_WORD.exec(rest)?.[1] ?? '';
  if (LOWER_CASE.test(next) || LOWER_CASE.test(rest)) return false;
  if (/^[.!?…,;:)]/u.test(rest)) return false;
  return mark.charAt(0) !== '.' || mark.length > 1 ? true : endsAfterPeriod(text, at, next);
}

function endsAfterPeriod(text: string, at: number, next: string): boolean {
  const { title, either, starters } = abbreviations();
  const last = LAST_WORD.exec(text.slice(Math.max(0, at - MAX_WORD_LENGTH), at))?.[0] ?? '';
  if (title.has(last)) return isAnswerNo(last, next);
  if (either.has(last) || isInitials(last)) return starters.has(next);
  return true;
}

/** "No." is an answer of its own unless a number follows. */
function isAnswerNo(last: string, next: string): boolean {
  return last === 'No' && next !== '' && !/^\p{N}/u.test(next);
}

/** "U.S", "J", "J.K": letters with dots; a single small letter is "point c." and ends as any word. */
function isInitials(word: string): boolean {
  if (!DOTTED_LETTERS.test(word)) return false;
  return word.length > 1 || CAPITAL.test(word);
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return start < end ? [start, end] : null;
}

function abbreviations(): Abbreviations {
  if (loaded === undefined) {
    const lists = readData<Record<keyof Abbreviations, readonly string[]>>('abbreviations');
    loaded = {
      title: new Set(lists.title),
      either: new Set(lists.either),
      starters: new Set(lists.starters),
    };
  }
  return loaded;
}
