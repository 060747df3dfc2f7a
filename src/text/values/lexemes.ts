import { moneyCode } from './money-words.ts';

/** The kinds of light tokens; `opaque` is an address, code or phone number, of which no part is a value. */
export type LexemeKind = 'word' | 'number' | 'symbol' | 'opaque';

/** A lexeme of a text, from where it was looked for up to `end` (UTF-16). */
export interface Lexeme {
  readonly kind: LexemeKind;
  readonly end: number;
}

/** All patterns are sticky, and their repetitions are bounded or of one class, so that each start costs what it takes. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+/y;
const TAG = /[@#]\p{L}[\p{L}\p{N}_]*/uy;
const PHONES = [
  /(?:1-)?\d{3}-\d{3}-\d{4}(?!\d)/y,
  /0\d{2,4} \d{3,4} \d{3,4}(?!\d)/y,
  /\+\d[\d()\- ]{6,18}\d/y,
  /\(\d{3,5}\) ?\d{3,4}[- ]?\d{3,4}(?!\d)/y,
];
const GROUPED = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,6}(?!\d|[.,]\d{3})/y;
const DIGITS = /\d+(?:[.,]\d+)*/y;
const DOTTED = /\p{L}(?:\.\p{L}(?![\p{L}\p{M}])){1,7}\.?/uy;
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/uy;
/** "Don't", "o'clock"; the "'s" of an owner is a word of its own. */
const CLITIC = /['’](?![sS](?![\p{L}\p{M}]))\p{L}{1,12}(?![\p{L}\p{M}])/uy;
const POSSESSIVE = /['’][sS](?![\p{L}\p{M}\p{N}])/uy;
const LETTER = /\p{L}/u;
const DIGIT = /\d/;
const BMP_END = 0xffff;

/** Reads the lexeme that begins at an offset where no white space is; `afterLetter` tells whether a letter stands right before. */
export function readLexeme(text: string, at: number, afterLetter: boolean): Lexeme {
  const char = text.charAt(at);
  if (DIGIT.test(char)) return readNumber(text, at);
  if (char === '+' || char === '(') return readPhone(text, at) ?? symbol(text, at);
  if (char === '@' || char === '#') {
    const tag = match(TAG, text, at);
    return tag === null ? symbol(text, at) : { kind: 'opaque', end: tag };
  }
  if (afterLetter && (char === "'" || char === '’')) {
    const end = match(POSSESSIVE, text, at);
    return end === null ? symbol(text, at) : { kind: 'word', end };
  }
  return readWord(text, at) ?? symbol(text, at);
}

function symbol(text: string, at: number): Lexeme {
  return { kind: 'symbol', end: at + ((text.codePointAt(at) ?? 0) > BMP_END ? 2 : 1) };
}

function readNumber(text: string, at: number): Lexeme {
  const phone = readPhone(text, at);
  if (phone !== null) return phone;
  const end = match(GROUPED, text, at) ?? match(DIGITS, text, at) ?? at + 1;
  return { kind: 'number', end };
}

function readPhone(text: string, at: number): Lexeme | null {
  for (const pattern of PHONES) {
    const end = match(pattern, text, at);
    if (end !== null) return { kind: 'opaque', end };
  }
  return null;
}

function readWord(text: string, at: number): Lexeme | null {
  const plain = match(WORD, text, at);
  if (plain === null) return null;
  const first = text.charAt(at);
  if (first === 'h' || first === 'w') {
    const address = match(ADDRESS, text, at);
    if (address !== null) return { kind: 'opaque', end: address };
  }
  const dotted = plain === at + 1 ? match(DOTTED, text, at) : null;
  if (dotted !== null) return { kind: 'word', end: dotted };
  const word = text.slice(at, plain);
  // "MH370", "G20", "H1N1" are names; "Rs500" is a sum.
  if (DIGIT.test(word)) return readCode(word, at);
  return { kind: 'word', end: match(CLITIC, text, plain) ?? plain };
}

function readCode(word: string, at: number): Lexeme {
  const letters = word.search(DIGIT);
  return moneyCode(word.slice(0, letters)) === null
    ? { kind: 'opaque', end: at + word.length }
    : { kind: 'word', end: at + letters };
}

/** Whether the character right before an offset is a letter. */
export function isAfterLetter(text: string, at: number): boolean {
  return at > 0 && LETTER.test(text.charAt(at - 1));
}

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
