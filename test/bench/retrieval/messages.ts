import type { ParagraphSource } from './paragraphs.ts';
import type { Latency, TimingLimits } from './timing.ts';

/** What a child process of the benchmark is to do; one engine a process, so that memory is its own. */
export type Job = SpeedJob | QualityJob | OpenJob;

/** Index so many paragraphs, time each view where `limits` are given, then take `Throughput` orders. */
export interface SpeedJob {
  readonly kind: 'speed';
  readonly engine: string;
  readonly source: ParagraphSource;
  readonly paragraphs: number;
  readonly limits: TimingLimits | null;
}

/** Rank the queries of test collections. */
export interface QualityJob {
  readonly kind: 'quality';
  readonly engine: string;
  readonly collections: readonly string[];
}

/** Build Byline's index and write a snapshot; or open one, cold, and time it. */
export interface OpenJob {
  readonly kind: 'write snapshot' | 'open snapshot';
  readonly source: ParagraphSource;
  readonly paragraphs: number;
  readonly file: string;
  readonly limits: TimingLimits;
}

/** Search one view as often as possible; sent to processes that finished a `SpeedJob`. */
export interface Throughput {
  readonly view: string;
  readonly milliseconds: number;
}

/** What a speed job found. Megabytes are of 2^20 bytes, texts of the paragraphs included. */
export interface SpeedReport {
  readonly version: string;
  readonly indexSeconds: number;
  readonly indexCpuSeconds: number;
  readonly rssMb: number;
  readonly peakMb: number;
  readonly latency: Readonly<Record<string, Latency>>;
}

/** First hundred ordinals for each query of each collection, by view. */
export interface QualityReport {
  readonly version: string;
  readonly rankings: Readonly<
    Record<string, Readonly<Record<string, readonly (readonly number[])[]>>>
  >;
}

/** What writing a snapshot found. */
export interface WriteReport {
  readonly buildSeconds: number;
  readonly peakMb: number;
  readonly writeSeconds: number;
  readonly fileMb: number;
}

/** What opening a snapshot found; `blockMs`: longest time the event loop could not do anything else. */
export interface OpenReport {
  readonly openMs: number;
  readonly openBlockMs: number;
  readonly firstSearchMs: number;
  readonly rssMb: number;
  readonly latency: Latency;
  readonly searchBlockMs: number;
}
