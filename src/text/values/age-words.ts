import { readAmount } from './amounts.ts';
import { nounFrom } from './counted.ts';
import { type Found, makeFigure, type Scope } from './make-figure.ts';
import { isJoin, lowerAt } from './peek.ts';
import { type Quantity, readQuantity } from './ranges.ts';
import type { Token } from './tokens.ts';

/** Nobody of the news is older (years). */
export const MAX_AGE = 125;
const YEAR_SECONDS = 365.25 * 86_400;
/** Words between "aged" and its number: "aged between 18 and 25", "aged at least 60". */
const BETWEEN = /^(?:between|from|just|only|about|around|at|least|over|under|up|to)$/;
const MAX_BETWEEN = 4;
/** Who is "over 65" or "under 5". */
const AGED =
  /^(?:people|children|adults|those|kids|men|women|boys|girls|persons|anyone|everyone|babies|infants|residents|voters|workers|drivers|patients|pensioners)$/;
/** What may follow "turned 34": "turned 12 pages" is no birthday. */
const AFTER_TURNED =
  /^(?:in|on|and|last|this|when|while|during|but|before|after|today|yesterday|tomorrow)$/;
/** "Early 60s" are 60 to 63, "late 60s" 67 to 69. */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 3]],
  ['mid', [4, 6]],
  ['middle', [4, 6]],
  ['late', [7, 9]],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ['teens', 10],
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
]);

/** The age that a number is, in years; its span reaches from token `spanFirst` to `last`. */
export function ageOf(
  scope: Scope,
  quantity: Quantity,
  last: number,
  spanFirst: number,
  writtenUnit: string,
): Found {
  const scale = quantity.unit === null ? 1 : YEAR_SECONDS;
  const years = (value: number): number => Number((value / scale).toPrecision(6));
  const inYears = quantity.unit === null || /^years?$|^yrs?$/.test(quantity.unit.written);
  return makeFigure(scope, {
    measure: 'age',
    unit: 'year',
    writtenUnit,
    stated: years(quantity.stated),
    lo: years(quantity.lo),
    hi: years(quantity.hi),
    base: quantity.range ? 'range' : 'exact',
    first: quantity.first,
    last: inYears ? quantity.amount.last : quantity.last,
    spanFirst,
    spanLast: last,
  });
}

/** Reads "aged 34", "age 34", "the age of 34", "turned 34", "over-65s", "under-18s"; or null. */
export function readAged(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const word = lowerAt(tokens, at);
  let from = at + (isJoin(tokens, at + 1) ? 2 : 1);
  if (word === 'over' || word === 'under') return readLimit(scope, at, from);
  if (/^(?:of|:)$/.test(lowerAt(tokens, from))) from += 1;
  for (let n = 0; n < MAX_BETWEEN && BETWEEN.test(lowerAt(tokens, from)); n += 1) from += 1;
  const quantity = readQuantity(tokens, from);
  if (quantity === null || !isAge(quantity)) return null;
  const next = tokens[quantity.last + 1];
  if (next?.glued === true && next.kind === 'word') return null;
  if (/^turn/.test(word)) {
    const plain = quantity.amount.style === 'bare' && quantity.unit === null;
    if (!plain || (next?.kind === 'word' && !AFTER_TURNED.test(next.lower))) return null;
  }
  return ageOf(
    { ...scope, floor: Math.max(scope.floor, at + 1) },
    quantity,
    quantity.last,
    at,
    quantity.unit?.written ?? 'year',
  );
}

/** Whether what stands at a token is counted by the number before it. */
export function isCounted(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return /^[%°:]$/.test(next?.text ?? '') || nounFrom(tokens, at, 2) !== null;
}

function isAge({ lo, unit, amount, article }: Quantity): boolean {
  if (unit !== null && unit.measure !== 'duration') return false;
  if (amount.style === 'loose' || article) return false;
  return lo <= MAX_AGE * (unit === null ? 1 : YEAR_SECONDS);
}

/** "Over-65s", "under 18s", "children under 5": the age is a limit of it. */
function readLimit(scope: Scope, at: number, number: number): Found | null {
  const { tokens } = scope;
  const amount = readAmount(tokens, number);
  if (amount?.style !== 'bare' || amount.scaled || amount.stated > MAX_AGE) return null;
  const s = tokens[amount.last + 1]?.lower === 's' && tokens[amount.last + 1]?.glued === true;
  const people = AGED.test(lowerAt(tokens, at - 1)) && !isCounted(tokens, amount.last + 1);
  if (!s && !people) return null;
  const { stated } = amount;
  return makeFigure(
    { ...scope, floor: at },
    {
      measure: 'age',
      unit: 'year',
      writtenUnit: null,
      stated,
      lo: stated,
      hi: stated,
      base: 'exact',
      first: at,
      last: amount.last,
      spanLast: amount.last + (s ? 1 : 0),
      modifier: lowerAt(tokens, at) === 'over' ? 'more-than' : 'less-than',
    },
  );
}

/** Reads "in her 60s", "in their late twenties"; or null. */
export function readTens(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  if (!/^(?:in|into|of|through)$/.test(lowerAt(tokens, at - 1))) return null;
  let from = at + 1;
  const part = PARTS.get(lowerAt(tokens, from));
  if (part !== undefined)
    from += isJoin(tokens, from + 1) || lowerAt(tokens, from + 1) === '-' ? 2 : 1;
  if (/^['’]$/.test(lowerAt(tokens, from))) from += 1;
  const word = TENS.get(lowerAt(tokens, from));
  const s = /^['’]?s$/.test(lowerAt(tokens, from + 1)) && tokens[from + 1]?.glued === true ? 1 : 0;
  const digits =
    s === 1 && /^[1-9]0$|^100$/.test(tokens[from]?.text ?? '')
      ? Number(tokens[from]?.text)
      : undefined;
  const tens = word ?? digits;
  if (tens === undefined) return null;
  const [lo, hi] = part ?? (tens === 10 ? [3, 9] : [0, 9]);
  const last = from + (word === undefined ? s : 0);
  return makeFigure(
    { ...scope, floor: at },
    {
      measure: 'age',
      unit: 'year',
      writtenUnit: 'year',
      stated: tens,
      lo: tens + lo,
      hi: tens + hi,
      base: 'range',
      first: part === undefined ? from : at + 1,
      last,
      spanFirst: at - 1,
    },
  );
}
