import { mkdtempSync, rmSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GrowthRow } from './figures.ts';
import type { OpenJob, OpenReport, WriteReport } from './messages.ts';
import type { BenchOptions } from './options.ts';
import type { ParagraphSource } from './paragraphs.ts';
import { runChild } from './run-child.ts';

/** Byline's growth and, where memory ended it before the last size, why. */
export interface GrowthFigures {
  readonly rows: readonly GrowthRow[];
  readonly stopped: string | null;
}

const BYTES_A_MEGABYTE = 2 ** 20;
/** The rest is for the machine and for what a growing build adds to the estimate. */
const USABLE_MEMORY = 0.8;

/** Builds, writes, opens and searches Byline's index at every size, until the next would not fit into memory; `onRows` gets what is known after each. */
export async function measureGrowth(
  { growthSizes, limits }: BenchOptions,
  source: ParagraphSource,
  onRows: (rows: readonly GrowthRow[]) => void,
): Promise<GrowthFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'byline-bench-'));
  const rows: GrowthRow[] = [];
  try {
    for (const paragraphs of growthSizes) {
      const stopped = outOfMemory(rows.at(-1), paragraphs);
      if (stopped !== null) return { rows, stopped };
      const file = join(folder, 'snapshot');
      const row = await measureSize({ source, paragraphs, file, limits }).catch(reportFailure);
      if (row === null) return { rows, stopped: `${paragraphs} paragraphs could not be measured` };
      rows.push(row);
      console.log(`growth: ${paragraphs} paragraphs done`);
      onRows(rows);
    }
    return { rows, stopped: null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSize(job: Omit<OpenJob, 'kind'>): Promise<GrowthRow> {
  const writer = await runChild<WriteReport>({ ...job, kind: 'write snapshot' });
  const opener = await runChild<OpenReport>({ ...job, kind: 'open snapshot' });
  return { paragraphs: job.paragraphs, ...writer.report, ...opener.report };
}

/** A size that fails, for want of memory as a rule, must not cost the figures of the smaller ones. */
function reportFailure(error: unknown): null {
  console.error(error);
  return null;
}

/** The last build's memory, scaled up, beside what is free; a build grows in proportion at most. */
function outOfMemory(last: GrowthRow | undefined, paragraphs: number): string | null {
  if (last === undefined) return null;
  const needed = last.peakMb * (paragraphs / last.paragraphs);
  const usable = (freemem() / BYTES_A_MEGABYTE) * USABLE_MEMORY;
  return needed < usable
    ? null
    : `${paragraphs} paragraphs would need about ${Math.round(needed)} MB to build, ${Math.round(usable)} MB could be used`;
}
