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
    ...[
      row.latency.p50,
      row.latency.p99,
      row.latency.cpu.p50,
      row.latency.cpu.p99,
      row.latency.cpu.max,
      row.searchBlockMs,
    ].map(milliseconds),
  ]);
  const beyond =
    growth.source === 'load data'
      ? 'Beyond the load data, paragraphs are put together from halves of two real ones under the headline of a third: word frequencies stay, new words do not come.'
      : 'The paragraphs are generated.';
  return [
    "## Byline's growth",
    '',
    `One process builds the index and writes the snapshot, with a heap of 4 kB a paragraph (at least 300 MB); a fresh one opens it, as a bot that starts does, and searches (fused). ${beyond} "Open": from nothing read to ready, the file in the system's cache. "Block": the longest time in which the event loop could do nothing else, opening and searching. Columns in brackets are processor time. Memory when open is the index alone, without texts.`,
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
        '(p50)',
        '(p99)',
        '(longest)',
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

/** Smaller corpora say nothing about what a paragraph costs: the program itself weighs more. */
const FEWEST_PARAGRAPHS = 100_000;

/** Where one machine ends, from the rows themselves. */
function describeEnd(rows: readonly GrowthRow[]): string {
  const fast = rows.filter(({ latency }) => latency.cpu.p99 <= IMMEDIATE_MS).at(-1);
  const [smallest, largest] = [rows[0], rows.at(-1)];
  if (fast === undefined || smallest === undefined || largest === undefined) return '';
  if (largest.paragraphs < FEWEST_PARAGRAPHS) return '';
  const more = (largest.paragraphs - smallest.paragraphs) / FEWEST_PARAGRAPHS || 1;
  const per = (figure: 'peakMb' | 'rssMb' | 'buildSeconds') =>
    whole((largest[figure] - smallest[figure]) / more);
  const slow = `at ${whole(largest.paragraphs)} it is ${milliseconds(largest.latency.cpu.p99)} ms`;
  const limit =
    fast === largest
      ? `up to the largest size measured, ${whole(largest.paragraphs)} paragraphs`
      : `up to ${whole(fast.paragraphs)} paragraphs; ${slow}`;
  return [
    '### Where one machine ends',
    '',
    `A fused search stays within ${IMMEDIATE_MS} ms (p99, processor time) ${limit}. What a larger corpus asks of the`,
    `machine first is memory: each 100,000 paragraphs more cost some ${per('peakMb')} MB while the index is built and`,
    `${per('rssMb')} MB to serve, texts and evidence not counted, and ${per('buildSeconds')} s of building from nothing.`,
    'When that no longer fits, or when several processes are to share one index, the distributed engine begins:',
    '[Scaling](SCALING.md).',
  ].join('\n');
}
