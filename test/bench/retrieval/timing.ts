import { setImmediate as nextTurn } from 'node:timers/promises';

/** Percentiles in milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * What a search took, over `calls` of them, in wall time and, in `cpu`, in processor time of the whole
 * process: other programs do not disturb that, but the engine's helper threads (garbage, compiler) count.
 */
export interface Latency extends Percentiles {
  readonly calls: number;
  readonly cpu: Percentiles;
}

/** When timing stops, whichever comes first. */
export interface TimingLimits {
  readonly warmUpCalls: number;
  readonly calls: number;
  readonly milliseconds: number;
}

/** Share of the time limit that the warm-up may take: the slowest engines need seconds a call. */
const WARM_UP_SHARE = 0.3;
const MICROSECONDS_A_MILLISECOND = 1_000;

type Search = (question: string) => unknown;

/** Times one search after the other, each in a turn of the event loop of its own. */
export async function timeSearches(
  search: Search,
  questions: readonly string[],
  limits: TimingLimits,
): Promise<Latency> {
  const next = cycle(questions);
  const warm = performance.now() + limits.milliseconds * WARM_UP_SHARE;
  for (let i = 0; i < limits.warmUpCalls && performance.now() < warm; i += 1) {
    await nextTurn();
    await search(next());
  }
  const times: number[] = [];
  const cpuTimes: number[] = [];
  const end = performance.now() + limits.milliseconds;
  while (times.length < limits.calls && performance.now() < end) {
    await nextTurn();
    const cpu = process.cpuUsage();
    const begin = performance.now();
    await search(next());
    times.push(performance.now() - begin);
    const { user, system } = process.cpuUsage(cpu);
    cpuTimes.push((user + system) / MICROSECONDS_A_MILLISECOND);
  }
  return { calls: times.length, ...percentiles(times), cpu: percentiles(cpuTimes) };
}

/** Percentiles of some times. */
export function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? 0,
  };
}

/** Searches without a pause for so long; gives the number finished and the seconds they took. */
export async function countSearches(
  search: Search,
  questions: readonly string[],
  milliseconds: number,
): Promise<{ readonly searches: number; readonly seconds: number }> {
  const next = cycle(questions);
  const begin = performance.now();
  let searches = 0;
  while (performance.now() - begin < milliseconds) {
    await search(next());
    searches += 1;
  }
  return { searches, seconds: (performance.now() - begin) / 1_000 };
}

/** The value that this share of the sorted values does not exceed (nearest rank). */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function cycle(questions: readonly string[]): () => string {
  let i = -1;
  return () => {
    i = (i + 1) % questions.length;
    return questions[i] ?? '';
  };
}
