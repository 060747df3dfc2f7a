import type { Circumstances } from '../figures.ts';

/** Said below each part, since parts may come from different runs. */
export function describeCircumstances(of: Circumstances): string {
  const { date, node, cores, loadBefore, loadAfter } = of;
  return `Measured on ${date}, ${cores} processor cores, Node.js ${node}; load average ${loadBefore.toFixed(1)} before, ${loadAfter.toFixed(1)} after (the benchmark's own processes count in the second).`;
}
