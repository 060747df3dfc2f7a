import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../e2e/scene.ts';

/** What a process holds after its garbage was collected. Memory in megabytes (10^6 bytes). */
export interface Vitals {
  /** Interactions answered so far. */
  readonly after: number;
  readonly heapMb: number;
  readonly residentMb: number;
  /** What keeps its event loop busy, by kind: timers, sockets, watchers, workers. */
  readonly resources: ReadonlyMap<string, number>;
}

/** Milliseconds in which a small heap is collected for certain. */
const COLLECTION_MS = 300;

const MEGABYTE = 1e6;

/** Reads the vitals of the bot from its own metrics page. */
export async function readVitals(program: Program, port: number, after: number): Promise<Vitals> {
  program.signal('SIGUSR2');
  await sleep(COLLECTION_MS);
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  const page = await response.text();
  const value = (name: string): number =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(page)?.[1]);
  const resources = page.matchAll(/^nodejs_active_resources\{type="(\w+)"\} (\d+)$/gm);
  return {
    after,
    heapMb: value('nodejs_heap_size_used_bytes') / MEGABYTE,
    residentMb: value('process_resident_memory_bytes') / MEGABYTE,
    resources: new Map([...resources].map(([, kind, count]) => [kind ?? '', Number(count)])),
  };
}

/** Least-squares slope of a measure, in its unit for every 1,000 interactions; NaN with fewer than two readings. */
export function slopeOf(readings: readonly Vitals[], measure: (one: Vitals) => number): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const x = readings.map(({ after }) => after / 1000);
  const y = readings.map(measure);
  const [middleX, middleY] = [mean(x), mean(y)];
  const covariance = mean(x.map((one, i) => (one - middleX) * ((y[i] ?? 0) - middleY)));
  return covariance / mean(x.map((one) => (one - middleX) ** 2));
}
