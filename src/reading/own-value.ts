/** What a table of words holds for a word. "constructor" and the like, which every object inherits, hold nothing. */
export function ownValue<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
