import type { Figures, GrowthRow } from '../figures.ts';
import { milliseconds, table, whole } from '../table.ts';
import { describeCircumstances } from './circumstances.ts';

/** Byline's build, snapshot, start and search times by size. */
export function writeGrowth(growth: Figures['growth']): string {
  if (growth === null) return "## Byline's growth\n\nNot measured.";
  const rows = growth.rows.map((row) => [
    whole(row.paragraphs),
    row.buildSeconds.toFixed(1),
    whole(row.peakMb),
    row.writeSeconds.toFixed(1),
    whole(row.fileMb),
    whole(row.openMs),
    milliseconds(row.openBlockMs),
    whole(row.rssMb),
    milliseconds(row.firstSearchMs),
    ...[row.latency.p50, row.latency.p99, row.latency.cpu, row.searchBlockMs].map(milliseconds),
  ]);
  const beyond =
    growth.source === 'load data'
      ? 'Beyond the load data, paragraphs are put together from halves of two real ones under the headline of a third: word frequencies stay, new words do not come.'
      : 'The paragraphs are generated.';
  return [
    "## Byline's growth",
    '',
    `One process builds the index and writes the snapshot, with a heap of 4 kB a paragraph (at least 300 MB); a fresh one opens it, as a bot that starts does, and searches (fused). ${beyond} "Open": from nothing read to ready, the file in the system's cache. "Block": the longest time in which the event loop could do nothing else, opening and searching. Memory when open is the index alone, without texts.`,
    '',
    table(
      [
        'paragraphs',
        'build s',
        'build peak MB',
        'write s',
        'file MB',
        'open ms',
        'block ms',
        'MB open',
        'first search ms',
        'p50 ms',
        'p99',
        'CPU ms',
        'block ms',
      ],
      rows,
    ),
    '',
    describeEnd(growth.rows),
    '',
    growth.stopped === null ? '' : `Stopped there: ${growth.stopped}.\n`,
    describeCircumstances(growth),
  ].join('\n');
}

/** Slowest search, in milliseconds at the 99th percentile, that people take for immediate beside Discord's own delays. */
const IMMEDIATE_MS = 25;

/** Where one machine ends, from the rows themselves. */
function describeEnd(rows: readonly GrowthRow[]): string {
  const fast = rows.filter(({ latency }) => latency.p99 <= IMMEDIATE_MS).at(-1);
  const largest = rows.at(-1);
  if (fast === undefined || largest === undefined) return '';
  const per = (figure: number) => whole((figure / largest.paragraphs) * 100_000);
  const limit =
    fast === largest
      ? `up to the largest size measured, ${whole(largest.paragraphs)} paragraphs`
      : `up to ${whole(fast.paragraphs)} paragraphs; at ${whole(largest.paragraphs)} it is ${milliseconds(largest.latency.p99)} ms`;
  return [
    '### Where one machine ends',
    '',
    `A fused search stays within ${IMMEDIATE_MS} ms (p99) ${limit}. What a larger corpus asks of the machine first is`,
    `memory: every 100,000 paragraphs cost some ${per(largest.peakMb)} MB while the index is built and ${per(largest.rssMb)} MB to`,
    `serve, texts and evidence not counted, and ${((largest.buildSeconds / largest.paragraphs) * 100_000).toFixed(0)} s of building after each change.`,
    'When that no longer fits, or when several processes are to share one index, the distributed engine begins:',
    '[Scaling](SCALING.md).',
  ].join('\n');
}
