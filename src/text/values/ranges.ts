import { isOf } from './lexicon.ts';
import { isJoin, lowerAt } from './peek.ts';
import { readTerm, type Term } from './terms.ts';
import type { Token } from './tokens.ts';

/** A term, or two of them as one range: "10 to 15", "between $10 and $15", "two or three weeks". */
export interface Quantity {
  readonly stated: number;
  readonly lo: number;
  readonly hi: number;
  readonly range: boolean;
  readonly unit: Term['unit'];
  readonly amount: Term['amount'];
  readonly first: number;
  readonly last: number;
  readonly article: boolean;
}

/** Tokens before "from" in which a rise or fall makes its numbers two values and no range. */
const CHANGE_REACH = 5;
/** A first number below this takes the scale of the second: "10 to 15 million". */
const SCALED_BELOW = 1000;

/** Several readers ask for the same number; what a sentence's tokens hold never changes. */
const read = new WeakMap<readonly Token[], Map<number, Quantity | null>>();

/** Reads the number or range that begins at a token; null where none begins. */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | null {
  let known = read.get(tokens);
  if (known === undefined) {
    known = new Map();
    read.set(tokens, known);
  }
  const before = known.get(at);
  if (before !== undefined) return before;
  const term = readTerm(tokens, at);
  const quantity = term === null ? null : (readRange(tokens, term) ?? single(term));
  known.set(at, quantity);
  return quantity;
}

function single(term: Term): Quantity {
  const { stated, lo, hi, unit, amount, first, last, article } = term;
  return { stated, lo, hi, range: false, unit, amount, first, last, article };
}

function readRange(tokens: readonly Token[], left: Term): Quantity | null {
  const joiner = joinerAfter(tokens, left);
  if (joiner === null) return null;
  const right = readTerm(tokens, joiner.next);
  if (right === null || right.amount.style === 'loose' || right.article)
    return readOrTwo(tokens, left, joiner);
  if (joiner.word === 'to' && isChange(tokens, left.first)) return borrowing(tokens, left, right);
  return (
    joined(tokens, left, right, joiner.word) ??
    (joiner.word === 'to' ? borrowing(tokens, left, right) : null)
  );
}

interface Joiner {
  readonly word: 'to' | 'and' | 'or' | '-';
  readonly next: number;
}

function joinerAfter(tokens: readonly Token[], { first, last }: Term): Joiner | null {
  let at = last + 1;
  if (isJoin(tokens, at)) {
    // "5-to-10", "10-15".
    return lowerAt(tokens, at + 1) === 'to' && isJoin(tokens, at + 2)
      ? { word: 'to', next: at + 3 }
      : { word: '-', next: at + 1 };
  }
  // "18- to 25-year-olds", "10 - 15".
  if (/^[-–]$/.test(lowerAt(tokens, at))) {
    if (tokens[at]?.glued === true) at += 1;
    else if (tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.glued === false)
      return { word: '-', next: at + 1 };
  }
  const word = lowerAt(tokens, at);
  if (word === 'to' || word === 'or') return { word, next: at + 1 };
  const between =
    lowerAt(tokens, first - 1) === 'between' || lowerAt(tokens, first - 2) === 'between';
  return word === 'and' && between ? { word, next: at + 1 } : null;
}

/** "A day or two", "a year or two": one or two of a unit. */
function readOrTwo(tokens: readonly Token[], left: Term, { word, next }: Joiner): Quantity | null {
  const two = word === 'or' && lowerAt(tokens, next) === 'two' && left.amount.stated === 1;
  if (!two) return null;
  return { ...single(left), hi: left.hi * 2, range: true, last: next, article: false };
}

function joined(
  tokens: readonly Token[],
  left: Term,
  right: Term,
  word: Joiner['word'],
): Quantity | null {
  const unit = right.unit ?? left.unit;
  if (left.unit !== null && right.unit !== null && left.unit.unit !== right.unit.unit) return null;
  // "$10 to 15 people" would be two things, but "$10 to 15 million" is one.
  if (right.unit === null && left.unit !== null && left.unit.measure !== 'money')
    return readOrTwo(tokens, left, { word, next: right.first });
  if (word === 'or' && left.unit !== null && right.unit === null && left.unit.measure === 'money')
    return null;
  let lo = left.lo;
  if (left.unit === null && unit !== null) lo = lo * unit.factor + unit.offset;
  const scale = right.amount.scaled && !left.amount.scaled ? scaleOf(tokens, right) : 1;
  if (left.amount.stated < SCALED_BELOW && lo * scale < right.hi) lo *= scale;
  if (!(lo < right.hi)) return null;
  const { article } = left;
  return {
    stated: lo,
    lo,
    hi: right.hi,
    range: true,
    unit,
    amount: { ...right.amount, style: left.amount.style, first: left.amount.first },
    first: left.first,
    last: Math.max(right.last, right.amount.last),
    article,
  };
}

/** "Rose from 5 to 7 percent", "fell from 1.2 to 1 million": the first value has the scale and unit of the second. */
function borrowing(tokens: readonly Token[], left: Term, right: Term): Quantity | null {
  if (left.unit !== null || left.amount.style === 'loose') return null;
  const { unit } = right;
  const small = left.amount.stated < SCALED_BELOW && !left.amount.scaled;
  const scale = right.amount.scaled && small ? scaleOf(tokens, right) : 1;
  if (unit === null && scale === 1) return null;
  const stated =
    unit === null ? left.stated * scale : left.stated * scale * unit.factor + unit.offset;
  return {
    ...single(left),
    stated,
    lo: stated,
    hi: stated,
    amount: { ...left.amount, scaled: left.amount.scaled || scale > 1 },
    unit: unit === null ? null : { ...unit, first: left.last, last: left.last },
  };
}

/** What the scale words of a number multiply it with: 1,000,000 in "15 million", "15m". */
function scaleOf(tokens: readonly Token[], { amount }: Term): number {
  const written = readTerm(tokens.slice(amount.first, amount.first + 1), 0);
  return written === null || written.stated === 0 ? 1 : amount.stated / written.stated;
}

/** "Rose from 5 to 7 percent" tells of two values, "from 5 to 7 people" of a range. */
function isChange(tokens: readonly Token[], first: number): boolean {
  if (lowerAt(tokens, first - 1) !== 'from') return false;
  for (let i = first - 2; i >= Math.max(0, first - 1 - CHANGE_REACH); i -= 1)
    if (isOf('changeCues', lowerAt(tokens, i))) return true;
  return false;
}
