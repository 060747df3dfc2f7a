import { BM25, FUSED } from '../engines/byline.ts';
import type { Figures, SpeedRow } from '../figures.ts';
import { milliseconds, table, whole } from '../table.ts';
import type { Latency } from '../timing.ts';
import { describeCircumstances } from './circumstances.ts';

/** One table a size: index, memory, latency, throughput. */
export function writeSpeed(speed: Figures['speed']): string {
  if (speed === null) return '## Speed\n\nNot measured.';
  const sizes = [...new Set(speed.rows.map(({ paragraphs }) => paragraphs))];
  const source =
    speed.source === 'load data'
      ? 'Agency paragraphs of the load data with their headlines'
      : 'Generated paragraphs (BYLINE_EVAL_DATA named no load data)';
  return [
    '## Speed',
    '',
    `${source}; whole English questions of ${speed.questionWords.toFixed(1)} words on average, 1,000 different ones, the best ten paragraphs wanted. One fresh process an engine and size; one search after the other. Milliseconds of wall time; the columns in brackets are processor time, which other programs on the machine do not disturb; the helper threads that collect garbage and compile count there, so it may exceed wall time. Memory is the resident set of the process with its texts, after indexing and a collection, and the most it held; the row "texts only" has no index. Searches a second: two processes at once, one a core, each with its own index.`,
    '',
    ...sizes.flatMap((size) => [
      `### ${whole(size)} paragraphs`,
      '',
      table(
        [
          'ranking',
          'index s',
          'MB',
          'peak MB',
          'p50 ms',
          'p95',
          'p99',
          'longest',
          '(p50)',
          '(p99)',
          '(longest)',
          'timed',
          'searches/s',
        ],
        speed.rows.filter(({ paragraphs }) => paragraphs === size).flatMap(lines),
      ),
      '',
    ]),
    '![Median time of a search against the number of paragraphs](benchmarks/latency.svg)',
    '',
    sizes.map((size) => describeQuicker(speed.rows, size)).join('\n'),
    '',
    describeCircumstances(speed),
  ].join('\n');
}

function lines(row: SpeedRow): readonly (readonly string[])[] {
  const views = Object.entries(row.latency);
  const index = [row.indexSeconds.toFixed(1), whole(row.rssMb), whole(row.peakMb)];
  if (views.length === 0)
    return [['texts only', '', ...index.slice(1), '', '', '', '', '', '', '', '', '']];
  return views.map(([view, latency]) => {
    const shared = view !== FUSED && row.engine === 'byline';
    const own = shared ? ['"', '"', '"'] : index;
    return [view, ...own, ...times(latency), whole(row.throughput[view] ?? 0)];
  });
}

function times({ p50, p95, p99, max, cpu, calls }: Latency): readonly string[] {
  return [...[p50, p95, p99, max, cpu.p50, cpu.p99, cpu.max].map(milliseconds), whole(calls)];
}

/** Which libraries take less processor time than the fused view at a size, and what that time goes into. */
function describeQuicker(rows: readonly SpeedRow[], size: number): string {
  const views = new Map(
    rows.filter((row) => row.paragraphs === size).flatMap(({ latency }) => Object.entries(latency)),
  );
  const [fused, first] = [views.get(FUSED)?.cpu.p50, views.get(BM25)?.cpu.p50];
  if (fused === undefined || first === undefined) return '';
  const quicker = [...views].filter(
    ([view, { cpu }]) => !view.startsWith('Byline') && cpu.p50 < fused,
  );
  if (quicker.length === 0)
    return `- At ${whole(size)} paragraphs no library is quicker than the fused view.`;
  const names = quicker
    .map(([view, { cpu }]) => `${view} (${milliseconds(cpu.p50)} ms)`)
    .join(', ');
  return `- At ${whole(size)} paragraphs ${names} took less processor time than the fused view (${milliseconds(fused)} ms), which spends ${milliseconds(fused - first)} ms on a second look at the first hundred paragraphs, whatever the size; Byline's bm25 view alone takes ${milliseconds(first)} ms.`;
}
