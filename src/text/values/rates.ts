import { readDigits } from './digits.ts';
import { entryOf } from './lexicon.ts';
import { lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';

/** What a figure is counted by ("per day", "a barrel"), up to the token `last`. */
export interface Per {
  /** Canonical, singular: "day", "barrel", "100000". */
  readonly per: string;
  readonly last: number;
}

/** Reads the rate that begins at a token: "a day", "per capita", "each year", "daily", "per 100,000"; or null. */
export function readPer(tokens: readonly Token[], at: number): Per | null {
  const word = lowerAt(tokens, at);
  const often = entryOf('often', word);
  if (often !== undefined) {
    // "12 daily newspapers" are no rate.
    const next = tokens[at + 1];
    return next?.kind === 'word' &&
      /s$/.test(next.lower) &&
      !/^(?:is|was|has|as|across|since|towards)$/.test(next.lower)
      ? null
      : { per: often, last: at };
  }
  const next = lowerAt(tokens, at + 1);
  if (word === '-' && next === 'a') return readPer(tokens, at + 1);
  if (word === 'per' || word === '/') return readNoun(tokens, at, next);
  if (!/^(?:an?|each|every)$/.test(word)) return null;
  const join = lowerAt(tokens, at + 1) === '-' ? 1 : 0;
  const unit = entryOf('per', lowerAt(tokens, at + 1 + join));
  if (unit === undefined) return null;
  // "Killed 12 a day after", "12 a week ago", "40 a year earlier": a time.
  return /^(?:ago|after|before|earlier|later|old|and)$/.test(lowerAt(tokens, at + 2 + join)) &&
    unit !== 'person'
    ? null
    : { per: unit, last: at + 1 + join };
}

function readNoun(tokens: readonly Token[], at: number, noun: string): Per | null {
  const token = tokens[at + 1];
  // "The 5km/10km race" names two lengths.
  if (token?.kind === 'number') {
    if (lowerAt(tokens, at) === '/') return null;
    const digits = readDigits(token.text);
    return digits === null ? null : { per: String(digits.value), last: at + 1 };
  }
  const known = entryOf('per', noun);
  if (known !== undefined) return { per: known, last: at + 1 };
  return token?.kind === 'word' && lowerAt(tokens, at) === 'per' && noun !== 'cent'
    ? { per: noun, last: at + 1 }
    : null;
}
