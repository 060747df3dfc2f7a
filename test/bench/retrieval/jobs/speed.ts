import type { BenchEngine, BenchIndex } from '../engine.ts';
import { engineNamed } from '../engines/index.ts';
import { libraryVersion } from '../library-version.ts';
import type { SpeedJob, SpeedReport, Throughput } from '../messages.ts';
import { readParagraphs } from '../paragraphs.ts';
import { writeQuestions } from '../questions.ts';
import { countSearches, type Latency, timeSearches } from '../timing.ts';
import { peakMb, residentMb } from './memory.ts';

/** Distinct questions; longer runs ask them again. */
const QUESTIONS = 1_000;
const TOP = 10;

/** A finished speed job: its report, and what answers throughput orders. */
export interface SpeedRun {
  readonly report: SpeedReport;
  throughput(order: Throughput): Promise<number>;
}

/** Builds the index in this process and times it. */
export async function runSpeed(job: SpeedJob): Promise<SpeedRun> {
  const engine = engineNamed(job.engine);
  const documents = readParagraphs(job.source, job.paragraphs);
  const questions = writeQuestions(documents, QUESTIONS);
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const index = await engine.build(documents);
  const indexSeconds = (performance.now() - begin) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const peak = peakMb();
  const rssMb = residentMb();
  const latency = job.limits === null ? {} : await timeViews(engine, index, questions, job.limits);
  return {
    report: {
      version: libraryVersion(engine.library),
      indexSeconds,
      indexCpuSeconds: (user + system) / 1e6,
      rssMb,
      peakMb: peak,
      latency,
    },
    async throughput({ view, milliseconds }) {
      const search = (question: string) => index.search(view, question, TOP);
      const { searches, seconds } = await countSearches(search, questions, milliseconds);
      return searches / seconds;
    },
  };
}

async function timeViews(
  engine: BenchEngine,
  index: BenchIndex,
  questions: readonly string[],
  limits: NonNullable<SpeedJob['limits']>,
): Promise<Readonly<Record<string, Latency>>> {
  const latency: Record<string, Latency> = {};
  for (const view of engine.views) {
    const search = (question: string) => index.search(view, question, TOP);
    latency[view] = await timeSearches(search, questions, limits);
  }
  return latency;
}
