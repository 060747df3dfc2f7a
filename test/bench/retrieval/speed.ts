import { engineNamed } from './engines/index.ts';
import type { SpeedRow } from './figures.ts';
import type { SpeedJob, SpeedReport } from './messages.ts';
import type { BenchOptions } from './options.ts';
import type { ParagraphSource } from './paragraphs.ts';
import { type FinishedChild, runChild } from './run-child.ts';

/** Processes that search at once when throughput is counted: one a core. */
const CORES = 2;

/**
 * Measures every engine at every size, one process after the other, so that none disturbs another; then
 * two processes of an engine search at once, each with an index of its own. `onRows` gets what is known after
 * each size.
 */
export async function compareSpeed(
  options: BenchOptions,
  source: ParagraphSource,
  onRows: (rows: readonly SpeedRow[]) => void,
): Promise<readonly SpeedRow[]> {
  const rows: SpeedRow[] = [];
  for (const paragraphs of options.sizes) {
    for (const engine of options.engines) {
      const row = await measureEngine(engine, paragraphs, options, source);
      rows.push(row);
      console.log(`speed: ${engine} at ${paragraphs}: ${describe(row)}`);
    }
    onRows(rows);
  }
  return rows;
}

async function measureEngine(
  engine: string,
  paragraphs: number,
  { limits, throughputMs }: BenchOptions,
  source: ParagraphSource,
): Promise<SpeedRow> {
  const job: SpeedJob = { kind: 'speed', engine, source, paragraphs, limits };
  const children = [await runChild<SpeedReport>(job)];
  const { views } = engineNamed(engine);
  try {
    const throughput: Record<string, number> = {};
    if (views.length > 0) {
      while (children.length < CORES) children.push(await runChild({ ...job, limits: null }));
      for (const view of views) throughput[view] = await count(children, view, throughputMs);
    }
    const [first] = children;
    if (first === undefined) throw new Error('no process ran');
    return { ...first.report, engine, paragraphs, throughput };
  } finally {
    for (const child of children) child.close();
  }
}

async function count(
  children: readonly FinishedChild<SpeedReport>[],
  view: string,
  milliseconds: number,
): Promise<number> {
  const counts = await Promise.all(
    children.map((child) => child.throughput({ view, milliseconds })),
  );
  return counts.reduce((sum, one) => sum + one, 0);
}

function describe({ indexSeconds, rssMb, latency }: SpeedRow): string {
  const views = Object.entries(latency).map(
    ([view, { p50, p99 }]) => `${view} ${p50.toFixed(2)} / ${p99.toFixed(2)} ms`,
  );
  return [`index ${indexSeconds.toFixed(1)} s, ${Math.round(rssMb)} MB`, ...views].join('; ');
}
