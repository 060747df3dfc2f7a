import { entryOf } from './lexicon.ts';
import { isJoin, lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';

/** A number in words, up to the token `last`. */
export interface NumberWords {
  readonly value: number;
  readonly last: number;
  readonly scaled: boolean;
}

/** "one hundred and twenty-three thousand four hundred and fifty-six" has eleven words and a hyphen each. */
const MAX_TOKENS = 24;
const HUNDRED = 100;
const TEN = 10;

interface State {
  /** The last scale taken, 1 before any. */
  scale: number;
  total: number;
  current: number | null;
  last: number;
  scaled: boolean;
}

/** Reads "twenty-five", "a hundred and twenty", "twelve hundred", "two and a half million", "half a million"; or null. */
export function readNumberWords(tokens: readonly Token[], at: number): NumberWords | null {
  const half = readHalfOfScale(tokens, at);
  if (half !== null) return half;
  const start = startOf(tokens, at);
  if (start === null) return null;
  const state: State = start;
  for (let i = next(tokens, state.last); i < at + MAX_TOKENS; i = next(tokens, state.last)) {
    if (!take(state, tokens, i)) break;
  }
  const value = state.total + (state.current ?? 0);
  return { value, last: state.last, scaled: state.scaled };
}

function next(tokens: readonly Token[], last: number): number {
  return last + (isJoin(tokens, last + 1) ? 2 : 1);
}

/** A number begins with one of its small words, or with "a" before a scale. */
function startOf(tokens: readonly Token[], at: number): State | null {
  const word = lowerAt(tokens, at);
  const value = entryOf('numbers', word);
  if (value !== undefined) return { total: 0, current: value, last: at, scaled: false, scale: 1 };
  if (word === 'a' || word === 'an') {
    const scale = tokens[at + 1]?.kind === 'word' ? scaleAt(tokens, at + 1) : null;
    const hyphened =
      isJoin(tokens, at + 2) && !/^(?:strong|plus|odd|and|fold)$/.test(lowerAt(tokens, at + 3));
    // "A million-dollar house" is no million.
    if (scale === null || hyphened) return null;
    return scale === HUNDRED
      ? { total: 0, current: HUNDRED, last: at + 1, scaled: true, scale }
      : { total: scale, current: null, last: at + 1, scaled: true, scale };
  }
  return null;
}

function scaleAt(tokens: readonly Token[], at: number): number | null {
  return entryOf('scales', lowerAt(tokens, at)) ?? null;
}

/** Takes the next word into the number; false when it does not belong to it. */
function take(state: State, tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (word === 'and') return takeAfterAnd(state, tokens, next(tokens, at));
  const value = entryOf('numbers', word);
  if (value !== undefined) return takeSmall(state, value, at);
  const scale = scaleAt(tokens, at);
  return scale !== null && takeScale(state, scale, at);
}

function takeSmall(state: State, value: number, at: number): boolean {
  const { current } = state;
  if (value === 0) return false;
  if (current === null) {
    // "A million two" is not said; "one thousand two hundred" is.
    if (!state.scaled) return false;
    state.current = value;
  } else if (current % HUNDRED === 0 && current > 0) state.current = current + value;
  else if (current % HUNDRED >= 20 && current % TEN === 0 && value < TEN)
    state.current = current + value;
  else return false;
  state.last = at;
  return true;
}

function takeScale(state: State, scale: number, at: number): boolean {
  const { current } = state;
  if (scale === HUNDRED && current !== null && current > 0 && current < HUNDRED)
    state.current = current * HUNDRED;
  else if (scale > HUNDRED || scale === 12) {
    // "Hundred thousand", "lakh crore": a scale on a finished number multiplies it.
    if (current === null) state.total *= scale;
    else if (state.total > 0 && state.total < scale) return false;
    else state.total += current * scale;
    state.current = null;
  } else return false;
  state.scaled = true;
  state.scale = scale;
  state.last = at;
  return true;
}

/** "Two hundred and twenty" adds, "two and a half" adds a half; "ten and twenty" are two numbers. */
function takeAfterAnd(state: State, tokens: readonly Token[], at: number): boolean {
  if (lowerAt(tokens, at) === 'a') {
    const part = next(tokens, at);
    if (lowerAt(tokens, part) !== 'half') return false;
    // "A million and a half": half of the scale.
    if (state.current === null) state.total += state.scale / 2;
    else state.current += 1 / 2;
    state.last = part;
    return true;
  }
  const value = entryOf('numbers', lowerAt(tokens, at));
  if (value === undefined || !state.scaled) return false;
  const whole = state.current ?? state.total;
  return whole % HUNDRED === 0 && whole > 0 && takeSmall(state, value, at);
}

/** "Half a million", "half a dozen", "a half-dozen", "a quarter of a million". */
function readHalfOfScale(tokens: readonly Token[], at: number): NumberWords | null {
  const share = partAt(tokens, at);
  if (share === null) return null;
  let scaleIndex = next(tokens, share.last);
  if (lowerAt(tokens, scaleIndex) === 'of') scaleIndex = next(tokens, scaleIndex);
  if (/^an?$/.test(lowerAt(tokens, scaleIndex))) scaleIndex = next(tokens, scaleIndex);
  const scale = scaleAt(tokens, scaleIndex);
  if (scale === null) return null;
  return { value: scale * share.value, last: scaleIndex, scaled: true };
}

/** "Half", "a half", "a quarter", "three quarters": a part of one, and its last token. */
export function partAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly last: number } | null {
  const word = lowerAt(tokens, at);
  if (word === 'three') {
    const part = next(tokens, at);
    return lowerAt(tokens, part) === 'quarters' ? { value: 3 / 4, last: part } : null;
  }
  const last = /^an?$/.test(word) ? at + 1 : at;
  const part = lowerAt(tokens, last);
  if (part === 'half') return { value: 1 / 2, last };
  return part === 'quarter' ? { value: 1 / 4, last } : null;
}
