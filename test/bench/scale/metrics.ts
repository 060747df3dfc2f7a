/** What is measured. `goals`: the most it may be, by corpus size in paragraphs. */
export interface Metric {
  readonly id: string;
  readonly label: string;
  readonly unit: 's' | 'ms' | 'MB';
  readonly goals: Readonly<Record<number, number>>;
}

const NONE: Metric['goals'] = {};
const HUNDRED = 100_000;
const MILLION = 1_000_000;

/** Of a corpus of so many paragraphs, in the order of the tables. */
export const METRICS = [
  metric('index.seconds', 'index from nothing (`reindex`, no saved index)', 's', { [HUNDRED]: 60 }),
  metric('index.cpu', '… processor time, all threads', 's', NONE),
  metric('index.peakMb', '… memory, at most', 'MB', { [HUNDRED]: 900 }),
  metric('full.seconds', '`reindex --full`, no saved index', 's', { [HUNDRED]: 60 }),
  metric('full.peakMb', '… memory, at most', 'MB', { [HUNDRED]: 900 }),
  metric('index.diskMb', 'saved index on the disk', 'MB', NONE),
  metric('unchanged.seconds', '`reindex`, nothing changed', 's', NONE),
  metric('unchanged.peakMb', '… memory, at most', 'MB', NONE),
  metric('start.off', 'start to the first answer', 's', { [HUNDRED]: 1.5 }),
  metric('start.on', '… with the reader', 's', { [HUNDRED]: 1.5 }),
  metric('rss.off', 'memory serving (resident)', 'MB', { [HUNDRED]: 400, [MILLION]: 2_048 }),
  metric('pss.off', '… its share of shared pages alone (Pss)', 'MB', NONE),
  metric('rss.on', '… with the reader (resident)', 'MB', { [HUNDRED]: 550, [MILLION]: 2_662 }),
  metric('pss.on', '… with the reader (Pss)', 'MB', NONE),
  metric('search.p50', '`search`, p50', 'ms', { [HUNDRED]: 1 }),
  metric('search.p95', '`search`, p95', 'ms', NONE),
  metric('search.p99', '`search`, p99', 'ms', { [HUNDRED]: 5 }),
  metric('ask.p50', '`ask`, p50', 'ms', NONE),
  metric('ask.p95', '`ask`, p95', 'ms', NONE),
  metric('ask.p99', '`ask`, p99', 'ms', NONE),
  metric('askOn.p50', '`ask` with the reader, p50', 'ms', NONE),
  metric('askOn.p95', '`ask` with the reader, p95', 'ms', NONE),
  metric('askOn.p99', '`ask` with the reader, p99', 'ms', NONE),
  metric('reported.p50', '`reported`, p50', 'ms', NONE),
  metric('reported.p95', '`reported`, p95', 'ms', NONE),
  metric('reported.p99', '`reported`, p99', 'ms', NONE),
  metric('added.found', 'one article added: found by `ask`', 's', { [HUNDRED]: 3 }),
  metric('added.differs', '… its difference listed', 's', { [HUNDRED]: 30 }),
] as const;

/** Most seconds of the first page of differences; at any size. */
const DIFFERENCES_SECONDS = 1;

/** Of the corpus of 5,000 articles whose reports are compared. */
export const DIFFERENCE_METRICS = [
  metric(
    'differences.fresh',
    '`disagreements`, first answer of a fresh process, start included',
    's',
    NONE,
  ),
  metric('differences.first', '… first call of a process that has answered a search', 's', NONE),
  metric('differences.second', '… second call', 's', NONE),
] as const;

/** The goal of a metric for a corpus; null where there is none. */
export function goalOf(metric: Metric, paragraphs: number | null): number | null {
  if (DIFFERENCE_METRICS.some(({ id }) => id === metric.id)) return DIFFERENCES_SECONDS;
  return paragraphs === null ? null : (metric.goals[paragraphs] ?? null);
}

function metric(id: string, label: string, unit: Metric['unit'], goals: Metric['goals']): Metric {
  return { id, label, unit, goals };
}
