import { parseArgs } from 'node:util';
import { ENGINES, engineNamed } from './engines/index.ts';
import type { TimingLimits } from './timing.ts';

/** What a run of the benchmark does. */
export interface BenchOptions {
  readonly quality: boolean;
  readonly speed: boolean;
  readonly growth: boolean;
  /** Paragraph counts of the comparison. */
  readonly sizes: readonly number[];
  /** Paragraph counts of Byline's growth, ascending; stops where memory does. */
  readonly growthSizes: readonly number[];
  readonly engines: readonly string[];
  readonly limits: TimingLimits;
  readonly throughputMs: number;
  /** Seconds instead of minutes, without what must be compiled; nothing is written. */
  readonly quick: boolean;
}

const HELP = `npm run bench -- [parts] [options]
  --quality --speed --growth   only these parts (default: all); the document keeps the figures of the others
  --sizes 1000,10000           paragraphs of the comparison (default 1000,10000,100000)
  --growth-sizes 1000,1000000  paragraphs of Byline's growth (default 1000 to 1000000)
  --engines byline,lunr        only these (${ENGINES.map(({ name }) => name).join(', ')})
  --quick                      a smoke test of under a minute; writes nothing
BYLINE_EVAL_DATA names the folder of test collections (ir/) and load data (load/).`;

const SIZES = [1_000, 10_000, 100_000] as const;
const GROWTH_SIZES = [1_000, 10_000, 100_000, 300_000, 1_000_000] as const;
const LIMITS: TimingLimits = { warmUpCalls: 300, calls: 2_000, milliseconds: 6_000 };
const QUICK_LIMITS: TimingLimits = { warmUpCalls: 50, calls: 100, milliseconds: 1_000 };
const QUICK_SIZES = [1_000] as const;
/** Those that show that everything works: Byline and one library that is installed on demand. */
const QUICK_ENGINES = ['byline', 'flexsearch', 'none'] as const;
const THROUGHPUT_MS = 2_000;
const QUICK_THROUGHPUT_MS = 300;

/** Reads the command line; null when help was asked for and printed. Throws for what it does not know. */
export function readOptions(args: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quality: { type: 'boolean', default: false },
      speed: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      'growth-sizes': { type: 'string' },
      engines: { type: 'string' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return null;
  }
  const { quick } = values;
  const all = !values.quality && !values.speed && !values.growth;
  return {
    quick,
    quality: all || values.quality,
    speed: all || values.speed,
    growth: all || values.growth,
    sizes: readSizes(values.sizes, quick ? QUICK_SIZES : SIZES),
    growthSizes: readSizes(values['growth-sizes'], quick ? QUICK_SIZES : GROWTH_SIZES),
    engines: readEngines(values.engines, quick),
    limits: quick ? QUICK_LIMITS : LIMITS,
    throughputMs: quick ? QUICK_THROUGHPUT_MS : THROUGHPUT_MS,
  };
}

function readSizes(given: string | undefined, usual: readonly number[]): readonly number[] {
  if (given === undefined) return usual;
  const sizes = given.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new Error(`"${given}" is no list of paragraph counts such as 1000,10000.`);
  }
  return sizes.toSorted((a, b) => a - b);
}

function readEngines(given: string | undefined, quick: boolean): readonly string[] {
  if (given !== undefined) return given.split(',').map((name) => engineNamed(name.trim()).name);
  return quick ? QUICK_ENGINES : ENGINES.map(({ name }) => name);
}
