import type { Amount } from './amount.ts';
import { readDigits } from './digits.ts';
import { entryOf, isOf } from './lexicon.ts';
import { readLoose } from './loose-amounts.ts';
import { moneySymbol } from './money-words.ts';
import { readNumberWords } from './number-words.ts';
import { isJoin, lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';

const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
/** What is done over metres: "threw it 71m", "fell 20m". */
const MOVED = /^(?:threw|throw|jump|jumped|leapt|ran|run|swam|swim|dived|plunged|climbed|walked)$/;
/** Scales in a row: "3 lakh crore" has two. */
const MAX_SCALES = 3;

/** Reads the number that begins at a token: digits, words, or a loose word; null where none begins. */
export function readAmount(tokens: readonly Token[], at: number): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return readDigitAmount(tokens, at, token);
  const sign = FRACTION_SIGNS.get(token.text);
  if (sign !== undefined) return exact(sign, at, at, 'decimal', false);
  if (token.kind !== 'word') return null;
  const words = readNumberWords(tokens, at);
  if (words !== null) return exact(words.value, at, words.last, 'words', words.scaled);
  return readLoose(tokens, at);
}

function exact(
  value: number,
  first: number,
  last: number,
  style: Amount['style'],
  scaled: boolean,
): Amount {
  return { stated: value, lo: value, hi: value, first, last, style, scaled };
}

function readDigitAmount(tokens: readonly Token[], at: number, token: Token): Amount | null {
  const digits = readDigits(token.text);
  if (digits === null) return null;
  const [part, partLast] = fractionAfter(tokens, at);
  let value = digits.value + part;
  let last = partLast;
  const factor = gluedScale(tokens, last + 1);
  if (factor !== null) return exact(value * factor, at, last + 1, digits.style, true);
  let scaled = false;
  for (let i = 0; i < MAX_SCALES; i += 1) {
    const next = last + (isJoin(tokens, last + 1) ? 2 : 1);
    const scale =
      tokens[next]?.kind === 'word' ? entryOf('scales', lowerAt(tokens, next)) : undefined;
    if (scale === undefined) break;
    value *= scale;
    last = next;
    scaled = true;
  }
  return exact(value, at, last, digits.style, scaled);
}

/** "2½", "3 1/2", "2 and a half": what is added to the whole number, and the last token of it. */
function fractionAfter(tokens: readonly Token[], at: number): readonly [number, number] {
  const next = tokens[at + 1];
  const sign = next?.glued === true ? FRACTION_SIGNS.get(next.text) : undefined;
  if (sign !== undefined) return [sign, at + 1];
  if (next?.lower === 'and' && lowerAt(tokens, at + 2) === 'a') {
    const part = lowerAt(tokens, at + 3);
    if (part === 'half' || part === 'quarter') return [part === 'half' ? 1 / 2 : 1 / 4, at + 3];
  }
  const slash = tokens[at + 2];
  if (next?.kind !== 'number' || slash?.text !== '/' || !slash.glued) return [0, at];
  const [above, below] = [Number(next.text), Number(tokens[at + 3]?.text)];
  return above < below && below <= 16 ? [above / below, at + 3] : [0, at];
}

/** "40m", "£2bn", "10k": letters right at the digits; "100m race" is metres. */
function gluedScale(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.glued) return null;
  const scale = entryOf('suffixes', token.text);
  if (scale === undefined) return null;
  const money = moneySymbol(tokens[at - 2]?.text ?? '') !== null;
  if (money) return scale;
  if (/^[bB]$/.test(token.text)) return null;
  return token.text === 'm' && isMetres(tokens, at) ? null : scale;
}

/** "40m high", "a 10m-high wave", "8,848m (29,029ft)": millions are not grouped and have no height. */
function isMetres(tokens: readonly Token[], at: number): boolean {
  if (/,\d{3}$/.test(lowerAt(tokens, at - 1))) return true;
  if (MOVED.test(lowerAt(tokens, at - 2)) || MOVED.test(lowerAt(tokens, at - 3))) return true;
  const bracket = lowerAt(tokens, at + 1) === '(' && tokens[at + 2]?.kind === 'number';
  if (bracket) return /^(?:ft|feet|yd|yards?|miles?)$/.test(lowerAt(tokens, at + 3));
  return isOf('metreCues', lowerAt(tokens, at + (isJoin(tokens, at + 1) ? 2 : 1)));
}
