import { ageOf, isCounted, MAX_AGE, readAged, readTens } from './age-words.ts';
import { monthNumber, weekdayNumber } from './calendar.ts';
import { entryOf, isOf } from './lexicon.ts';
import { type Found, makeFigure, type Scope } from './make-figure.ts';
import { isCapital, isJoin, lowerAt } from './peek.ts';
import { type Quantity, readQuantity } from './ranges.ts';
import type { Token } from './tokens.ts';

/** What goes on about a person behind an age: who they are, or what they did. */
const BEHIND_AGE =
  /^(?:of|from|was|is|who|whose|whom|has|had|have|and|told|said|says|will|would|may|might|can|could|must|should|also|denies|remains|became|began|came|drove|faces|fell|felt|fled|fought|found|gave|got|held|kept|knew|led|left|lost|made|met|ran|rode|sang|sat|saw|set|shot|spent|spoke|stood|took|thought|went|wept|won|wore|wrote|\p{L}{2,}ed)$/u;
const PARENT = /^(?:grand)?(?:mother|father|mum|mom|dad|parent)$/;
/** Nouns that a number behind a comma names or gives, and is no age of: "the figure, 44, was". */
const NUMBERED =
  /^(?:answer|article|average|chapter|count|figure|flight|game|line|maximum|minimum|number|page|price|rate|record|result|room|route|rule|score|section|sum|temperature|toll|total|unit|verse|year)$/;

/** Who is of an age: "a woman of 77". */
const PERSON =
  /^(?:man|woman|boy|girl|child|baby|teenager|pensioner|lady|gentleman|widow|widower|patient|student)$/;

/** Reads an age that begins at a token: "34-year-old", "aged 34", "in her 60s", "Ada Fern, 34,"; or null. */
export function readAge(scope: Scope, at: number): Found | null {
  const word = lowerAt(scope.tokens, at);
  if (/^(?:aged|age|ages|ageing|turned|turning|over|under)$/.test(word)) return readAged(scope, at);
  if (/^(?:his|her|their|my|your|our)$/.test(word)) return readTens(scope, at);
  const quantity = readQuantity(scope.tokens, at);
  if (quantity === null) return null;
  return readOld(scope, quantity) ?? readApposition(scope, quantity);
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

/** "Ada Fern, 34, said", "Ada Fern (34)", "the minister, 59, has": bare digits right behind who is of that age. */
function readApposition(
  scope: Scope,
  { amount, first, last, range, unit }: Quantity,
): Found | null {
  const whole = amount.style === 'bare' && first === last && !range && unit === null;
  if (!whole || amount.stated < 1 || amount.stated > MAX_AGE || !isApposed(scope, first))
    return null;
  const { stated } = amount;
  return makeFigure(
    { ...scope, floor: first },
    {
      measure: 'age',
      unit: 'year',
      writtenUnit: null,
      stated,
      lo: stated,
      hi: stated,
      base: 'exact',
      first,
      last,
    },
  );
}

function isApposed({ tokens }: Scope, at: number): boolean {
  const [name, mark, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (isToldAge(tokens, at)) return true;
  // "A man of 81": nobody is made of 81 things.
  if (mark?.lower === 'of' && PERSON.test(name?.lower ?? '')) return !isCounted(tokens, at + 1);
  if (name?.kind !== 'word' || (isOtherName(name.lower) && !isParentOf(tokens, at - 2)))
    return false;
  const ends = next === undefined || /^[,.;:)”"!?]$/.test(next.text);
  if (mark?.text === '(') return isCapital(name) && next?.text === ')';
  if (mark?.text !== ',') return false;
  // "Lottery numbers were Six, 7, 8": a list.
  if (next?.text === ',' && tokens[at + 2]?.kind === 'number' && tokens[at + 3]?.text === ',')
    return false;
  if (isCapital(name)) return ends || BEHIND_AGE.test(next.lower);
  return (
    next?.text === ',' &&
    !isOf('stops', name.lower) &&
    !NUMBERED.test(name.lower) &&
    BEHIND_AGE.test(lowerAt(tokens, at + 2))
  );
}

/** "Who is 51", "Ada Fern is 34", "she was 17 at the time", "as young as 5", "18 and older". */
function isToldAge(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [lowerAt(tokens, at - 1), lowerAt(tokens, at + 1)];
  if (before === 'as' && /^(?:young|old)$/.test(lowerAt(tokens, at - 2))) return true;
  if (/^(?:and|or)$/.test(next) && /^(?:older|younger)$/.test(lowerAt(tokens, at + 2))) return true;
  const isNamed = isCapital(tokens[at - 2]) && isCapital(tokens[at - 3]);
  const is =
    /^(?:is|was)$/.test(before) && (isNamed || /^(?:he|she|who)$/.test(lowerAt(tokens, at - 2)));
  return is && /^(?:[,.;)"”]|at|when|and|but|in|)$/.test(next) && tokens[at + 2]?.kind !== 'number';
}

/** "The mother of three, 48,", "mum-of-two, 31,". */
function isParentOf(tokens: readonly Token[], at: number): boolean {
  const of = isJoin(tokens, at - 1) ? at - 2 : at - 1;
  const parent = isJoin(tokens, of - 1) ? of - 2 : of - 1;
  return lowerAt(tokens, of) === 'of' && PARENT.test(lowerAt(tokens, parent));
}

/** Days, months and numbers are of no age. */
function isOtherName(lower: string): boolean {
  return (
    monthNumber(lower) !== null ||
    weekdayNumber(lower) !== null ||
    entryOf('numbers', lower) !== undefined ||
    entryOf('ordinals', lower) !== undefined
  );
}
