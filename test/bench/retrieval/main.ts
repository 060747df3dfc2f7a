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
/** Takes the figures of a part as soon as there are some: those of minutes must not be lost with the last one. */
type Keep = (part: Partial<Figures>) => void;

/** Questions whose length is stated. */
const SAMPLE = 1_000;

/** Notes when and how busily a part is measured; called again, the load average after it. */
function circumstances(): () => Circumstances {
  const loadBefore = load();
  const date = new Date().toISOString().slice(0, 10);
  const node = process.versions.node;
  return () => ({ date, node, cores: cpus().length, loadBefore, loadAfter: load() });
}

async function runQuality(options: BenchOptions, keep: Keep): Promise<void> {
  if (findSource() === 'generated') {
    console.log('quality: left out; set BYLINE_EVAL_DATA to the folder that holds ir/');
    return;
  }
  const around = circumstances();
  const engines = options.engines.filter((name) => engineNamed(name).views.length > 0);
  const found = await compareQuality(engines, options.quick);
  keep({ quality: { ...around(), ...found } });
}

async function runSpeed(options: BenchOptions, keep: Keep): Promise<void> {
  const around = circumstances();
  const source = findSource();
  const sample = readParagraphs(source, Math.max(...options.sizes));
  const words = writeQuestions(sample, SAMPLE).map((question) => question.split(' ').length);
  const questionWords = words.reduce((sum, count) => sum + count, 0) / words.length;
  await compareSpeed(options, source, (rows) =>
    keep({ speed: { ...around(), source, questionWords, rows } }),
  );
}

async function runGrowth(options: BenchOptions, keep: Keep): Promise<void> {
  const around = circumstances();
  const source = findSource();
  const done = await measureGrowth(options, source, (rows) =>
    keep({ growth: { ...around(), source, rows, stopped: null } }),
  );
  keep({ growth: { ...around(), source, ...done } });
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
  const keep: Keep = (part) => {
    figures = { ...figures, ...part };
    if (options.quick) return;
    figures = { ...readFigures(), ...part };
    writeFigures(figures);
    writeDocument(figures);
  };
  if (options.quality) await runQuality(options, keep);
  if (options.speed) await runSpeed(options, keep);
  if (options.growth) await runGrowth(options, keep);
  console.log(`\n${writeParts(figures)}`);
}

await main();
