import type { Amount } from './amount.ts';
import { readAmount } from './amounts.ts';
import { dollarOf, moneyCode, moneySymbol } from './money-words.ts';
import { partAt } from './number-words.ts';
import { isJoin, lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';
import { canonicalUnit } from './units.ts';
import { readUnitAfter, type UnitRead } from './units-after.ts';

/** A number with its sign of money or its unit, in canonical units: "$3.5 million", "6ft 2in", "two and a half years". */
export interface Term {
  readonly amount: Amount;
  readonly unit: UnitRead | null;
  readonly stated: number;
  readonly lo: number;
  readonly hi: number;
  readonly first: number;
  readonly last: number;
  /** "A week": a number only where its sentence measures. */
  readonly article: boolean;
}

/** Metres of an inch. */
const INCH = 0.0254;

/** Reads a number with what is written right at it; null where none begins. */
export function readTerm(tokens: readonly Token[], at: number): Term | null {
  const half = readPartOfUnit(tokens, at);
  if (half !== null) return half;
  const prefix = readPrefix(tokens, at);
  const [sign, signed] = readSign(tokens, prefix?.next ?? at);
  const amount = readAmount(tokens, signed) ?? (prefix === null ? readArticle(tokens, at) : null);
  if (amount === null) return null;
  const article = amount.style === 'words' && /^an?$/.test(lowerAt(tokens, amount.last));
  const unit =
    prefix === null ? unitAfter(tokens, amount) : moneyUnit(prefix, at, amount.last, tokens);
  if (article && unit === null) return null;
  const value = (written: number): number =>
    unit === null || (unit.factor === 1 && unit.offset === 0)
      ? sign * written
      : tidy(sign * written * unit.factor + unit.offset);
  const term: Term = {
    amount,
    unit,
    stated: value(amount.stated),
    lo: value(amount.lo),
    hi: value(amount.hi),
    first: at,
    last: Math.max(amount.last, unit?.last ?? 0),
    article,
  };
  return unit === null || prefix !== null ? term : withRest(tokens, term, unit);
}

/** "Millions of dollars", "a couple of weeks": the unit of a loose number stands behind "of". */
function unitAfter(tokens: readonly Token[], amount: Amount): UnitRead | null {
  const of = amount.style === 'loose' && lowerAt(tokens, amount.last + 1) === 'of' ? 1 : 0;
  return readUnitAfter(tokens, amount.last + 1 + of, amount.stated, amount.scaled);
}

/** Sums of conversions are cut to twelve digits, so that 12 inches are 0.3048 and not 0.30479999999999996. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

interface Prefix {
  readonly code: string;
  readonly written: string;
  readonly next: number;
}

/** "$", "US$", "A$", "€", "Rs.", "EUR": the money before a number. */
function readPrefix(tokens: readonly Token[], at: number): Prefix | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return null;
  if (token.kind === 'symbol') {
    const code = moneySymbol(token.text);
    return code === null ? null : { code, written: token.text, next: at + 1 };
  }
  if (token.kind !== 'word') return null;
  if (next.text === '$' && next.glued) {
    const code = dollarOf(token.lower);
    return code === null ? null : { code, written: `${token.lower}$`, next: at + 2 };
  }
  const code = moneyCode(token.text);
  if (code === null) return null;
  const dot = next.text === '.' && next.glued ? 1 : 0;
  return tokens[at + 1 + dot]?.kind === 'number'
    ? { code, written: token.lower, next: at + 1 + dot }
    : null;
}

function moneyUnit(
  { code, written }: Prefix,
  first: number,
  amountLast: number,
  tokens: readonly Token[],
): UnitRead {
  // "$5 million dollars", "$5 US": a second naming of the same money belongs to it.
  const again = readUnitAfter(tokens, amountLast + 1, Number.MAX_SAFE_INTEGER, true);
  const last = again?.measure === 'money' && again.factor === 1 ? again.last : amountLast;
  const unit =
    again?.measure === 'money' && again.factor === 1 && code === 'USD' ? again.unit : code;
  return { measure: 'money', unit, factor: 1, offset: 0, written, first, last, part: false };
}

/** "-5C", "−20", "minus 20": a sign that no word or number stands right before. */
function readSign(tokens: readonly Token[], at: number): readonly [1 | -1, number] {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.lower === 'minus') return lowerAt(tokens, at - 1) === 'or' ? [1, at] : [-1, at + 1];
  if (token !== undefined && next?.kind === 'number' && next.glued && !token.glued) {
    if (/^[-−–]$/.test(token.text)) return [-1, at + 1];
  }
  return [1, at];
}

/** "A week", "an hour", "a mile": one of a unit. */
function readArticle(tokens: readonly Token[], at: number): Amount | null {
  if (!/^an?$/.test(lowerAt(tokens, at))) return null;
  return { stated: 1, lo: 1, hi: 1, first: at, last: at, style: 'words', scaled: false };
}

/** "Half an hour", "half a mile", "a half-hour", "three quarters of an hour": a part of one unit. */
function readPartOfUnit(tokens: readonly Token[], at: number): Term | null {
  const part = partAt(tokens, at);
  if (part === null) return null;
  let { last } = part;
  if (lowerAt(tokens, last + 1) === 'of') last += 1;
  if (/^an?$/.test(lowerAt(tokens, last + 1))) last += 1;
  else if (isJoin(tokens, last + 1)) last += 1;
  else if (part.last === at) return null;
  const first = last + 1;
  const unit = canonicalUnit(lowerAt(tokens, first));
  if (unit === null || unit.measure === 'share' || unit.measure === 'points') return null;
  const stated = tidy(part.value * unit.factor);
  const written = { stated: part.value, lo: part.value, hi: part.value };
  return {
    amount: { ...written, first: at, last, style: 'words', scaled: false },
    unit: { ...unit, written: lowerAt(tokens, first), first, last: first, part: false },
    stated,
    lo: stated,
    hi: stated,
    first: at,
    last: first,
    article: false,
  };
}

/** "An hour and a half", "6ft 2in", "two years and three months": what a smaller unit adds. */
function withRest(tokens: readonly Token[], term: Term, unit: UnitRead): Term {
  const inches = isJoin(tokens, term.last + 1) ? inchesAt(tokens, term.last + 2) : null;
  if (inches !== null && /^(?:foot|feet)$/.test(unit.written))
    return added(term, inches * INCH, term.last + 2);
  const and = /^(?:and|,)$/.test(lowerAt(tokens, term.last + 1)) ? 1 : 0;
  const at = term.last + 1 + and;
  if (
    and === 1 &&
    lowerAt(tokens, at) === 'a' &&
    /^(?:half|quarter)$/.test(lowerAt(tokens, at + 1))
  ) {
    const part = lowerAt(tokens, at + 1) === 'half' ? 1 / 2 : 1 / 4;
    return added(term, part * unit.factor, at + 1);
  }
  if (unit.offset !== 0 || unit.measure === 'money' || unit.measure === 'temperature') return term;
  const amount = readAmount(tokens, at);
  if (amount === null || amount.style === 'loose') return term;
  const rest = readUnitAfter(tokens, amount.last + 1, amount.stated, amount.scaled);
  if (
    rest?.unit !== unit.unit ||
    rest.factor >= unit.factor ||
    amount.stated * rest.factor >= unit.factor
  )
    return term;
  return withRest(tokens, added(term, amount.stated * rest.factor, rest.last), rest);
}

/** "5-foot-9": the inches behind the feet. */
function inchesAt(tokens: readonly Token[], at: number): number | null {
  const text = lowerAt(tokens, at);
  return /^(?:\d|1[01])$/.test(text) ? Number(text) : null;
}

function added(term: Term, more: number, last: number): Term {
  return {
    ...term,
    stated: tidy(term.stated + more),
    lo: tidy(term.lo + more),
    hi: tidy(term.hi + more),
    last,
    article: false,
  };
}
