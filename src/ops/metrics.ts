import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** How an interaction ended. `gap`: answered with "the corpus does not say". */
export type Outcome = 'answered' | 'gap' | 'user-error' | 'error' | 'rate-limited' | 'overloaded';

/** Where the time of an interaction goes: until Discord knows, until its turn comes, until it is answered. */
export type Stage = 'acknowledge' | 'queue' | 'total';

/** What the metrics page reads at the moment it is asked. Ages in seconds, sizes in items. */
export interface MetricSources {
  articles(): number;
  paragraphs(): number;
  /** Seconds since the served index was built. */
  indexAgeSeconds(): number;
  queueRunning(): number;
  queueWaiting(): number;
  gatewayReady(): boolean;
  /** Users, members and channels of Discord that are remembered. */
  cachedUsers(): number;
  cachedMembers(): number;
  cachedChannels(): number;
}

/** Counters and timers of one process, and their page in Prometheus's text format. */
export interface Metrics {
  countInteraction(command: string, outcome: Outcome): void;
  /** `seconds`: how long the stage took. */
  observeStage(stage: Stage, seconds: number): void;
  /** Counts a question that was answered without the reader, because too much waited. */
  countWithoutReader(): void;
  /** Connects the gauges; until then they are absent from the page. */
  connect(sources: MetricSources): void;
  page(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** Seconds: from a search in memory to Discord's three-second deadline and beyond it. */
const LATENCY_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 5, 10];

/** Makes the metrics of this process in a registry of their own. Labels never hold user input. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const interactions = new Counter({
    name: 'byline_interactions_total',
    help: 'Interactions by command and outcome.',
    labelNames: ['command', 'outcome'] as const,
    registers,
  });
  const stages = new Histogram({
    name: 'byline_stage_seconds',
    help: 'Latency of interactions by stage, in seconds.',
    labelNames: ['stage'] as const,
    buckets: LATENCY_BUCKETS,
    registers,
  });
  const withoutReader = new Counter({
    name: 'byline_answers_without_reader_total',
    help: 'Questions answered by words alone because too much waited for the reader.',
    registers,
  });
  return {
    countWithoutReader: () => withoutReader.inc(),
    countInteraction: (command, outcome) => interactions.inc({ command, outcome }),
    observeStage: (stage, seconds) => stages.observe({ stage }, seconds),
    connect: (sources) => registerGauges(registry, sources),
    page: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

function registerGauges(registry: Registry, sources: MetricSources): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    registry.removeSingleMetric(name);
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  };
  gauge('byline_index_articles', 'Articles in the served index.', sources.articles);
  gauge('byline_index_paragraphs', 'Paragraphs in the served index.', sources.paragraphs);
  gauge('byline_index_age_seconds', 'Age of the served index.', sources.indexAgeSeconds);
  gauge('byline_queue_running', 'Requests being worked on.', sources.queueRunning);
  gauge('byline_queue_waiting', 'Requests waiting for their turn.', sources.queueWaiting);
  gauge('byline_cached_users', 'Discord users remembered.', sources.cachedUsers);
  gauge('byline_cached_members', 'Discord members remembered.', sources.cachedMembers);
  gauge('byline_cached_channels', 'Discord channels remembered.', sources.cachedChannels);
  gauge('byline_gateway_ready', '1 while the Discord gateway is ready.', () =>
    sources.gatewayReady() ? 1 : 0,
  );
}
