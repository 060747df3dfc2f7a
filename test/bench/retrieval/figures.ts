import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenReport, SpeedReport, WriteReport } from './messages.ts';
import type { ParagraphSource } from './paragraphs.ts';

/** When and how busily a part was measured: load averages of one minute at its beginning and end. */
export interface Circumstances {
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  readonly loadBefore: number;
  readonly loadAfter: number;
}

/** Means over a collection's queries; `p` against the fused view, null for the fused view itself. */
export interface Measures {
  readonly ndcg: number;
  readonly mrr: number;
  readonly recall: number;
  readonly p: number | null;
}

/** One ranking over all collections. `heldBack`: nDCG@10 on the half of the queries that chose no parameter. */
export interface QualityRow {
  readonly view: string;
  readonly collections: Readonly<Record<string, Measures>>;
  readonly mean: Measures;
  readonly heldBack: { readonly ndcg: number; readonly p: number | null };
}

/** One engine at one size. `throughput`: searches a second of two processes at once, by view. */
export interface SpeedRow extends SpeedReport {
  readonly engine: string;
  readonly paragraphs: number;
  readonly throughput: Readonly<Record<string, number>>;
}

/** Byline at one size: built and written by one process, opened and searched by another. */
export interface GrowthRow extends WriteReport, OpenReport {
  readonly paragraphs: number;
}

/** All figures of the document. A part that is null was not run. */
export interface Figures {
  readonly quality:
    | (Circumstances & {
        readonly queries: Readonly<Record<string, number>>;
        readonly rows: readonly QualityRow[];
      })
    | null;
  readonly speed:
    | (Circumstances & {
        readonly source: ParagraphSource;
        readonly questionWords: number;
        readonly rows: readonly SpeedRow[];
      })
    | null;
  readonly growth:
    | (Circumstances & {
        readonly source: ParagraphSource;
        readonly stopped: string | null;
        readonly rows: readonly GrowthRow[];
      })
    | null;
}

const FILE = fileURLToPath(new URL('../../../docs/benchmarks/figures.json', import.meta.url));

/** The figures of the last document, so that parts can be measured one at a time. */
export function readFigures(): Figures {
  if (!existsSync(FILE)) return { quality: null, speed: null, growth: null };
  return JSON.parse(readFileSync(FILE, 'utf8')) as Figures;
}

/** Keeps the figures for the next run. */
export function writeFigures(figures: Figures): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
}

/** The load average of the last minute. */
export function load(): number {
  return loadavg()[0] ?? 0;
}
