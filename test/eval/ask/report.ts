import type { Outcome } from './judge.ts';

/** Resamples of a bootstrap interval, and its quantiles. */
const RESAMPLES = 2000;
const INTERVAL = [0.025, 0.975] as const;
/** Thresholds of the right/refused curve. */
const CURVE = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const BINS = 5;

/** The lines of one set: right, refused, support with their intervals, and the time of an answer. */
export function describeSet(outcomes: readonly Outcome[]): readonly string[] {
  const answerable = outcomes.filter(({ question }) => question.answerable);
  const others = outcomes.filter(({ question }) => !question.answerable);
  const times = outcomes.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return [
    share('right', answerable, (one) => [one.right ? 1 : 0, 1]),
    share('answered', answerable, (one) => [one.answered ? 1 : 0, 1]),
    share('refused', others, (one) => [one.answered ? 0 : 1, 1]),
    share('citations that support', answerable, (one) => [one.supporting, one.cited]),
    `milliseconds p50 ${times[times.length >> 1]?.toFixed(0)}, p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(0)}`,
  ];
}

/** What other thresholds would do: share of the answerable questions answered, of the others refused. */
export function describeCurve(outcomes: readonly Outcome[]): string {
  const share = (of: readonly Outcome[], is: (one: Outcome) => boolean): string =>
    (of.filter(is).length / Math.max(1, of.length)).toFixed(2);
  const answerable = outcomes.filter(({ question }) => question.answerable);
  const others = outcomes.filter(({ question }) => !question.answerable);
  return CURVE.map(
    (at) =>
      `${at}: answered ${share(answerable, (one) => one.best >= at)} refused ${share(others, (one) => one.best < at)}`,
  ).join(' | ');
}

/** Of answers said to be so sure, how many are right: one row a bin of confidence. */
export function describeReliability(outcomes: readonly Outcome[]): readonly string[] {
  const answered = outcomes.filter((one) => one.answered);
  return Array.from({ length: BINS }, (_, i) => {
    const [from, to] = [i / BINS, (i + 1) / BINS];
    const bin = answered.filter(({ best }) => best >= from && (best < to || i === BINS - 1));
    const said = bin.reduce((sum, { best }) => sum + best, 0) / Math.max(1, bin.length);
    const right = bin.filter((one) => one.right).length;
    return `said ${said.toFixed(2)}: right ${right} of ${bin.length} (${(right / Math.max(1, bin.length)).toFixed(2)})`;
  });
}

function share(
  name: string,
  outcomes: readonly Outcome[],
  count: (one: Outcome) => readonly [part: number, whole: number],
): string {
  const pairs = outcomes.map(count);
  const ratio = (some: readonly (readonly [number, number])[]): number => {
    const whole = some.reduce((sum, [, of]) => sum + of, 0);
    return whole === 0 ? 0 : some.reduce((sum, [part]) => sum + part, 0) / whole;
  };
  const random = seeded(7);
  const resampled = Array.from({ length: RESAMPLES }, () =>
    ratio(pairs.map(() => pairs[Math.floor(random() * pairs.length)] ?? [0, 0])),
  ).toSorted((a, b) => a - b);
  const [low, high] = INTERVAL.map((q) => (resampled[Math.floor(q * RESAMPLES)] ?? 0).toFixed(2));
  const parts = pairs.reduce((sum, [part]) => sum + part, 0);
  const whole = pairs.reduce((sum, [, of]) => sum + of, 0);
  return `${name} ${ratio(pairs).toFixed(3)} (${parts} of ${whole}; ${low} to ${high})`;
}

/** A small generator (mulberry32), so that intervals are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
