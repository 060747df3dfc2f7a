import { modifierAfter, modifiersBefore } from './bounds.ts';
import { type Counted, readCounted } from './counted.ts';
import { isOf } from './lexicon.ts';
import { type Draft, type Found, makeFigure, type Scope } from './make-figure.ts';
import { isJoin, lowerAt } from './peek.ts';
import { type Quantity, readQuantity } from './ranges.ts';
import { readPer } from './rates.ts';
import { nounOf } from './shares.ts';
import { isNoFigure } from './traps.ts';
import { readUnitAfter, type UnitRead } from './units-after.ts';
import type { Measure } from './value.ts';

/** Measures of which "a" is one where its sentence measures: "for a week", "nearly a mile". */
const ARTICLE_MEASURES: ReadonlySet<Measure> = new Set([
  'duration',
  'length',
  'mass',
  'area',
  'volume',
]);
const ARTICLE_BEFORE = /^(?:for|within|lasting|lasted|lasts|after|took|takes|take)$/;

/** A number that is no value is passed over whole: `next` is the token behind it. */
export interface Passed {
  readonly figure: null;
  readonly next: number;
}

/** Reads a count, measure, sum or rate that begins at a token; null where no number begins. */
export function readPlain(scope: Scope, at: number): Found | Passed | null {
  const { tokens } = scope;
  const quantity = readQuantity(tokens, at);
  if (quantity === null) return null;
  const passed: Passed = { figure: null, next: quantity.last + 1 };
  if (isNoFigure(scope, quantity)) return passed;
  const after = modifierAfter(tokens, quantity.last);
  const unit = quantity.unit ?? unitBehind(quantity, scope, after.edge);
  if (quantity.article && !isMeasuredOne(scope, quantity)) return null;
  if (unit === null) return readCount(scope, quantity, after) ?? passed;
  return readMeasured(scope, quantity, unit, after);
}

/** "20-odd miles", "400 or more weeks": the unit stands behind the modifier. */
function unitBehind(quantity: Quantity, { tokens }: Scope, edge: number): UnitRead | null {
  if (edge === quantity.last) return null;
  return readUnitAfter(tokens, edge + 1, quantity.stated, quantity.amount.scaled);
}

function isMeasuredOne(scope: Scope, { unit, first, last }: Quantity): boolean {
  if (unit === null || !ARTICLE_MEASURES.has(unit.measure)) return false;
  const { tokens } = scope;
  if (modifiersBefore(tokens, first, scope.floor).modifier !== null) return true;
  if (modifierAfter(tokens, last).modifier !== null) return true;
  const next = lowerAt(tokens, last + 1);
  if (unit.measure !== 'duration') return /^(?:away|long|deep|wide|high)$/.test(next);
  return ARTICLE_BEFORE.test(lowerAt(tokens, first - 1)) && !isJoin(tokens, last + 1);
}

type After = ReturnType<typeof modifierAfter>;

function readMeasured(scope: Scope, quantity: Quantity, unit: UnitRead, after: After): Found {
  const { tokens } = scope;
  const late = quantity.unit === null;
  const convert = (value: number): number => (late ? value * unit.factor + unit.offset : value);
  const last = Math.max(quantity.last, after.edge, unit.last);
  const per = readPer(tokens, last + 1);
  const counted =
    unit.measure === 'share' && per === null && lowerAt(tokens, last + 1) === 'of'
      ? readCounted(tokens, last + 1, 2)
      : null;
  const draft: Draft = {
    measure: per === null ? unit.measure : 'rate',
    unit: per === null ? unit.unit : `${unit.unit} per ${per.per}`,
    writtenUnit: unit.written,
    stated: convert(quantity.stated),
    lo: convert(quantity.lo),
    hi: convert(quantity.hi),
    base: baseOf(quantity),
    first: quantity.first,
    last: per?.last ?? last,
    amountLast: last,
    modifier: after.modifier,
    of: unit.part ? 'part' : 'all',
    ...nounOf(counted),
  };
  return makeFigure(scope, draft);
}

function baseOf({ amount, range }: Quantity): Draft['base'] {
  if (amount.style === 'loose') return 'vague';
  return range ? 'range' : 'exact';
}

/** A count with its noun, or without one where its sentence still counts ("27 dead"). */
function readCount(scope: Scope, quantity: Quantity, after: After): Found | null {
  const { tokens } = scope;
  const join = isJoin(tokens, after.edge + 1);
  if (join && isIdiom(scope, quantity, after.edge + 2)) return null;
  const at = after.edge + 1;
  const counted = join ? memberOf(scope, at + 1) : readCounted(tokens, at, quantity.stated);
  if (!isCounting(scope, quantity, counted)) return null;
  const { stated, lo, hi } = thousands(scope, quantity, counted);
  const last = after.edge;
  const rest = counted === null ? last : Math.max(last, counted.last);
  const per = readPer(tokens, rest + 1);
  return makeFigure(scope, {
    measure: per === null ? 'count' : 'rate',
    unit: per === null ? null : `per ${per.per}`,
    writtenUnit: null,
    stated,
    lo,
    hi,
    base: baseOf(quantity),
    first: quantity.first,
    last: per?.last ?? last,
    amountLast: last,
    modifier: after.modifier,
    of: counted?.of ?? 'all',
    ...nounOf(counted),
    ...(per === null && rest <= last ? {} : { spanLast: per?.last ?? rest }),
  });
}

/** "One-off", "two-way", "three-piece": no counts. */
function isIdiom({ tokens }: Scope, { amount }: Quantity, at: number): boolean {
  return (
    isOf('hyphenIdioms', lowerAt(tokens, at)) || (amount.style === 'words' && amount.stated <= 1)
  );
}

/** "A 12-member panel", "a 200-strong crowd": the word behind the hyphen, or the noun of "-strong". */
function memberOf({ tokens }: Scope, at: number): Counted | null {
  if (tokens[at]?.kind !== 'word') return null;
  const head =
    lowerAt(tokens, at) === 'strong' &&
    tokens[at + 1]?.kind === 'word' &&
    !isOf('stops', lowerAt(tokens, at + 1))
      ? at + 1
      : at;
  const bare = head === at && lowerAt(tokens, at) === 'strong';
  return { headAt: bare ? null : head, first: head, last: head, of: 'all' };
}

/** "One of the biggest", "this one", "a few of": small words count only with a noun or a casualty behind them. */
function isCounting(
  { tokens }: Scope,
  { amount, range, first, last }: Quantity,
  counted: Counted | null,
): boolean {
  const noun = counted !== null && counted.headAt !== null;
  const next = lowerAt(tokens, last + 1);
  if (amount.style === 'loose' && !amount.scaled && amount.hi <= 10) return noun;
  const before = lowerAt(tokens, first - 1);
  if (before === 'no' && amount.stated === 1) return false;
  // "Two by two", "one by one".
  const word = lowerAt(tokens, last);
  if (
    amount.style === 'words' &&
    ((before === 'by' && lowerAt(tokens, first - 2) === word) ||
      (next === 'by' && lowerAt(tokens, last + 2) === word))
  )
    return false;
  if (amount.style === 'words' && amount.stated === 1 && !range) {
    if (next === 'of')
      return counted !== null && /^(?:them|whom|us)$/.test(lowerAt(tokens, last + 2));
    if (
      /^(?:this|that|the|which|each|every|any|another|only|last|next|no|good|bad|new|big|a|first)$/.test(
        lowerAt(tokens, first - 1),
      ) &&
      !noun
    )
      return false;
    return noun
      ? !/^(?:another|thing|way|hand)$/.test(next)
      : isOf('casualty', next) && !/^(?:has|have|had)$/.test(next);
  }
  if (amount.stated === 0 && amount.style === 'words')
    return noun && lowerAt(tokens, first - 1) !== 'ground';
  return true;
}

/** "15.000 people": three digits behind a period count in thousands where whole things are counted. */
function thousands(
  { tokens }: Scope,
  quantity: Quantity,
  counted: Counted | null,
): { stated: number; lo: number; hi: number } {
  const { stated, lo, hi, amount, range } = quantity;
  const whole =
    amount.style === 'decimal' &&
    !amount.scaled &&
    !range &&
    counted !== null &&
    counted.headAt !== null;
  const grouped = whole && /^[1-9]\d{0,2}\.\d{3}$/.test(lowerAt(tokens, amount.first));
  return grouped ? { stated: stated * 1000, lo: lo * 1000, hi: hi * 1000 } : { stated, lo, hi };
}
