import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BaseShape } from './corpus/base.ts';
import type { CorpusFormat } from './corpus/write.ts';
import type { Program } from './program.ts';

/** Figures of one program on one corpus; each metric has a figure a run that came to it. */
export interface Row {
  readonly role: Program['role'];
  /** Null for the corpus whose reports are compared, which counts articles. */
  readonly paragraphs: number | null;
  readonly articles: number;
  readonly runs: Readonly<Record<string, readonly number[]>>;
  /** Why a part has no figure. */
  readonly failures: readonly string[];
  readonly date: string;
  /** Load averages of one minute before the runs and after. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

/** All figures of the section. Rows of other commits are never kept beside new ones. */
export interface ScaleFigures {
  readonly machine: { readonly cores: number; readonly memoryMb: number; readonly node: string };
  readonly commits: Readonly<Partial<Record<Program['role'], string>>>;
  readonly base: BaseShape;
  readonly seed: number;
  readonly format: CorpusFormat;
  readonly rows: readonly Row[];
}

/** The figures of an earlier run; null where there are none. */
export function readFigures(docs: string): ScaleFigures | null {
  const file = fileIn(docs);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ScaleFigures) : null;
}

/** Keeps the figures for the next run. */
export function writeFigures(docs: string, figures: ScaleFigures): void {
  mkdirSync(dirname(fileIn(docs)), { recursive: true });
  writeFileSync(fileIn(docs), `${JSON.stringify(figures, null, 2)}\n`);
}

function fileIn(docs: string): string {
  return join(docs, 'benchmarks', 'scale.json');
}

/**
 * New figures with those rows of earlier ones that they do not replace, where these are of the same commits, machine
 * and corpus: sizes may be measured one at a time. Ordered by size, the differences last.
 */
export function mergeFigures(earlier: ScaleFigures | null, now: ScaleFigures): ScaleFigures {
  const { rows: _, ...about } = now;
  const same = ({ rows: __, ...other }: ScaleFigures) =>
    JSON.stringify(other) === JSON.stringify(about);
  const kept =
    earlier !== null && same(earlier)
      ? earlier.rows.filter((row) => !now.rows.some((one) => isSameMeasure(one, row)))
      : [];
  const order = (row: Row): number => row.paragraphs ?? Number.POSITIVE_INFINITY;
  const rows = [...kept, ...now.rows].toSorted((a, b) =>
    order(a) === order(b) ? 0 : order(a) - order(b),
  );
  return { ...now, rows };
}

function isSameMeasure(a: Row, b: Row): boolean {
  return a.role === b.role && a.paragraphs === b.paragraphs;
}

/** The smallest and the middle one of some figures; null where there are none. */
export function summarise(
  figures: readonly number[] | undefined,
): { readonly min: number; readonly median: number } | null {
  if (figures === undefined || figures.length === 0) return null;
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (i: number): number => sorted[i] ?? 0;
  const middle = (sorted.length - 1) / 2;
  return { min: at(0), median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2 };
}
