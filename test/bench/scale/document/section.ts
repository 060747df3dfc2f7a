import { table, whole } from '../../retrieval/table.ts';
import { type Row, type ScaleFigures, summarise } from '../figures.ts';
import { DIFFERENCE_METRICS, goalOf, METRICS, type Metric } from '../metrics.ts';
import { describeCorpus } from './corpus.ts';

const ROLES = ['this', 'other'] as const;

/** The section "At scale": how it was measured, a table a corpus, growth, and the corpus described. */
export function writeSection(figures: ScaleFigures): string {
  const { rows, machine } = figures;
  const sizes = [...new Set(rows.map(({ paragraphs }) => paragraphs))];
  return [
    '## At scale',
    `The built program from outside, each figure in fresh processes: \`byline reindex\`, \`batch\` over pipes, one request after the other, and \`web\` for the article that is added. \`npm run bench:scale\` repeats it. ${machine.cores} processor cores, ${whole(machine.memoryMb)} MB of memory, Node.js ${machine.node}; ${describeCommits(figures)}. Figures are the smallest and the median of the runs; a goal is met by the median. MB are of 2^20 bytes; memory at most is VmHWM of all processes. Files are in the system's cache.`,
    ...sizes.map((size) => writeTable(figures, size)),
    '![Time and memory against the number of paragraphs](benchmarks/scale.svg)',
    describeGrowth(rows),
    describeCorpus(figures),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function describeCommits({ commits }: ScaleFigures): string {
  const { this: own, other } = commits;
  return other === undefined
    ? `commit ${own}`
    : `“this” is commit ${own}, “other” commit ${other}, run in turn`;
}

function writeTable(figures: ScaleFigures, paragraphs: number | null): string {
  const rows = figures.rows.filter((row) => row.paragraphs === paragraphs);
  const roles = ROLES.filter((role) => rows.some((row) => row.role === role));
  const metrics: readonly Metric[] = paragraphs === null ? DIFFERENCE_METRICS : METRICS;
  const lines = metrics
    .filter(({ id }) => rows.some(({ runs }) => (runs[id]?.length ?? 0) > 0))
    .map((metric) => {
      const goal = goalOf(metric, paragraphs);
      const own = rows.find(({ role }) => role === 'this');
      return [
        metric.label,
        goal === null ? '' : `≤ ${figure(metric, goal)}`,
        ...roles.flatMap((role) =>
          cells(
            metric,
            rows.find((row) => row.role === role),
          ),
        ),
        verdict(metric, goal, own),
      ];
    });
  const articles = whole(rows[0]?.articles ?? 0);
  const title =
    paragraphs === null
      ? `### Differences of ${articles} articles`
      : `### ${whole(paragraphs)} paragraphs, ${articles} articles`;
  const head = ['', 'goal', ...roles.flatMap((role) => [`${role}: least`, 'median']), ''];
  return [title, table(head, lines), ...describeRows(rows)].join('\n\n');
}

function cells(metric: Metric, row: Row | undefined): readonly string[] {
  const found = summarise(row?.runs[metric.id]);
  return found === null ? ['–', '–'] : [figure(metric, found.min), figure(metric, found.median)];
}

/** Nothing without a goal or a figure. */
function verdict(metric: Metric, goal: number | null, row: Row | undefined): string {
  const found = summarise(row?.runs[metric.id]);
  if (goal === null || found === null) return '';
  return found.median <= goal ? 'met' : '**missed**';
}

/** From here a figure needs no decimal. */
const WHOLE_FROM = 99.5;

/** A figure with its unit, in three digits at most below 1,000. */
function figure({ unit }: Metric, value: number): string {
  const digits = value >= WHOLE_FROM || unit === 'MB' ? whole(value) : shortened(value);
  return `${digits} ${unit}`;
}

function shortened(value: number): string {
  if (value >= 10) return value.toFixed(1);
  return value >= 0.1 ? value.toFixed(2) : String(Number(value.toPrecision(1)));
}

function describeRows(rows: readonly Row[]): readonly string[] {
  const runs = Math.max(
    ...rows.map((row) => Math.max(0, ...Object.values(row.runs).map((all) => all.length))),
  );
  const own = rows.find(({ role }) => role === 'this') ?? rows[0];
  const when =
    own === undefined
      ? ''
      : `${runs} ${runs === 1 ? 'run' : 'runs'} on ${own.date}; load average ${own.loadBefore.toFixed(1)} before, ${own.loadAfter.toFixed(1)} after (the benchmark's own processes count in the second).`;
  const failures = rows.flatMap(({ role, failures: all }) =>
    all.map((failure) => `- ${role}, ${failure}`),
  );
  return failures.length === 0 ? [when] : [when, ['Not measured:', ...failures].join('\n')];
}

/** What is said to grow, with the word for it. */
const GROWING = [
  { id: 'index.seconds', name: 'the time to index' },
  { id: 'index.peakMb', name: 'the memory to index' },
  { id: 'rss.off', name: 'the memory to serve' },
] as const;

/** How many times each grows from the smallest to the largest size. */
function describeGrowth(all: readonly Row[]): string {
  const rows = all.filter(({ role, paragraphs }) => role === 'this' && paragraphs !== null);
  const sentences = GROWING.flatMap(({ id, name }) => {
    const known = rows.filter(({ runs }) => (runs[id]?.length ?? 0) > 0);
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined || first === last) return [];
    const [low, high] = [first, last].map((row) => summarise(row.runs[id])?.median ?? 0);
    const grown = (high ?? 0) / (low ?? 1);
    const more = (last.paragraphs ?? 0) / (first.paragraphs ?? 1);
    return [
      `From ${whole(first.paragraphs ?? 0)} to ${whole(last.paragraphs ?? 0)} paragraphs (× ${whole(more)}) ${name} grows × ${grown.toFixed(1)}.`,
    ];
  });
  return sentences.join(' ');
}
