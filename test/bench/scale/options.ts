import { parseArgs } from 'node:util';
import type { CorpusFormat } from './corpus/write.ts';
import type { Counts } from './requests.ts';

/** Parts of a measurement; all but the differences need the index that the first one leaves. */
export const PARTS = ['serving', 'reader', 'added', 'differences'] as const;
export type Part = (typeof PARTS)[number];

/** What a run of the benchmark does. */
export interface ScaleOptions {
  /** Paragraph counts, ascending. */
  readonly sizes: readonly number[];
  readonly runs: number;
  /** Whether a corpus is indexed in the first run alone, and one way. */
  readonly indexOnce: boolean;
  /** Another built checkout, measured in turn with this one; null for none. */
  readonly program: string | null;
  readonly format: CorpusFormat;
  readonly seed: number;
  readonly parts: readonly Part[];
  readonly counts: Counts;
  /** Articles of the corpus whose reports are compared. */
  readonly differenceArticles: number;
  /** Whether docs/ is written. */
  readonly writes: boolean;
}

const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const;
const RUNS = 3;
const SEED = 1;
const COUNTS: Counts = {
  settle: 200,
  asks: 500,
  searches: 500,
  asksWithReader: 100,
  reported: 200,
};
const QUICK_COUNTS: Counts = {
  settle: 10,
  asks: 50,
  searches: 50,
  asksWithReader: 10,
  reported: 10,
};
const DIFFERENCE_ARTICLES = 5_000;
const QUICK_DIFFERENCE_ARTICLES = 200;

const HELP = `npm run bench:scale -- [options]
  --sizes 1000,100000   paragraphs (default ${SIZES.join(',')})
  --runs 3              each in fresh processes; the tables give the smallest figure and the median
  --index-once          a corpus is indexed in the first run alone, for those that take a quarter of an hour; the other
                        parts are measured in every run
  --program FOLDER      another checkout, built, measured in turn with this one: the commit before, say
  --format folder       a folder of Markdown files instead of one .jsonl file
  --parts serving,added beside indexing only these (${PARTS.join(', ')});
                        the tables of the sizes measured then hold no others
  --seed 1              of what is generated
  --print               writes nothing; else docs/ keeps the figures of other sizes, if of the same commits and machine
  --quick               1,000 paragraphs, one run, few questions: under a minute; writes nothing
Corpora grow from the load data (load/) in the folder that BYLINE_EVAL_DATA names; without it from made-up articles.
Only the built programs are run: build them first (npm run bench:scale builds this one).`;

/** Reads the command line; null when help was asked for and printed. Throws for what it does not know. */
export function readOptions(args: readonly string[]): ScaleOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      runs: { type: 'string' },
      'index-once': { type: 'boolean', default: false },
      program: { type: 'string' },
      format: { type: 'string', default: 'jsonl' },
      parts: { type: 'string' },
      seed: { type: 'string' },
      print: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return null;
  }
  const { quick, format } = values;
  if (format !== 'jsonl' && format !== 'folder') {
    throw new Error(`--format must be jsonl or folder, not "${format}".`);
  }
  const usual = quick ? '1000' : SIZES.join(',');
  return {
    sizes: (values.sizes ?? usual)
      .split(',')
      .map((size) => wholeNumber('--sizes', size))
      .toSorted((a, b) => a - b),
    runs: wholeNumber('--runs', values.runs ?? String(quick ? 1 : RUNS)),
    indexOnce: values['index-once'],
    program: values.program ?? null,
    format,
    seed: wholeNumber('--seed', values.seed ?? String(SEED)),
    parts: readParts(values.parts),
    counts: quick ? QUICK_COUNTS : COUNTS,
    differenceArticles: quick ? QUICK_DIFFERENCE_ARTICLES : DIFFERENCE_ARTICLES,
    writes: !quick && !values.print,
  };
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Error(`${option} takes whole numbers from 1, not "${text}".`);
}

function readParts(given: string | undefined): readonly Part[] {
  if (given === undefined) return PARTS;
  return given.split(',').map((name) => {
    const part = PARTS.find((one) => one === name.trim());
    if (part === undefined) throw new Error(`--parts knows ${PARTS.join(', ')}, not "${name}".`);
    return part;
  });
}
