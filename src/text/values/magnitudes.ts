import { readAmount } from './amounts.ts';
import { type Found, makeFigure, type Scope } from './make-figure.ts';
import { isJoin, lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';

/** No earthquake has been stronger than 9.5 (Chile, 1960). */
const MAX_MAGNITUDE = 10;
/** The scales of hurricanes and tornadoes end at 5. */
const MAX_CATEGORY = 5;
const QUAKE = /^(?:earth)?quakes?$|^(?:tremors?|aftershocks?|temblors?)$/;

/** Reads the strength of an earthquake or storm: "magnitude 6.3", "a 6.3-magnitude quake", "Category 4 hurricane"; or null. */
export function readMagnitude(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const word = lowerAt(tokens, at);
  if (word === 'magnitude') return after(scope, at, skipTo(tokens, at + 1));
  if (word === 'category') return category(scope, at);
  if (word === 'measuring' || word === 'measured') return onScale(scope, at + 1);
  const amount = readAmount(tokens, at);
  if (amount === null || !isMagnitude(amount.stated)) return null;
  const next = amount.last + (isJoin(tokens, amount.last + 1) ? 2 : 1);
  if (lowerAt(tokens, next) === 'magnitude' || lowerAt(tokens, next) === 'richter')
    return make(scope, amount.stated, amount.first, amount.last, at, next, 'magnitude');
  // "A 6.1 earthquake".
  if (amount.style === 'decimal' && QUAKE.test(lowerAt(tokens, amount.last + 1)))
    return make(scope, amount.stated, at, amount.last, at, amount.last, 'magnitude');
  return onScale(scope, at);
}

function isMagnitude(value: number): boolean {
  return value > 0 && value <= MAX_MAGNITUDE;
}

function skipTo(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i < at + 3 && (isJoin(tokens, i) || /^(?:of|was|at)$/.test(lowerAt(tokens, i)))) i += 1;
  return i;
}

function after(scope: Scope, at: number, number: number): Found | null {
  let first = number;
  while (
    first < number + 3 &&
    /^(?:about|around|at|least|nearly|over)$/.test(lowerAt(scope.tokens, first))
  )
    first += 1;
  const amount = readAmount(scope.tokens, first);
  if (amount === null || amount.scaled || !isMagnitude(amount.stated)) return null;
  return make(
    { ...scope, floor: Math.max(at + 1, scope.floor) },
    amount.stated,
    amount.first,
    amount.last,
    at,
    amount.last,
    'magnitude',
  );
}

/** "6.3 on the Richter scale". */
function onScale(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const amount = readAmount(tokens, at);
  if (amount === null || !isMagnitude(amount.stated)) return null;
  const scale = amount.last + 1;
  if (lowerAt(tokens, scale) !== 'on' || lowerAt(tokens, scale + 2) !== 'richter') return null;
  return make(scope, amount.stated, amount.first, amount.last, at, scale + 3, 'magnitude');
}

/** "Category 4 hurricane", "category-five storm". */
function category(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const amount = readAmount(tokens, at + (isJoin(tokens, at + 1) ? 2 : 1));
  if (
    amount === null ||
    !Number.isInteger(amount.stated) ||
    amount.stated < 1 ||
    amount.stated > MAX_CATEGORY
  )
    return null;
  const storm = /^(?:hurricane|storm|typhoon|cyclone|tornado|winds|tempest|super)/.test(
    lowerAt(tokens, amount.last + 1),
  );
  return storm
    ? make(
        { ...scope, floor: at },
        amount.stated,
        amount.first,
        amount.last,
        at,
        amount.last,
        'category',
      )
    : null;
}

function make(
  scope: Scope,
  value: number,
  first: number,
  last: number,
  spanFirst: number,
  spanLast: number,
  unit: string,
): Found {
  return makeFigure(scope, {
    measure: 'magnitude',
    unit,
    writtenUnit: unit,
    stated: value,
    lo: value,
    hi: value,
    base: 'exact',
    first,
    last,
    spanFirst,
    spanLast,
  });
}
