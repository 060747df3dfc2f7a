import { groups, MAX_SHORT_FORM_LETTERS } from '../text/names.ts';
import { type Token, tokenize } from '../text/tokenize.ts';

/** Tokens `first` to `last` (inclusive) spell an alias; `concept` is the term all its spellings share. */
export interface AliasMatch {
  readonly first: number;
  readonly last: number;
  readonly concept: string;
}

interface AliasPattern {
  readonly words: readonly string[];
  /** Letters as they must be written, for short forms ("US" is not "us"); null where case is free. */
  readonly letters: string | null;
  readonly concept: string;
}

const NOT_LETTER = /[^\p{L}]/gu;

let patterns: ReadonlyMap<string, readonly AliasPattern[]> | undefined;

/**
 * Finds listed names ("ISIS", "Islamic State", "Daesh") among the words of a text, longest first and
 * not overlapping, so that every spelling can be indexed under one more, common term.
 */
export function findAliases(words: readonly Token[]): readonly AliasMatch[] {
  patterns ??= readPatterns();
  const matches: AliasMatch[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const candidates = patterns.get(words[i]?.folded ?? '');
    const found = candidates?.find((pattern) => matchesAt(words, i, pattern));
    if (found === undefined) continue;
    const last = i + found.words.length - 1;
    matches.push({ first: i, last, concept: found.concept });
    i = last;
  }
  return matches;
}

function matchesAt(words: readonly Token[], at: number, pattern: AliasPattern): boolean {
  const fits = pattern.words.every((word, k) => words[at + k]?.folded === word);
  if (!fits || pattern.letters === null) return fits;
  const written = words.slice(at, at + pattern.words.length).map((token) => token.word);
  return written.join('').replace(NOT_LETTER, '') === pattern.letters;
}

function readPatterns(): ReadonlyMap<string, readonly AliasPattern[]> {
  const byFirst = new Map<string, AliasPattern[]>();
  for (const group of groups()) {
    const concept = wordsOf(group[0] ?? '').join('_');
    for (const name of group) {
      const words = wordsOf(name);
      const letters = name.replace(NOT_LETTER, '');
      const short = letters.length <= MAX_SHORT_FORM_LETTERS ? letters : null;
      const first = words[0];
      if (first === undefined) continue;
      const list = byFirst.get(first) ?? [];
      list.push({ words, letters: short, concept: `${concept}_` });
      byFirst.set(first, list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function wordsOf(name: string): readonly string[] {
  return withoutJoined(tokenize(name)).map((token) => token.folded);
}

/** The words of a text one after another: joined forms of hyphened words end where their last part ends and are left out. */
export function withoutJoined(tokens: readonly Token[]): readonly Token[] {
  let last = 0;
  return tokens.filter((token) => {
    const joined = token.end <= last;
    last = Math.max(last, token.end);
    return !joined;
  });
}
