/**
 * `npm run bench`: Byline's search beside other libraries. Prints its tables and writes docs/BENCHMARKS.md,
 * docs/benchmarks/latency.svg and docs/benchmarks/figures.json; `--quick` only prints.
 */
import { cpus } from 'node:os';
import { writeDocument, writeParts } from './document/write.ts';
import { engineNamed } from './engines/index.ts';
import { type Circumstances, type Figures, load, readFigures, writeFigures } from './figures.ts';
import { measureGrowth } from './growth.ts';
import { installLibraries, isInstalled } from './install.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { findSource, readParagraphs } from './paragraphs.ts';
import { compareQuality } from './quality.ts';
import { writeQuestions } from './questions.ts';
import { compareSpeed } from './speed.ts';

const NOTHING: Figures = { quality: null, speed: null, growth: null };
/** Questions whose length is stated. */
const SAMPLE = 1_000;

async function measure<Part>(run: () => Promise<Part>): Promise<Part & Circumstances> {
  const loadBefore = load();
  const date = new Date().toISOString().slice(0, 10);
  const part = await run();
  const cores = cpus().length;
  return { ...part, date, node: process.versions.node, cores, loadBefore, loadAfter: load() };
}

async function runQuality(options: BenchOptions): Promise<Figures['quality']> {
  if (findSource() === 'generated') {
    console.log('quality: left out; set BYLINE_EVAL_DATA to the folder that holds ir/');
    return null;
  }
  const engines = options.engines.filter((name) => engineNamed(name).views.length > 0);
  return measure(() => compareQuality(engines, options.quick));
}

function runSpeed(options: BenchOptions): Promise<Figures['speed']> {
  const source = findSource();
  const sample = readParagraphs(source, Math.max(...options.sizes));
  const words = writeQuestions(sample, SAMPLE).map((question) => question.split(' ').length);
  const questionWords = words.reduce((sum, count) => sum + count, 0) / words.length;
  return measure(async () => ({
    source,
    questionWords,
    rows: await compareSpeed(options, source),
  }));
}

function runGrowth(options: BenchOptions): Promise<Figures['growth']> {
  const source = findSource();
  return measure(async () => ({ source, ...(await measureGrowth(options, source)) }));
}

/** Engines whose library could be installed; says which could not. */
function keepInstalled(engines: readonly string[]): readonly string[] {
  return engines.filter((name) => {
    const found = isInstalled(engineNamed(name).library);
    if (!found) console.log(`${name}: left out, its library could not be installed`);
    return found;
  });
}

async function main(): Promise<void> {
  const asked = readOptions(process.argv.slice(2));
  if (asked === null) return;
  installLibraries(asked.engines.includes('sqlite'));
  const options = { ...asked, engines: keepInstalled(asked.engines) };
  let figures: Figures = options.quick ? NOTHING : readFigures();
  const keep = (part: Partial<Figures>) => {
    figures = { ...figures, ...part };
    if (options.quick) return;
    writeFigures(figures);
    writeDocument(figures);
  };
  // The document is written after each part: figures of minutes must not be lost with the last one.
  if (options.quality) keep({ quality: await runQuality(options) });
  if (options.speed) keep({ speed: await runSpeed(options) });
  if (options.growth) keep({ growth: await runGrowth(options) });
  console.log(`\n${writeParts(figures)}`);
}

await main();
