import { isAfterLetter, type Lexeme, type LexemeKind, readLexeme } from './lexemes.ts';
import { isOf } from './lexicon.ts';

/** A light token of raw text; offsets are UTF-16 units of it. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly kind: LexemeKind;
  readonly start: number;
  readonly end: number;
  /** Whether no space stands before it. */
  readonly glued: boolean;
  /** Whether it begins a line of the text. */
  readonly lineStart: boolean;
}

/** One sentence: what its tokens say about each other ends with it. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** A headline in title case: capitals name nothing there. */
  readonly titled: boolean;
}

const SENTENCE_END = /^[.!?…。！？]$/u;
const SPACE = /\s/;
const CLOSING = /[\s"'”’»)\]]/u;
const ZONE =
  /^(?:eastern|pacific|central|mountain|gmt|utc|bst|est|edt|et|pt|ct|pst|pdt|cet|cest|ist|local|moscow)$/;
const PLAIN_GROUP = /^\d{1,3} \d/;
/** A headline has at least this many words of four letters and more, of which at most this share is small. */
const TITLED_WORDS = 3;
const TITLED_SMALL = 0.3;
const LONG_WORD = 4;

/** Cuts text into sentences of tokens in one pass; linear in its length. */
export function readSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  const close = (): void => {
    if (tokens.length > 0) sentences.push({ tokens, titled: isTitled(tokens) });
    tokens = [];
  };
  let end = 0;
  for (let at = nextInk(text, 0); at < text.length; at = nextInk(text, end)) {
    const lines = newLines(text, end, at);
    const before = tokens.at(-1);
    const lexeme = readLexeme(text, at, isAfterLetter(text, at));
    const raw = cutShort(lexeme, text.slice(at, lexeme.end), before);
    if (lines > 1 || startsAfterHour(before, raw)) close();
    end = at + raw.length;
    const glued = tokens.at(-1)?.end === at;
    tokens.push(token(raw, lexeme.kind, at, glued, at === 0 || lines > 0));
    if (endsSentence(text, tokens)) close();
  }
  close();
  return sentences;
}

function token(
  text: string,
  kind: LexemeKind,
  start: number,
  glued: boolean,
  lineStart: boolean,
): Token {
  const lower = kind === 'word' ? text.toLowerCase().replace('’', "'") : text;
  return { text, lower, kind, start, end: start + text.length, glued, lineStart };
}

/** The offset of the next character that is no white space. */
function nextInk(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text.charAt(at))) at += 1;
  return at;
}

/** A name or a month takes the first of two numbers for itself: "Flight 370 239 dead", "May 5 300 people". */
function cutShort({ kind }: Lexeme, raw: string, before: Token | undefined): string {
  if (kind !== 'number' || !PLAIN_GROUP.test(raw)) return raw;
  const named = before?.kind === 'word' && /^\p{Lu}/u.test(before.text) && !before.lineStart;
  return named || before?.kind === 'number' ? raw.slice(0, raw.indexOf(' ')) : raw;
}

function newLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i += 1) if (text.charCodeAt(i) === 10) lines += 1;
  return lines;
}

/** "At 8 p.m. Police came": a capital after the hour begins a sentence, unless it names the zone. */
function startsAfterHour(before: Token | undefined, raw: string): boolean {
  if (before?.lower !== 'a.m.' && before?.lower !== 'p.m.') return false;
  return (
    /^\p{Lu}/u.test(raw) && !ZONE.test(raw.toLowerCase()) && !/day$|^\p{Lu}{2}|ber$|ary$/u.test(raw)
  );
}

function endsSentence(text: string, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined || !SENTENCE_END.test(last.text)) return false;
  const next = text.charAt(last.end);
  if (next !== '' && !CLOSING.test(next)) return false;
  if (last.text !== '.') return true;
  const before = tokens.at(-2);
  if (before === undefined || !last.glued || before.kind !== 'word') return !isListNumber(tokens);
  // "No. 5", "Jan. 5", "J. Smith" go on.
  return !isOf('abbreviations', before.lower) && !/^\p{Lu}$/u.test(before.text);
}

/** "1. Mix the flour": the number of a list and what it numbers are one line. */
function isListNumber(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  return tokens.length === 2 && first?.kind === 'number' && first.lineStart;
}

function isTitled(tokens: readonly Token[]): boolean {
  let words = 0;
  let small = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word' || text.length < LONG_WORD) continue;
    words += 1;
    if (/^\p{Ll}/u.test(text)) small += 1;
  }
  return words >= TITLED_WORDS && small <= TITLED_SMALL * words;
}
