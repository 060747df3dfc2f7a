/** Positions of one word in two texts. */
export type Match = readonly [left: number, right: number];

/** Longest texts that are aligned, in words: the table has that many cells squared. No quotation of BASIL has more than 120. */
const MAX_WORDS = 300;

/** The longest common subsequence of two word lists, in order (dynamic programming, O(m·n)). */
export function alignWords(a: readonly string[], b: readonly string[]): readonly Match[] {
  const [left, right] = [a.slice(0, MAX_WORDS), b.slice(0, MAX_WORDS)];
  const lengths = lengthTable(left, right);
  const at = (i: number, j: number): number => lengths[i * (right.length + 1) + j] ?? 0;
  const matches: Match[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      matches.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return matches;
}

/** Cell (i, j), row by row: the length for what follows word i of the one and word j of the other. */
function lengthTable(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}
