/**
 * What is remembered of one function (results): the words and names of a large corpus that recur. Whoever remembers so many
 * forgets all and begins anew, so that hostile input costs time, never memory.
 */
const MOST = 50_000;

/** A function of one word that remembers what it gave. `of` must give the same for the same word. */
export function remember<V>(of: (word: string) => V): (word: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (word) => {
    const held = known.get(word);
    if (held !== undefined) return held.value;
    const value = of(word);
    if (known.size >= MOST) known.clear();
    known.set(word, { value });
    return value;
  };
}
