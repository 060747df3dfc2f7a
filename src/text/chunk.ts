import { fold } from './fold.ts';
import { bigrams, splitScripts, UNSPACED } from './segment.ts';
import { stem, termOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { isGluedUnit } from './values/units.ts';

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
/** Grouped with commas or with any of the spaces that people put there ("1 200"), or with a decimal point. */
const NUMBER =
  /\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0\u2009\u202f]\d{3})+)(?!\d)(?:\.\d+)?|\d+(?:\.\d+)+/y;
const GROUPING = /[, \u00a0\u2009\u202f]/g;
/** A figure with letters right at it: "10000m". */
const GLUED = /^(\d+)(\p{L}+)$/u;
/** Few letters with a figure right at them, as models, roads and groups are named: "G7", "F16s". */
const LETTERS_AND_FIGURE = /^(\p{L}{1,3})(\d{1,4})(s?)$/u;
/** The figure of such a name after its hyphen, in the plural: "F-16s". */
const FIGURES = /^(\d{1,3})s$/;
/** In capitals, because "mid-80s" is a decade. */
const NAME_BEFORE = /^\p{Lu}\p{L}*[-‐‑]$/u;
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
    const unit = readUnit(chunk, at, chunk.slice(compound.start, at));
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

/** `before`: what stands before it in its compound, as written. */
function readUnit(chunk: string, at: number, before: string): Unit | null {
  const number = matchAt(NUMBER, chunk, at);
  if (number !== null) {
    const folded = number.replace(GROUPING, '');
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
  const figures = NAME_BEFORE.test(before) ? FIGURES.exec(folded)?.[1] : undefined;
  if (figures !== undefined) return single(at, word.length, figures, false);
  const parted = partWord(word, at, folded);
  if (parted !== null) return parted;
  return { end: at + word.length, folded, words: [plainWord(at, at + word.length, folded)] };
}

/**
 * A word of letters and figures in its two parts and joined, so that it is found however it is written: "G7" as
 * "G-7", "10000m" as "10,000 m". Null for any other word. Only units part from figures before them: "3D" does not.
 */
function partWord(word: string, at: number, folded: string): Unit | null {
  const end = at + word.length;
  const glued = GLUED.exec(word);
  if (glued !== null) {
    const [, figure = '', unit = ''] = glued;
    return isGluedUnit(unit) ? parts(at, figure, fold(unit), end, folded) : null;
  }
  const named = LETTERS_AND_FIGURE.exec(word);
  if (named === null) return null;
  const [, letters = '', figure = '', plural = ''] = named;
  const singular = plural === '' ? folded : folded.slice(0, -1);
  return { ...parts(at, letters, figure, end, singular), folded: singular };
}

/** Two parts of a word, the first as it is written, and its joined form. */
function parts(at: number, first: string, second: string, end: number, joined: string): Unit {
  const middle = at + first.length;
  const whole = cut(joined);
  return {
    end,
    folded: joined,
    words: [
      plainWord(at, middle, fold(first)),
      plainWord(middle, end, second),
      { start: at, end, folded: whole, term: stem(whole), stop: false },
    ],
  };
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
  return { start, end, folded: word, term: termOf(word), stop: isStopWord(word) };
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
