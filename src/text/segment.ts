/** Scripts written without spaces between words (and Hangul, whose particles stick to their nouns). */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const UNSPACED_RUN = new RegExp(`(?:${UNSPACED.source}\\p{M}*)+`, 'gu');
/** One written character: a base and the marks on it. */
const CLUSTER = /\P{M}\p{M}*/gu;

/** A piece of a word: offsets within the word, and whether its script is unspaced. */
export interface ScriptRun {
  readonly start: number;
  readonly end: number;
  readonly unspaced: boolean;
}

/** Cuts a word where spaced and unspaced scripts meet ("iPhone発売" in two). Offsets are UTF-16. */
export function splitScripts(word: string): readonly ScriptRun[] {
  const runs: ScriptRun[] = [];
  let last = 0;
  for (const match of word.matchAll(UNSPACED_RUN)) {
    if (match.index > last) runs.push({ start: last, end: match.index, unspaced: false });
    last = match.index + match[0].length;
    runs.push({ start: match.index, end: last, unspaced: true });
  }
  if (last < word.length) runs.push({ start: last, end: word.length, unspaced: false });
  return runs;
}

/**
 * Overlapping pairs of characters of an unspaced run, as offsets; a single character stands alone.
 * Pairs are the usual index terms of such scripts (Lucene's CJKBigramFilter does the same).
 */
export function bigrams(run: string): readonly { readonly start: number; readonly end: number }[] {
  const clusters = Array.from(run.matchAll(CLUSTER), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (clusters.length < 2) return [{ start: 0, end: run.length }];
  return clusters.slice(1).map((cluster, i) => ({
    start: clusters[i]?.start ?? 0,
    end: cluster.end,
  }));
}
