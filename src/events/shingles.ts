/** Words of a shingle: three, as in the notes' measurements (Broder 1997 for the method). */
const SHINGLE_WORDS = 3;

/** The 3-word shingles of a text, lower case, punctuation aside. Texts of fewer words have one shingle of what is there. */
export function shingles(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  if (words.length > 0 && words.length < SHINGLE_WORDS) found.add(words.join(' '));
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i += 1)
    found.add(words.slice(i, i + SHINGLE_WORDS).join(' '));
  return found;
}

/** Jaccard similarity of two sets, 0 to 1; two empty sets share nothing. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of small) if (large.has(one)) shared += 1;
  return shared / (a.size + b.size - shared);
}
