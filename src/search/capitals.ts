/** Share of capitals from which a word counts as a name; the rest allows for carelessness. */
const NAME_SHARE = 0.8;
const CAPITAL = /^\p{Lu}/u;

/** Whether a word is written with a capital. */
export function hasCapital(word: string): boolean {
  return CAPITAL.test(word);
}

/**
 * Whether a corpus writes a word with a capital nearly always. Joined forms of names never occur in the
 * running text themselves: no occurrence counts as a name.
 */
export function countsAsName(occurrences: number, capitals: number): boolean {
  return occurrences === 0 || capitals / occurrences >= NAME_SHARE;
}
