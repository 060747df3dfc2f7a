/** Linear-gain nDCG@10 of a ranking of ordinals. */
export function ndcg(ranking: readonly number[], gains: ReadonlyMap<number, number>): number {
  const sum = (values: readonly number[]) =>
    values.slice(0, 10).reduce((total, gain, i) => total + gain / Math.log2(i + 2), 0);
  const ideal = sum([...gains.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : sum(ranking.map((ordinal) => gains.get(ordinal) ?? 0)) / ideal;
}

/** One over the rank of the first relevant ordinal among the first ten; 0 without one. */
export function reciprocalRank(
  ranking: readonly number[],
  gains: ReadonlyMap<number, number>,
): number {
  const at = ranking.slice(0, 10).findIndex((ordinal) => (gains.get(ordinal) ?? 0) > 0);
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Share of the relevant ordinals among the first hundred. */
export function recall(ranking: readonly number[], gains: ReadonlyMap<number, number>): number {
  const relevant = [...gains.values()].filter((gain) => gain > 0).length;
  const found = ranking.slice(0, 100).filter((ordinal) => (gains.get(ordinal) ?? 0) > 0).length;
  return relevant === 0 ? 0 : found / relevant;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Two-sided p of a paired randomisation test with a fixed seed, 5,000 sign flips. */
export function pairedP(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((value, i) => value - (b[i] ?? 0));
  const observed = Math.abs(mean(differences)) - 1e-12;
  let state = 1;
  const flip = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state < 0x80000000 ? 1 : -1;
  };
  let extreme = 0;
  for (let run = 0; run < 5_000; run += 1) {
    if (Math.abs(mean(differences.map((value) => value * flip()))) >= observed) extreme += 1;
  }
  return extreme / 5_000;
}
