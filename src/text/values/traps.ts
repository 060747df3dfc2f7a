import { monthNumber } from './calendar.ts';
import { isPlural, nounFrom } from './counted.ts';
import { isOf } from './lexicon.ts';
import type { Scope } from './make-figure.ts';
import { isCapital, isJoin, lowerAt } from './peek.ts';
import type { Quantity } from './ranges.ts';
import type { Token } from './tokens.ts';

/** Signs that glue digits to an address, a code, a fraction or a day of fame: "9/11", "a_1", "x=3". */
const GLUE = /^[/_=&?@\\:.*^#]$/;
const PREFIX =
  /^(?:mid|pre|post|sub|under|over|non|anti|multi|up|late|early|to|nearly|about|then|a|now|from|the|per|near|some|all|is|was|every|more|than|around)$/;
/** What degrees of direction are followed by. */
const ANGLE =
  /^(?:north|south|east|west|angles?|turn|turns|view|views|pitch|latitude|longitude|rotation|from|off|camera|video|feedback)$/;
/** Numbers up to this may number a list or a chapter in brackets. */
const MAX_LIST = 99;

/** Whether a number is no value: part of a name ("Flight 370"), a code, an address, a list or a year. */
export function isNoFigure(scope: Scope, quantity: Quantity): boolean {
  const { tokens } = scope;
  const { first, last, amount, unit } = quantity;
  return (
    isStuck(tokens, quantity) ||
    (amount.style !== 'loose' &&
      unit === null &&
      isListNumber(tokens, first, last, amount.stated)) ||
    (unit === null && amount.style === 'comma' && !amount.scaled) ||
    (amount.style !== 'loose' && isNamed(scope, quantity)) ||
    isYear(scope, quantity) ||
    isTitle(scope, quantity) ||
    // "At one point" is a moment.
    (unit?.unit === 'point' && amount.stated === 1 && lowerAt(tokens, first - 1) === 'at') ||
    (unit?.unit === 'degree' && ANGLE.test(lowerAt(tokens, last + 1))) ||
    isEra(tokens, last) ||
    // "The popular 90s show": a decade, no seconds.
    (unit?.written === 's' && /^[2-9]0$/.test(lowerAt(tokens, first)))
  );
}

/** Letters, codes and signs right at the number: "5G", "4x4", "Su-24", "9/11". */
function isStuck(tokens: readonly Token[], { first, last, amount, unit }: Quantity): boolean {
  const digits = amount.style !== 'words' && amount.style !== 'loose';
  const next = tokens[last + 1];
  if (digits && next?.glued === true && (next.kind === 'word' || next.kind === 'opaque'))
    return true;
  if (digits && next?.glued === true && GLUE.test(next.text) && tokens[last + 2]?.glued === true)
    return (
      !(next.text === '/' && unit !== null) &&
      !(next.text === '/' && tokens[last + 2]?.kind === 'word')
    );
  const before = tokens[first - 1];
  if (tokens[first]?.glued !== true || before === undefined) return false;
  if (GLUE.test(before.text) && before.text !== ':') return digits;
  if (before.text === ':' && tokens[first - 2]?.kind === 'number') return true;
  if (!isJoin(tokens, first - 1)) return before.kind === 'opaque';
  const named = tokens[first - 2];
  return named !== undefined && (named.kind !== 'word' || !PREFIX.test(named.lower));
}

/** "1. Mix the flour", "[12]", "(3)". */
function isListNumber(
  tokens: readonly Token[],
  first: number,
  last: number,
  value: number,
): boolean {
  const [before, token, next] = [tokens[first - 1], tokens[first], tokens[last + 1]];
  if (token?.kind !== 'number' || value > MAX_LIST) return false;
  if (/^[([]$/.test(before?.text ?? '') && /^[)\]]$/.test(next?.text ?? '')) return true;
  return (
    token.lineStart && next?.glued === true && /^[.)]$/.test(next.text) && last + 2 < tokens.length
  );
}

/** "Flight 370", "No. 10", "H.R. 1628", "Boeing 737": the number of a name. */
function isNamed({ tokens, sentence }: Scope, { first, last, amount, unit }: Quantity): boolean {
  const before = tokens[first - 1];
  if (isPostalTown(tokens, first, last)) return true;
  if (before === undefined || before.text === '#') return before !== undefined;
  const dotted = before.text === '.' && before.glued ? 1 : 0;
  const name = tokens[first - 1 - dotted];
  if (name?.kind !== 'word') return amount.style === 'bare' && name?.kind === 'opaque';
  if (isOf('namingLower', name.lower) && isNumbered(tokens, first, last, unit !== null))
    return true;
  if (amount.style === 'words' && !isCapital(tokens[first])) return false;
  if (amount.style === 'grouped' || amount.scaled || unit !== null) return false;
  if (!/\p{Lu}/u.test(name.text)) return false;
  if (isPostalCode(tokens, name, first, last)) return true;
  if (isOf('naming', name.lower)) return true;
  if (/^\p{Lu}(?:\.\p{Lu})+\.?$/u.test(name.text) && amount.style === 'bare')
    return !isCountAfter(tokens, last);
  if (sentence.titled || amount.style === 'words' || isFirstWord(tokens, first - 1 - dotted))
    return false;
  return monthNumber(name.lower) === null && !isCountAfter(tokens, last);
}

/** "Flight 370", "route 5 buses": but "line 12 people up" counts. */
function isNumbered(
  tokens: readonly Token[],
  first: number,
  last: number,
  hasUnit: boolean,
): boolean {
  const before = tokens[first - 1];
  if (before?.text === '.' || /^(?:no|nos|number|flight|apt|isbn|ext)$/.test(before?.lower ?? ''))
    return before?.lower !== 'no' || tokens[first]?.kind === 'number';
  if (hasUnit) return false;
  return !isPlural(lowerAt(tokens, last + 1)) || isCapital(before);
}

/** "75008 Paris": five digits without grouping before a name. */
function isPostalTown(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last + 1];
  const five = first === last && /^\d{5}$/.test(lowerAt(tokens, first));
  return (
    five && isCapital(next) && tokens[first - 1]?.kind !== 'word' && !isPlural(next?.lower ?? '')
  );
}

/** "DC 20500": the digits behind two capitals. */
function isPostalCode(tokens: readonly Token[], name: Token, first: number, last: number): boolean {
  return first === last && /^\p{Lu}{2}$/u.test(name.text) && /^\d{5}$/.test(lowerAt(tokens, first));
}

function isCountAfter(tokens: readonly Token[], last: number): boolean {
  const next = lowerAt(tokens, last + 1);
  if (isOf('casualty', next) && !/^(?:was|is|has)$/.test(next)) return true;
  return isOf('additions', next) || next === 'of' || nounFrom(tokens, last + 1, 2) !== null;
}

function isFirstWord(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /^["“‘(]$/.test(tokens[at - 1]?.text ?? '');
}

/** Four bare digits that no noun follows are a year, not a count: "the 2017 season", "2017." */
function isYear({ tokens }: Scope, { first, last, amount, unit, range }: Quantity): boolean {
  if (amount.style !== 'bare' || amount.scaled || unit !== null || range) return false;
  const { stated } = amount;
  if (stated < 1500 || stated > 2100) return false;
  if (/^(?:more|people|others|of|dead|killed|injured|were)$/.test(lowerAt(tokens, last + 1)))
    return false;
  if (isModifier(lowerAt(tokens, first - 1))) return false;
  return nounFrom(tokens, last + 1, 2) === null;
}

function isModifier(word: string): boolean {
  return /^(?:than|least|some|nearly|almost|roughly|approximately)$/.test(word);
}

/** "60 Minutes", "50 Cent", "One Direction", "Seven Sisters Road": a name in capitals, not at the begin of a sentence. */
function isTitle({ tokens, sentence }: Scope, { first, last, amount, unit }: Quantity): boolean {
  if (sentence.titled || amount.style === 'loose') return false;
  if (unit !== null) {
    const word = tokens[unit.first];
    const named = unit.first === unit.last && /^\p{Lu}\p{Ll}+$/u.test(word?.text ?? '');
    return (
      named &&
      unit.last > amount.last &&
      unit.measure !== 'temperature' &&
      !/^(?:Euros?|Dollars?|Yen|Yuan|Rupees|Rials?)$/.test(word?.text ?? '') &&
      !isJoin(tokens, amount.last + 1)
    );
  }
  if (amount.style !== 'words' || isFirstWord(tokens, first) || !isCapital(tokens[first]))
    return false;
  return isCapital(tokens[last + 1]);
}

/** "300 BC", "2000 AD". */
function isEra(tokens: readonly Token[], last: number): boolean {
  return /^(?:BC|BCE|CE|AD|B\.C\.|A\.D\.)$/.test(tokens[last + 1]?.text ?? '');
}
