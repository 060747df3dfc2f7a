import { readAmount } from './amounts.ts';
import { nounFrom } from './counted.ts';
import { isOf } from './lexicon.ts';
import { type Found, makeFigure, type Scope } from './make-figure.ts';
import { isJoin, lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';

/** Sides of a score are no larger; parliaments and juries vote in hundreds. */
const MAX_SIDE = 1000;
/** Tokens around two numbers that are looked through for words of games and votes. */
const REACH_BEFORE = 7;
const REACH_AFTER = 3;

/** Reads a score or the count of a vote: "3-1", "54 to 46", "by 7 votes to 2"; or null. */
export function readScore(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const left = side(tokens, at);
  if (left === null) return null;
  let next = left.last + 1;
  // "By 7 votes to 2": the noun stands at the first side.
  const noun = /^(?:votes?|goals?|points?|runs?|seats?|sets?|games?|frames?)$/.test(
    lowerAt(tokens, next),
  )
    ? next
    : null;
  if (noun !== null) next += 1;
  const dash = noun === null && isJoin(tokens, next);
  const to =
    lowerAt(tokens, next) === 'to' ||
    (dash && lowerAt(tokens, next + 1) === 'to' && isJoin(tokens, next + 2));
  if (!dash && !to) return null;
  const right = side(tokens, next + (dash && to ? 3 : 1));
  if (right === null || !isScore(tokens, at, left.value, right, noun, dash)) return null;
  return makeFigure(
    { ...scope, floor: at },
    {
      measure: 'score',
      unit: null,
      writtenUnit: null,
      stated: left.value,
      lo: Math.min(left.value, right.value),
      hi: Math.max(left.value, right.value),
      base: 'exact',
      first: at,
      last: right.last,
      ...(noun === null ? {} : { head: noun }),
    },
  );
}

interface Side {
  readonly value: number;
  readonly last: number;
}

function side(tokens: readonly Token[], at: number): Side | null {
  if (tokens[at]?.text === '0') return { value: 0, last: at };
  const amount = readAmount(tokens, at);
  if (amount === null || amount.scaled || (amount.style !== 'bare' && amount.style !== 'words'))
    return null;
  return amount.stated < MAX_SIDE && Number.isInteger(amount.stated)
    ? { value: amount.stated, last: amount.last }
    : null;
}

function isScore(
  tokens: readonly Token[],
  first: number,
  left: number,
  right: Side,
  noun: number | null,
  dash: boolean,
): boolean {
  const next = tokens[right.last + 1];
  if (isStuck(tokens, first, right.last)) return false;
  if (noun !== null) return !/^(?:from|between)$/.test(lowerAt(tokens, first - 1));
  // A unit or noun behind makes a range of it: "10-15 people", "5 to 3 percent".
  const measured =
    next !== undefined &&
    (/^(?:%|percent|per|million|billion|°)$/.test(next.lower) ||
      (next.glued && next.kind === 'word'));
  if (measured || lowerAt(tokens, first - 1) === 'from' || lowerAt(tokens, first - 1) === 'between')
    return false;
  const before = tokens[first - 1];
  if (before?.text === '(' && next?.text === ')' && !dash) return false;
  const counts = nounFrom(tokens, right.last + 1, 2) !== null;
  if (left >= right.value) return !counts || isCued(tokens, first, right.last);
  return !counts && isCued(tokens, first, right.last);
}

/** Part of a longer chain ("555-12-1"), of an amount of money, of a name. */
function isStuck(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  if (tokens[first]?.glued === true && before !== undefined && !/^[("“‘[]$/.test(before.text))
    return true;
  const next = tokens[last + 1];
  if (next?.glued === true && next.kind !== 'symbol') return true;
  return (
    isJoin(tokens, last + 1) &&
    (tokens[last + 2]?.kind === 'number' || lowerAt(tokens, last + 2) === 'year')
  );
}

function isCued(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - REACH_BEFORE); i -= 1) {
    if (/^[;:]$/.test(lowerAt(tokens, i))) break;
    if (isOf('scoreCues', lowerAt(tokens, i))) return true;
  }
  for (let i = last + 1; i <= last + REACH_AFTER; i += 1)
    if (isOf('scoreCues', lowerAt(tokens, i))) return true;
  return false;
}
