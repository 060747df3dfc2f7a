import { isOf } from './lexicon.ts';
import { moneyCode } from './money-words.ts';

/** A light token of raw text; offsets are UTF-16 units of it. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** `opaque`: an address, code or phone number, of which no part is a value. */
  readonly kind: 'word' | 'number' | 'symbol' | 'opaque';
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

/** Every repetition is bounded or of one class, so that each start costs no more than what it takes. */
const LEXEME = new RegExp(
  [
    String.raw`((?:https?:\/\/|www\.)\S+|[@#]\p{L}[\p{L}\p{N}_]*|\+\d[\d()\- ]{6,18}\d|\(\d{3,5}\) ?\d{3,4}[- ]?\d{3,4}(?!\d)|\b(?:1-)?\d{3}-\d{3}-\d{4}\b|\b0\d{2,4} \d{3,4} \d{3,4}\b)`,
    String.raw`(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,6}(?![\d]|[.,]\d{3})|\d+(?:[.,]\d+)*)`,
    String.raw`(\p{L}(?:\.\p{L}(?![\p{L}\p{M}])){1,7}\.?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?![sS](?![\p{L}\p{M}]))\p{L}{1,12}(?![\p{L}\p{M}]))?|(?<=\p{L})['’][sS](?![\p{L}\p{M}\p{N}]))`,
    String.raw`([^\s])`,
  ].join('|'),
  'gu',
);
/** Groups of LEXEME. */
const NUMBER = 2;
const WORD = 3;
const SYMBOL = 4;
const SENTENCE_END = /^[.!?…。！？]$/u;
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
  const lexeme = new RegExp(LEXEME);
  let end = 0;
  for (let match = lexeme.exec(text); match !== null; match = lexeme.exec(text)) {
    const gap = newLines(text, end, match.index);
    const cut = cutShort(match, tokens.at(-1));
    const raw = match[0].slice(0, cut);
    if (gap > 1 || startsAfterHour(tokens.at(-1), raw)) close();
    end = match.index + raw.length;
    lexeme.lastIndex = end;
    const glued = tokens.at(-1)?.end === match.index;
    const lineStart = match.index === 0 || gap > 0;
    tokens.push(token(raw, kindOf(match, raw), match.index, glued, lineStart));
    if (endsSentence(text, tokens)) close();
  }
  close();
  return sentences;
}

function token(
  text: string,
  kind: Token['kind'],
  start: number,
  glued: boolean,
  lineStart: boolean,
): Token {
  const lower = kind === 'word' ? text.toLowerCase().replace('’', "'") : text;
  return { text, lower, kind, start, end: start + text.length, glued, lineStart };
}

function kindOf(match: RegExpExecArray, raw: string): Token['kind'] {
  if (match[SYMBOL] !== undefined) return 'symbol';
  if (match[NUMBER] !== undefined) return 'number';
  // "MH370", "G20", "H1N1" are names.
  if (match[WORD] !== undefined) return /\d/.test(raw) ? 'opaque' : 'word';
  return 'opaque';
}

/** Units of a match that are one token: "Rs500" is cut after "Rs", "May 5 300" after "5". */
function cutShort(match: RegExpExecArray, before: Token | undefined): number {
  const raw = match[0];
  if (match[WORD] !== undefined) {
    const letters = /^\p{L}+(?=\d)/u.exec(raw)?.[0];
    return letters !== undefined && moneyCode(letters) !== null ? letters.length : raw.length;
  }
  if (match[NUMBER] === undefined || !PLAIN_GROUP.test(raw)) return raw.length;
  // A name or a month takes the first number for itself: "Flight 370 239 dead", "May 5 300 people".
  const named = before?.kind === 'word' && /^\p{Lu}/u.test(before.text) && !before.lineStart;
  return named || before?.kind === 'number' ? raw.indexOf(' ') : raw.length;
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
