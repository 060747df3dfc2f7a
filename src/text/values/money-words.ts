import { readData } from '../../data/read.ts';

interface MoneyWords {
  readonly symbols: Readonly<Record<string, string>>;
  readonly dollarPrefixes: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, readonly [code: string, factor: number]>>;
  readonly nationals: Readonly<Record<string, string>>;
}

let loaded: MoneyWords | undefined;

function words(): MoneyWords {
  loaded ??= readData<MoneyWords>('value-money');
  return loaded;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** ISO 4217 code of a sign of money ("£"); null for any other character. */
export function moneySymbol(symbol: string): string | null {
  return own(words().symbols, symbol);
}

/** ISO 4217 code of a code or short form before or after a number, case as written ("EUR", "Rs"); or null. */
export function moneyCode(text: string): string | null {
  return own(words().codes, text);
}

/** The dollar that a lower-case prefix makes of "$" ("us" → USD, "a" → AUD); or null. */
export function dollarOf(prefix: string): string | null {
  return own(words().dollarPrefixes, prefix);
}

/** Code and factor of a lower-case word of money ("cents" → USD, 0.01), "hong kong dollars" too; or null. */
export function moneyWord(lower: string): readonly [code: string, factor: number] | null {
  const national = own(words().nationals, lower);
  return national === null ? own(words().words, lower) : [national, 1];
}
