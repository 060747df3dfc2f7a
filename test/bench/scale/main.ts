/**
 * `npm run bench:scale`: the built program, from outside, on corpora of 1,000 to 1,000,000 paragraphs, beside another
 * checkout of it where one is named. Prints its tables and writes the section "At scale" of docs/BENCHMARKS.md,
 * docs/benchmarks/scale.json and docs/benchmarks/scale.svg.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replaceSection } from '../replace-section.ts';
import type { Base } from './corpus/article.ts';
import { describeBase, readBase } from './corpus/base.ts';
import { drawCurves } from './document/curves.ts';
import { writeSection } from './document/section.ts';
import { mergeFigures, type Row, readFigures, type ScaleFigures, writeFigures } from './figures.ts';
import { measureCompared, measureSize } from './measure/measure.ts';
import { readOptions, type ScaleOptions } from './options.ts';
import { entryOf, type Program, runToEnd } from './program.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DOCS = join(ROOT, 'docs');
const BYTES_A_MEGABYTE = 2 ** 20;

function openProgram(role: Program['role'], folder: string): Program {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', 'src', 'commands');
  const commit = `${git('rev-parse', '--short', 'HEAD')}${changed === '' ? '' : '+'}`;
  const program = { role, folder, commit };
  entryOf(program);
  return program;
}

/** The first run of a build reads its files from the disk; none of the measured ones shall. */
async function warmUp(programs: readonly Program[], folder: string): Promise<void> {
  for (const program of programs) {
    const place = { corpus: join(ROOT, 'corpus'), data: join(folder, 'warm-up'), home: folder };
    await runToEnd(program, place, ['ask', 'Who retook Palmyra?', '--json']);
    rmSync(place.data, { recursive: true, force: true });
  }
}

function writeDocument(figures: ScaleFigures): void {
  writeFigures(DOCS, figures);
  const page = join(DOCS, 'BENCHMARKS.md');
  writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), 'scale', writeSection(figures)));
  writeFileSync(join(DOCS, 'benchmarks', 'scale.svg'), drawCurves(figures));
}

/** Measures all that is asked for; `onRows` gets what is known after each corpus. */
async function measureAll(
  programs: readonly Program[],
  base: Base,
  options: ScaleOptions,
  onRows: (rows: readonly Row[]) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'byline-scale-'));
  const rows: Row[] = [];
  const add = (more: readonly Row[]): void => {
    rows.push(...more);
    onRows(rows);
  };
  try {
    await warmUp(programs, folder);
    if (options.parts.includes('differences')) {
      add(await measureCompared(programs, base, options, folder));
    }
    for (const size of options.sizes) {
      add(await measureSize(programs, base, size, options, folder));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) return;
  const programs = [
    openProgram('this', ROOT),
    ...(options.program === null ? [] : [openProgram('other', resolve(options.program))]),
  ];
  const base = readBase(options.seed);
  const about: Omit<ScaleFigures, 'rows'> = {
    machine: {
      cores: cpus().length,
      memoryMb: Math.round(totalmem() / BYTES_A_MEGABYTE),
      node: process.versions.node,
    },
    commits: Object.fromEntries(programs.map(({ role, commit }) => [role, commit])),
    base: describeBase(base),
    seed: options.seed,
    format: options.format,
  };
  const before = options.writes ? readFigures(DOCS) : null;
  let figures: ScaleFigures = { ...about, rows: [] };
  await measureAll(programs, base, options, (rows) => {
    figures = mergeFigures(before, { ...about, rows });
    // After each corpus: the figures of hours must not be lost with the last one.
    if (options.writes) writeDocument(figures);
  });
  console.log(`\n${writeSection(figures)}`);
}

await main();
