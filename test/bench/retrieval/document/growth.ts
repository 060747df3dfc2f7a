import type { Figures } from '../figures.ts';
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
    `One process builds the index and writes the snapshot; a fresh one opens it, as a bot that starts does, and searches (fused). ${beyond} "Open": from nothing read to ready, the file in the system's cache. "Block": the longest time in which the event loop could do nothing else, opening and searching. Memory when open is the index alone, without texts.`,
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
    growth.stopped === null ? '' : `Stopped there: ${growth.stopped}.\n`,
    describeCircumstances(growth),
  ].join('\n');
}
