import { analyzeChunk, type ChunkWord } from './chunk.ts';

/** Changes whenever `analyze` may give another result; part of every snapshot's header. */
export const ANALYZER_VERSION = 'byline-3';

/** One word of a text. `start` and `end` are UTF-16 offsets of the raw text. */
export interface Token {
  /** As written: `text.slice(start, end)`. */
  readonly word: string;
  /** Folded, without possessive or grouping, not stemmed. */
  readonly folded: string;
  /** Its index term: `folded`, stemmed. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** A stop word of this text: not an index term. "us" is one, "US" is not. */
  readonly stop: boolean;
}

/**
 * Letters and digits, with single inner marks that may belong to the word: 3.5, don't, COVID-19, AT&T.
 * Both repetitions are bounded because the regular expression engine keeps a stack frame for each:
 * debris of a million letters is cut into pieces instead of overflowing it. A number whose thousands stand
 * apart ("1 200") is one chunk too.
 */
const CHUNK =
  /[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,5}(?!\d)(?:\.\d{1,9}(?!\d))?|[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]{0,127}(?:[-‐‑'’ʼ＇&.,][\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]{0,127}){0,15}/gu;
const LOWER_CASE = /\p{Ll}/u;
/** Stop words that name something when written in capitals, in a text that has small letters too. */
const ACRONYMS: ReadonlySet<string> = new Set(['US', 'WHO', 'IT']);

/** Longer chunks are rare and would only push common ones out. */
const MAX_CACHED_LENGTH = 40;
/** About the distinct words of 100,000 news paragraphs twice over; then the cache starts anew. */
const MAX_CACHED_CHUNKS = 200_000;
/** V8 keeps the whole parent text alive for slices of 13 units and more. */
const MIN_SLICE_LENGTH = 13;

const cache = new Map<string, readonly ChunkWord[]>();

/**
 * All words of a text in order, stop words included, in one linear pass. Numbers are whole ("1,200" and
 * "1 200" have the term "1200"), hyphened words and names such as "G7" give their parts and then the joined form (whose offsets span the
 * parts), unspaced scripts give pairs of characters, everything else is ignored.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let hasLowerCase: boolean | undefined;
  for (const match of text.matchAll(CHUNK)) {
    const chunk = match[0];
    for (const part of chunkWords(chunk)) {
      const word = chunk.slice(part.start, part.end);
      let stop = part.stop;
      if (stop && ACRONYMS.has(word)) {
        hasLowerCase ??= LOWER_CASE.test(text);
        stop = !hasLowerCase;
      }
      const start = match.index + part.start;
      const { folded, term } = part;
      tokens.push({ word, folded, term, start, end: match.index + part.end, stop });
    }
  }
  return tokens;
}

/** The index terms of a text: its words without the stop words. Questions, paragraphs and highlights use the same. */
export function analyze(text: string): readonly Token[] {
  return tokenize(text).filter((token) => !token.stop);
}

function chunkWords(chunk: string): readonly ChunkWord[] {
  if (chunk.length > MAX_CACHED_LENGTH) return analyzeChunk(chunk);
  const known = cache.get(chunk);
  if (known !== undefined) return known;
  const key = chunk.length < MIN_SLICE_LENGTH ? chunk : detach(chunk);
  const words = analyzeChunk(key);
  if (cache.size >= MAX_CACHED_CHUNKS) cache.clear();
  cache.set(key, words);
  return words;
}

function detach(slice: string): string {
  return Buffer.from(slice, 'utf16le').toString('utf16le');
}
