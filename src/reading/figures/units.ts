import { readData } from '../../data/read.ts';

interface QuantityWords {
  readonly durations: readonly string[];
  readonly measures: readonly string[];
  readonly money: readonly string[];
  readonly approximate: readonly string[];
}

const sets = new Map<keyof QuantityWords, ReadonlySet<string>>();

function setOf(name: keyof QuantityWords): ReadonlySet<string> {
  const known = sets.get(name);
  if (known !== undefined) return known;
  const set = new Set(readData<QuantityWords>('quantity-words')[name]);
  sets.set(name, set);
  return set;
}

/** Whether a lemma is a span of time ("hour", "week"). */
export function isDuration(lemma: string): boolean {
  return setOf('durations').has(lemma);
}

/** Whether a lemma is a unit of length, weight, area … */
export function isMeasure(lemma: string): boolean {
  return setOf('measures').has(lemma);
}

/** Whether a lemma is a currency or its parts. */
export function isMoney(lemma: string): boolean {
  return setOf('money').has(lemma);
}

/** Whether a word before a number makes it approximate ("around", "nearly"). */
export function isApproximate(lower: string): boolean {
  return setOf('approximate').has(lower);
}
