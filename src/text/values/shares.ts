import { readAmount } from './amounts.ts';
import { isPlural, nounFrom, readCounted } from './counted.ts';
import { entryOf, isOf } from './lexicon.ts';
import { type Found, makeFigure, type Scope } from './make-figure.ts';
import { isJoin, lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';
import { canonicalUnit } from './units.ts';

/** Shares are told in percent. */
const PERCENT = 100;
/** "A third." and "by a third to 12": what may follow a fraction that no "of" follows. */
const AFTER_FRACTION =
  /^(?:of|less|more|fewer|larger|smaller|higher|lower|bigger|to|from|in|since|on|by|over|between|compared|were|are|was|said|say|and|but|while|or|as|at|during|after|,|;|\.|:|\)|"|”|—|–|!|\?|)$/;
/** What makes "half" a share without "of": "half the city", "half his pay", "by half", "nearly half". */
const HALF_DETERMINER = /^(?:the|its|his|her|their|our|my|your|these|those|this|that|all)$/;
const HALF_BEFORE =
  /^(?:by|than|nearly|almost|about|around|roughly|over|under|only|just|least|approximately|to|some)$/;
const RANGE_TOP = 10;

/** Reads a share in words: "two thirds", "a quarter of", "half the houses", "one in five", "1 in 1,000"; or null. */
export function readShare(scope: Scope, at: number): Found | null {
  return readOneIn(scope, at) ?? readHalf(scope, at) ?? readFraction(scope, at);
}

function share(scope: Scope, value: number, first: number, last: number): Found {
  const { tokens } = scope;
  const counted = lowerAt(tokens, last + 1) === 'of' ? readCounted(tokens, last + 1, 2) : null;
  const ofThem = counted !== null && counted.headAt === null && counted.last > last;
  const stated = Number((PERCENT * value).toPrecision(12));
  return makeFigure(scope, {
    measure: 'share',
    unit: 'percent',
    writtenUnit: null,
    stated,
    lo: stated,
    hi: stated,
    base: 'exact',
    first,
    last,
    ...(ofThem ? { spanLast: counted.last } : {}),
    ...nounOf(counted),
  });
}

/** What a draft holds of a counted noun, its phrase in the span. */
export function nounOf(counted: ReturnType<typeof readCounted>): {
  readonly head?: number;
  readonly headFirst?: number;
  readonly spanLast?: number;
} {
  if (counted === null || counted.headAt === null) return {};
  const { headAt, first, last } = counted;
  return last < first
    ? { head: headAt, headFirst: headAt }
    : { head: headAt, headFirst: first, spanLast: last };
}

/** "One in five", "four out of five", "one patient in ten", "1 in 1,000": no "two in 2015", no "three in ten days". */
function readOneIn(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const above = readAmount(tokens, at);
  if (above === null || above.style === 'loose' || above.scaled) return null;
  let next = above.last + 1;
  if (isJoin(tokens, next)) next += 1;
  // "One patient in ten": its noun stands before, so none may stand behind ("five goals in ten matches").
  const hasNoun = tokens[next]?.kind === 'word' && /^(?:in|out)$/.test(lowerAt(tokens, next + 1));
  if (hasNoun && !/^(?:in|out|of)$/.test(lowerAt(tokens, next))) next += 1;
  const isNounBefore = next > above.last + 1 && hasNoun;
  if (lowerAt(tokens, next) === 'out') next += lowerAt(tokens, next + 1) === 'of' ? 1 : 0;
  else if (lowerAt(tokens, next) !== 'in' && lowerAt(tokens, next) !== 'of') return null;
  const word = lowerAt(tokens, next);
  const out = lowerAt(tokens, next - 1) === 'out';
  if (word === 'of' && !out) return null;
  let from = next + 1;
  if (lowerAt(tokens, from) === 'every') from += 1;
  else if (isJoin(tokens, from)) from += 1;
  const below = readAmount(tokens, from);
  if (below === null || below.style === 'loose' || below.lo <= above.lo) return null;
  const round = below.lo <= RANGE_TOP || /^[125]0*$/.test(String(below.lo));
  if (!round || (below.style === 'bare' && below.lo >= 1000 && below.lo <= 2100)) return null;
  if (
    /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|am|pm|a\.m\.|p\.m\.|st|nd|rd|th|percent|%)$/.test(
      lowerAt(tokens, below.last + 1),
    )
  )
    return null;
  if (tokens[below.last + 1]?.glued === true && tokens[below.last + 1]?.kind === 'word')
    return null;
  if (isNounBefore && nounFrom(tokens, below.last + 1, 2) !== null) return null;
  return countedShare(
    share(scope, above.lo / below.lo, at, below.last),
    scope,
    below.last,
    above.lo === 1,
  );
}

/** "One in five people": the noun stands right behind. */
function countedShare(found: Found, scope: Scope, last: number, one = false): Found {
  const counted = readCounted(scope.tokens, last + 1, 2);
  let head = counted?.headAt;
  if (counted === null || head === null || head === undefined || counted.of === 'part')
    return found;
  // "One in five adults smokes": the second word in -s is the verb of "one".
  if (one && head > counted.first && isPlural(lowerAt(scope.tokens, head - 1))) head -= 1;
  const end = scope.tokens[head]?.end ?? found.figure.span[1];
  return {
    figure: {
      ...found.figure,
      counted: lowerAt(scope.tokens, head),
      countedPhrase: scope.text
        .slice(scope.tokens[counted.first]?.start ?? 0, scope.tokens[head]?.end ?? 0)
        .toLowerCase(),
      span: [found.figure.span[0], Math.max(end, found.figure.span[1])],
    },
    next: Math.max(found.next, head + 1),
  };
}

function readHalf(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const article = lowerAt(tokens, at) === 'a' || lowerAt(tokens, at) === 'one' ? 1 : 0;
  const join = article === 1 && isJoin(tokens, at + 1) ? 1 : 0;
  const half = at + article + join;
  if (lowerAt(tokens, half) !== 'half') return null;
  const next = lowerAt(tokens, half + 1);
  const before = lowerAt(tokens, at - 1);
  if (isJoin(tokens, half + 1) || /^(?:first|second|other|better)$/.test(before)) return null;
  const ends = !isNounNext(tokens, half + 1);
  if (next !== 'of' && !HALF_DETERMINER.test(next) && !(HALF_BEFORE.test(before) && ends))
    return null;
  if (next === 'of' && /^(?:a|an)$/.test(lowerAt(tokens, half + 2))) return null;
  const found = share(scope, 1 / 2, at, half);
  return next === 'of' || !HALF_DETERMINER.test(next) ? found : countedHalf(found, scope, half);
}

function countedHalf(found: Found, scope: Scope, half: number): Found {
  return countedShare(found, scope, half + 1);
}

function isNounNext(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && !isOf('stops', token.lower) && !AFTER_FRACTION.test(token.lower);
}

/** "Two thirds", "a third of", "three-quarters", "one-fifth"; "a third man" is an ordinal. */
function readFraction(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const word = lowerAt(tokens, at);
  const above =
    word === 'a' || word === 'an' ? 1 : (entryOf('numbers', word) ?? wholeAt(tokens, at));
  if (above === undefined || above === 0) return null;
  const joined = isJoin(tokens, at + 1);
  const part = at + (joined ? 2 : 1);
  const name = lowerAt(tokens, part);
  const below = entryOf('fractions', name);
  if (below === undefined || below < 3 || (above > 1 && !name.endsWith('s')) || above >= below)
    return null;
  if (above === 1 && name.endsWith('s')) return null;
  if (isJoin(tokens, part + 1)) return null;
  // "A quarter of a million", "three quarters of an hour": parts of a scale or a unit.
  if (
    lowerAt(tokens, part + 1) === 'of' &&
    /^an?$/.test(lowerAt(tokens, part + 2)) &&
    !isNounAfter(tokens, part + 3)
  )
    return null;
  const next = lowerAt(tokens, part + 1);
  const follows = AFTER_FRACTION.test(next) || HALF_DETERMINER.test(next) || (joined && above > 1);
  return follows || above > 1 ? share(scope, above / below, at, part) : null;
}

/** "A third of a village": whatever is neither a scale nor a unit. */
function isNounAfter(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  return entryOf('scales', word) === undefined && canonicalUnit(word) === null;
}

function wholeAt(tokens: readonly Token[], at: number): number | undefined {
  const text = tokens[at]?.text ?? '';
  return /^[1-9]$/.test(text) ? Number(text) : undefined;
}
