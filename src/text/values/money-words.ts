import { readData } from '../../data/read.ts';

interface MoneyData {
  readonly symbols: Readonly<Record<string, string>>;
  readonly dollarPrefixes: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, readonly [code: string, factor: number]>>;
  readonly nationals: Readonly<Record<string, string>>;
}

type Tables = { readonly [K in keyof MoneyData]: ReadonlyMap<string, MoneyData[K][string]> };

let loaded: Tables | undefined;

function tables(): Tables {
  if (loaded === undefined) {
    const data = readData<MoneyData>('value-money');
    loaded = {
      symbols: new Map(Object.entries(data.symbols)),
      dollarPrefixes: new Map(Object.entries(data.dollarPrefixes)),
      codes: new Map(Object.entries(data.codes)),
      words: new Map(Object.entries(data.words)),
      nationals: new Map(Object.entries(data.nationals)),
    };
  }
  return loaded;
}

/** ISO 4217 code of a sign of money ("£"); null for any other character. */
export function moneySymbol(symbol: string): string | null {
  return tables().symbols.get(symbol) ?? null;
}

/** ISO 4217 code of a code or short form before or after a number, case as written ("EUR", "Rs"); or null. */
export function moneyCode(text: string): string | null {
  return tables().codes.get(text) ?? null;
}

/** The dollar that a lower-case prefix makes of "$" ("us" → USD, "a" → AUD); or null. */
export function dollarOf(prefix: string): string | null {
  return tables().dollarPrefixes.get(prefix) ?? null;
}

/** Code and factor of a lower-case word of money ("cents" → USD, 0.01), "hong kong dollars" too; or null. */
export function moneyWord(lower: string): readonly [code: string, factor: number] | null {
  const national = tables().nationals.get(lower);
  return national === undefined ? (tables().words.get(lower) ?? null) : [national, 1];
}

/** All words and phrases of money in lower case, for indexes made from them. */
export function moneyForms(): readonly string[] {
  const { words, nationals, codes } = tables();
  return [...words.keys(), ...nationals.keys(), ...[...codes.keys()].map((c) => c.toLowerCase())];
}
