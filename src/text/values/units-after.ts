import { isOf } from './lexicon.ts';
import { moneyCode, moneyForms, moneyWord } from './money-words.ts';
import { isJoin, lowerAt, phraseAt } from './peek.ts';
import type { Token } from './tokens.ts';
import { canonicalUnit, gluedUnit, MAX_UNIT_WORDS, type Unit, unitForms } from './units.ts';

/** A unit behind a number: its tokens, and whether "more" or the like stands between ("two more weeks"). */
export interface UnitRead extends Unit {
  /** As written, lower case. */
  readonly written: string;
  readonly first: number;
  readonly last: number;
  readonly part: boolean;
}

/** Words that may stand between a number and its unit. */
const BETWEEN =
  /^(?:more|further|additional|extra|full|whole|consecutive|straight|successive|long|solid|other|square)$/;
/** Words around "pounds" that tell money from weight look this far (tokens). */
const POUND_REACH = 6;
const LEAST_WON = 1000;
/** Little that news weighs in pounds has so many: "450,000 pounds" are paid. */
const LEAST_SUM = 100_000;
/** Words of a sentence in which many pounds are a weight all the same. */
const WEIGHT =
  /^(?:weigh(?:s|ed|ing)?|weights?|heav(?:y|ier|iest)|loads?|loaded|cargo|payload|thrust|tonnes?|tons?|crops?|meat|beef|fish|cocaine|cannabis|marijuana|explosives?|bombs?|debris|waste|plastic)$/;

/** The unit that begins at token `at`, right behind a number of value `value`; null when none does. */
export function readUnitAfter(
  tokens: readonly Token[],
  at: number,
  value: number,
  scaled: boolean,
): UnitRead | null {
  const token = tokens[at];
  if (token === undefined) return null;
  // "140km/h": the sign makes one unit of both.
  const isQuotient = tokens[at + 1]?.text === '/' && tokens[at + 1]?.glued === true;
  if (token.kind === 'word' && token.glued && !isQuotient) return readGlued(token, at);
  if (isJoin(tokens, at)) return readForm(tokens, at + 1, value, scaled);
  const direct = readForm(tokens, at, value, scaled);
  if (direct !== null || !BETWEEN.test(token.lower)) return direct;
  const behind = readForm(tokens, at + 1, value, scaled);
  if (behind === null) return null;
  return { ...behind, part: /^(?:more|further|additional|extra|other)$/.test(token.lower) };
}

function readGlued(token: Token, at: number): UnitRead | null {
  const place = { written: token.lower, first: at, last: at, part: false };
  if (token.text === 'p') return { ...money('GBP', 0.01), ...place };
  const unit = gluedUnit(token.text);
  if (unit !== null) return { ...unit, ...place };
  const code = moneyCode(token.text);
  return code === null ? null : { ...money(code, 1), ...place };
}

function money(unit: string, factor: number): Unit {
  return { measure: 'money', unit, factor, offset: 0 };
}

let firsts: ReadonlySet<string> | undefined;

/** First words of all units: most words behind a number are none of them. */
function firstWords(): ReadonlySet<string> {
  firsts ??= new Set(
    [...unitForms(), ...moneyForms(), 'pound', 'pounds'].map((form) => form.split(' ', 1)[0] ?? ''),
  );
  return firsts;
}

function readForm(
  tokens: readonly Token[],
  at: number,
  value: number,
  scaled: boolean,
): UnitRead | null {
  if (!firstWords().has(lowerAt(tokens, at))) return null;
  for (let words = MAX_UNIT_WORDS; words >= 1; words -= 1) {
    const last = at + words - 1;
    if (last >= tokens.length) continue;
    const form = phraseAt(tokens, at, last);
    const unit = unitOf(tokens, at, last, form, value, scaled);
    if (unit === null) continue;
    if (words === 1 && isOtherWord(tokens, at, form, value)) return null;
    return { ...unit, written: form, first: at, last, part: false };
  }
  return null;
}

function unitOf(
  tokens: readonly Token[],
  at: number,
  last: number,
  form: string,
  value: number,
  scaled: boolean,
): Unit | null {
  if (form === 'pound' || form === 'pounds')
    return poundsAt(tokens, at, scaled || isSum(tokens, at, value));
  if (form === 'won' && value < LEAST_WON) return null;
  const unit = canonicalUnit(form);
  if (unit !== null) return unit;
  const word = moneyWord(form);
  if (word !== null) return money(word[0], word[1]);
  const code = last === at ? moneyCode(tokens[at]?.text ?? '') : null;
  return code === null ? null : money(code, 1);
}

/** "12 second-hand cars", "two stone walls", "two minute details", "five point plan": the word is no unit there. */
function isOtherWord(tokens: readonly Token[], at: number, form: string, value: number): boolean {
  const joined = isJoin(tokens, at - 1);
  if (joined || form.endsWith('s') || value === 1) return false;
  if (
    isJoin(tokens, at + 1) &&
    !/^(?:old|long|high|deep|wide|tall|thick|a|per)$/.test(lowerAt(tokens, at + 2))
  )
    return /^(?:second|minute|point|stone|foot|mark)$/.test(form);
  return /^(?:second|minute|stone|point)$/.test(form) && /s$/.test(lowerAt(tokens, at + 1));
}

/** "For 450,000 pounds": no "300,000-pound rocket", and nothing that is weighed. */
function isSum(tokens: readonly Token[], at: number, value: number): boolean {
  return (
    value >= LEAST_SUM && !isJoin(tokens, at - 1) && !tokens.some(({ lower }) => WEIGHT.test(lower))
  );
}

/** "Pounds" are money with a scale or beside words of money, else weight. */
function poundsAt(tokens: readonly Token[], at: number, scaled: boolean): Unit {
  const mass: Unit = { measure: 'mass', unit: 'kg', factor: 0.45359237, offset: 0 };
  if (lowerAt(tokens, at + 1) === 'sterling') return money('GBP', 1);
  if (lowerAt(tokens, at + 1) === 'of' && !scaled)
    return isOf('moneyCues', lowerAt(tokens, at + 2)) ? money('GBP', 1) : mass;
  if (scaled) return money('GBP', 1);
  return isCuedMoney(tokens, at, -1) || isCuedMoney(tokens, at, 1) ? money('GBP', 1) : mass;
}

/** Whether a word of money stands on one side of "pounds", in the same part of the sentence and nearer than one of weight. */
function isCuedMoney(tokens: readonly Token[], at: number, step: 1 | -1): boolean {
  for (let n = 1; n <= POUND_REACH; n += 1) {
    const word = lowerAt(tokens, at + step * n);
    if (/^(?:[,;:]|and|weigh(?:s|ed|ing|t)?|heavy|lost|gained|-)$/.test(word)) return false;
    if (isOf('moneyCues', word)) return true;
  }
  return false;
}
