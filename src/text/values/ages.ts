import { readAmount } from './amounts.ts';
import { monthNumber, weekdayNumber } from './calendar.ts';
import { entryOf } from './lexicon.ts';
import { type Found, makeFigure, type Scope } from './make-figure.ts';
import { isCapital, isJoin, lowerAt } from './peek.ts';
import { type Quantity, readQuantity } from './ranges.ts';

/** Nobody of the news is older (years). */
const MAX_AGE = 125;
const YEAR_SECONDS = 365.25 * 86_400;
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

/** Reads an age that begins at a token: "34-year-old", "aged 34", "in her 60s", "Ada Fern, 34,"; or null. */
export function readAge(scope: Scope, at: number): Found | null {
  const word = lowerAt(scope.tokens, at);
  if (/^(?:aged|age|ages|ageing|turned|turning|over|under)$/.test(word)) return readAged(scope, at);
  if (/^(?:his|her|their|my|your|our)$/.test(word)) return readTens(scope, at);
  const quantity = readQuantity(scope.tokens, at);
  if (quantity === null) return null;
  return readOld(scope, quantity) ?? readApposition(scope, quantity);
}

function ageOf(
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

/** "34-year-old", "34 years old", "three-month-olds", "34 years of age". */
function readOld(scope: Scope, quantity: Quantity): Found | null {
  const { tokens } = scope;
  const { unit, last } = quantity;
  if (unit === null || unit.measure !== 'duration') return null;
  const next = last + (isJoin(tokens, last + 1) ? 2 : 1);
  const old = /^olds?$/.test(lowerAt(tokens, next));
  const ofAge = lowerAt(tokens, next) === 'of' && lowerAt(tokens, next + 1) === 'age';
  if (!old && !ofAge) return null;
  return ageOf(scope, quantity, old ? next : next + 1, quantity.first, unit.written);
}

/** "Aged 34", "age 34", "the age of 34", "turned 34", "over-65s", "under-18s". */
function readAged(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const word = lowerAt(tokens, at);
  let from = at + 1;
  const limit = word === 'over' || word === 'under';
  if (limit && !isJoin(tokens, from)) return null;
  if (isJoin(tokens, from)) from += 1;
  if (lowerAt(tokens, from) === 'of') from += 1;
  while (
    /^(?:between|from|just|only|about|around|at|least|over|under|up|to)$/.test(
      lowerAt(tokens, from),
    ) &&
    from < at + 5
  )
    from += 1;
  const quantity = readQuantity(tokens, from);
  if (quantity === null || quantity.lo > MAX_AGE * (quantity.unit === null ? 1 : YEAR_SECONDS))
    return null;
  if (quantity.unit !== null && quantity.unit.measure !== 'duration') return null;
  if (quantity.amount.style === 'loose' || quantity.article) return null;
  const next = tokens[quantity.last + 1];
  if (limit) {
    if (next?.lower !== 's' || !next.glued) return null;
    return limitAge(scope, at, quantity);
  }
  if (next?.glued === true && next.kind === 'word') return null;
  if (
    /^turn/.test(word) &&
    (quantity.amount.style !== 'bare' ||
      quantity.unit !== null ||
      (next?.kind === 'word' &&
        !/^(?:in|on|and|last|this|when|while|during|but|before|after)$/.test(next.lower)))
  )
    return null;
  return ageOf(
    { ...scope, floor: Math.max(scope.floor, at + 1) },
    quantity,
    quantity.last,
    at,
    quantity.unit?.written ?? 'year',
  );
}

/** "Over-65s" are 65 and more, "under-18s" up to 18. */
function limitAge(scope: Scope, at: number, { stated, first, last }: Quantity): Found {
  return makeFigure(
    { ...scope, floor: at },
    {
      measure: 'age',
      unit: 'year',
      writtenUnit: 'year',
      stated,
      lo: stated,
      hi: stated,
      base: 'exact',
      first: at,
      last,
      spanFirst: at,
      spanLast: last + 1,
      modifier: lowerAt(scope.tokens, at) === 'over' ? 'more-than' : 'less-than',
      ...(first < at ? { of: 'all' } : {}),
    },
  );
}

/** "In her 60s", "in their late twenties". */
function readTens(scope: Scope, at: number): Found | null {
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

/** "Ada Fern, 34, said", "Ada Fern (34)": bare digits right behind a name. */
function readApposition(scope: Scope, { amount, first, last, range }: Quantity): Found | null {
  const { tokens } = scope;
  const whole = amount.style === 'bare' && first === last && !range;
  if (!whole || amount.stated < 1 || amount.stated > MAX_AGE) return null;
  const [name, mark, next] = [tokens[first - 2], tokens[first - 1], tokens[first + 1]];
  const comma =
    mark?.text === ',' &&
    (next === undefined ||
      /^[,.;:)”"!?]$/.test(next.text) ||
      /^(?:of|from|was|is|who|has|had|died|and|told|said)$/.test(next.lower));
  const bracket = mark?.text === '(' && next?.text === ')';
  if (!comma && !bracket) return null;
  if (
    !isCapital(name) ||
    monthNumber(name?.lower ?? '') !== null ||
    weekdayNumber(name?.lower ?? '') !== null
  )
    return null;
  if (next?.text === ',' && tokens[first + 2]?.kind === 'number' && tokens[first + 3]?.text === ',')
    return null;
  if (entryOf('numbers', name?.lower ?? '') !== undefined) return null;
  const quantity = readAmount(tokens, first);
  return quantity === null
    ? null
    : makeFigure(
        { ...scope, floor: first },
        {
          measure: 'age',
          unit: 'year',
          writtenUnit: null,
          stated: amount.stated,
          lo: amount.stated,
          hi: amount.stated,
          base: 'exact',
          first,
          last,
        },
      );
}
