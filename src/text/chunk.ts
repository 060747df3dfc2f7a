import { fold } from './fold.ts';
import { bigrams, splitScripts, UNSPACED } from './segment.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** A word inside a chunk: offsets within the chunk, unstemmed form, index term, and whether it is a stop word. */
export interface ChunkWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly term: string;
  readonly stop: boolean;
}

/** Index terms are cut at this length (UTF-16 units): no word of a language is longer, only debris is. */
const MAX_TERM_LENGTH = 64;
/** "state-of-the-art" has four parts; longer chains are lists or debris and get no joined form. */
const MAX_JOINED_PARTS = 4;

const PLAIN = /^[a-zA-Z]+$/;
const DIGITS = /^\d+$/;
const POSSESSIVE = /['’ʼ＇]s$/;
const APOSTROPHES = /['’ʼ＇]/g;
const NOT_TERM = /[^\p{L}\p{N}]/gu;
const COMPOUND = /[-‐‑&]/;
const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)+/y;
const ACRONYM = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}])/uy;
/** The letter apostrophe (U+02BC) is a letter already; as a joint too, one text would match in many ways. */
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:['’＇][\p{L}\p{N}\p{M}\p{Cf}]+)*/uy;

/**
 * Analyses a run of letters, digits and single inner marks (one "chunk" of `tokenize`): numbers stay
 * whole without their grouping, "U.S." is one word, possessives and apostrophes go, unspaced scripts
 * become pairs of characters. The joined form of "COVID-19" follows its parts.
 */
export function analyzeChunk(chunk: string): readonly ChunkWord[] {
  if (PLAIN.test(chunk)) return [plainWord(0, chunk.length, chunk.toLowerCase())];
  const words: ChunkWord[] = [];
  let compound: { start: number; parts: string[] } = { start: 0, parts: [] };
  let at = 0;
  while (at < chunk.length) {
    const unit = readUnit(chunk, at);
    if (unit === null) {
      at += 1;
      continue;
    }
    words.push(...unit.words);
    compound.parts.push(unit.folded);
    at = unit.end;
    if (at < chunk.length && COMPOUND.test(chunk.charAt(at))) continue;
    const joined = joinCompound(compound.start, at, compound.parts);
    if (joined !== null) words.push(joined);
    compound = { start: at + 1, parts: [] };
  }
  return words;
}

interface Unit {
  readonly end: number;
  readonly folded: string;
  readonly words: readonly ChunkWord[];
}

function readUnit(chunk: string, at: number): Unit | null {
  const number = matchAt(NUMBER, chunk, at);
  if (number !== null) {
    const folded = number.replaceAll(',', '');
    return single(at, number.length, folded, false);
  }
  const acronym = matchAt(ACRONYM, chunk, at);
  if (acronym !== null) {
    const folded = fold(acronym).replaceAll('.', '');
    const stop = isStopWord(folded) && acronym === acronym.toLowerCase();
    return single(at, acronym.length, folded, stop);
  }
  const word = matchAt(WORD, chunk, at);
  if (word === null) return null;
  if (UNSPACED.test(word)) return mixedScripts(word, at);
  const folded = foldWord(word);
  if (folded === '') return { end: at + word.length, folded, words: [] };
  return { end: at + word.length, folded, words: [plainWord(at, at + word.length, folded)] };
}

function single(start: number, length: number, word: string, stop: boolean): Unit {
  const end = start + length;
  const folded = cut(word);
  return { end, folded, words: [{ start, end, folded, term: folded, stop }] };
}

function mixedScripts(word: string, at: number): Unit {
  const words: ChunkWord[] = [];
  for (const run of splitScripts(word)) {
    const text = word.slice(run.start, run.end);
    const start = at + run.start;
    if (run.unspaced) {
      for (const pair of bigrams(text)) {
        const term = text.slice(pair.start, pair.end).normalize('NFKC');
        words.push({
          start: start + pair.start,
          end: start + pair.end,
          folded: term,
          term,
          stop: false,
        });
      }
    } else {
      const folded = foldWord(text);
      if (folded !== '') words.push(plainWord(start, at + run.end, folded));
    }
  }
  return { end: at + word.length, folded: '', words };
}

function plainWord(start: number, end: number, folded: string): ChunkWord {
  const word = cut(folded);
  return { start, end, folded: word, term: stem(word), stop: isStopWord(word) };
}

function joinCompound(start: number, end: number, parts: readonly string[]): ChunkWord | null {
  if (parts.length < 2 || parts.length > MAX_JOINED_PARTS) return null;
  if (parts.includes('') || parts.every((part) => DIGITS.test(part))) return null;
  const folded = cut(parts.join(''));
  return { start, end, folded, term: stem(folded), stop: false };
}

function foldWord(word: string): string {
  return fold(word).replace(POSSESSIVE, '').replace(APOSTROPHES, '').replace(NOT_TERM, '');
}

function cut(term: string): string {
  if (term.length <= MAX_TERM_LENGTH) return term;
  const splitsPair = /[\ud800-\udbff]/.test(term.charAt(MAX_TERM_LENGTH - 1));
  return term.slice(0, splitsPair ? MAX_TERM_LENGTH - 1 : MAX_TERM_LENGTH);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
