import { readData } from '../../data/read.ts';
import type { Bound } from './value.ts';

/** A modifier before or after a number; "just over" keeps close to it. */
export type Modifier = Bound | 'just-over';

type Lists =
  | 'additions'
  | 'additionsBefore'
  | 'casualty'
  | 'irregularPlurals'
  | 'notPlural'
  | 'singularPeople'
  | 'stops'
  | 'abstract'
  | 'naming'
  | 'namingLower'
  | 'scoreCues'
  | 'changeCues'
  | 'ordinalNames'
  | 'ordinalIdioms'
  | 'hyphenIdioms'
  | 'moneyCues'
  | 'metreCues'
  | 'yearNouns'
  | 'publications'
  | 'dayNames'
  | 'abbreviations';

type Tables = {
  readonly numbers: number;
  readonly scales: number;
  readonly suffixes: number;
  readonly plurals: readonly [stated: number, lo: number, hi: number];
  readonly several: readonly [stated: number, lo: number, hi: number];
  readonly ordinals: number;
  readonly fractions: number;
  readonly before: Modifier;
  readonly after: Modifier;
  readonly per: string;
  readonly often: string;
};

type Data = { readonly [K in Lists]: readonly string[] } & {
  readonly [K in keyof Tables]: Readonly<Record<string, Tables[K]>>;
};

let data: Data | undefined;
const sets = new Map<Lists, ReadonlySet<string>>();
const maps = new Map<keyof Tables, ReadonlyMap<string, Tables[keyof Tables]>>();

function loaded(): Data {
  data ??= readData<Data>('value-words');
  return data;
}

/** Whether a lower-case word is of a list of `src/data/value-words.json`. */
export function isOf(list: Lists, word: string): boolean {
  let set = sets.get(list);
  if (set === undefined) {
    set = new Set(loaded()[list]);
    sets.set(list, set);
  }
  return set.has(word);
}

/** What a table of `src/data/value-words.json` holds for a word or phrase; undefined when nothing. */
export function entryOf<K extends keyof Tables>(table: K, word: string): Tables[K] | undefined {
  let map = maps.get(table);
  if (map === undefined) {
    map = new Map(Object.entries<Tables[keyof Tables]>(loaded()[table]));
    maps.set(table, map);
  }
  // The map was made from the very table that `K` names.
  return map.get(word) as Tables[K] | undefined;
}

/** All words of a table, for indexes made from it. */
export function wordsOf(table: keyof Tables): readonly string[] {
  return Object.keys(loaded()[table]);
}
