import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Base } from '../corpus/article.ts';
import { type CorpusSize, type WrittenCorpus, writeCorpus } from '../corpus/write.ts';
import type { Row } from '../figures.ts';
import type { Part, ScaleOptions } from '../options.ts';
import type { Place, Program } from '../program.ts';
import { writeRequests } from '../requests.ts';
import { measureAdded } from './added.ts';
import { measureDifferences } from './differences.ts';
import { measureIndexing, reindex } from './indexing.ts';
import { measureReader, measureServing } from './serving.ts';
import type { Values } from './values.ts';

/** A step of a run: a part, or indexing, without which the others are not tried. */
interface Step {
  readonly name: Part | 'indexing';
  /** Whether what it does in the first run serves the others too. */
  readonly isOnce?: boolean;
  run(program: Program, place: Place): Promise<Values>;
}

/**
 * Measures programs in turn on a corpus of so many paragraphs, run after run, so that what else the machine does
 * meets all of them. `folder` is for corpus and indexes.
 */
export async function measureSize(
  programs: readonly Program[],
  base: Base,
  paragraphs: number,
  options: ScaleOptions,
  folder: string,
): Promise<readonly Row[]> {
  const corpus = write(base, { paragraphs }, options, folder);
  const requests = writeRequests(corpus, options.counts);
  const steps: readonly Step[] = [
    {
      name: 'indexing',
      isOnce: options.indexOnce,
      run: (program, place) => measureIndexing(program, place, corpus, !options.indexOnce),
    },
    { name: 'serving', run: (program, place) => measureServing(program, place, requests) },
    { name: 'reader', run: (program, place) => measureReader(program, place, requests) },
    { name: 'added', run: (program, place) => measureAdded(program, place, corpus) },
  ];
  return runAll(programs, corpus, steps, options, folder, paragraphs);
}

/** Measures the list of differences over the corpus of so many articles. */
export async function measureCompared(
  programs: readonly Program[],
  base: Base,
  options: ScaleOptions,
  folder: string,
): Promise<readonly Row[]> {
  const corpus = write(base, { articles: options.differenceArticles }, options, folder);
  const steps: readonly Step[] = [
    {
      name: 'indexing',
      run: async (program, place) => {
        rmSync(place.data, { recursive: true, force: true });
        await reindex(program, place, corpus, []);
        return {};
      },
    },
    { name: 'differences', run: measureDifferences },
  ];
  return runAll(programs, corpus, steps, options, folder, null);
}

function write(
  base: Base,
  size: CorpusSize,
  { seed, format }: ScaleOptions,
  folder: string,
): WrittenCorpus {
  const name = format === 'jsonl' ? 'corpus.jsonl' : 'corpus';
  return writeCorpus(base, seed, size, join(folder, name), format);
}

async function runAll(
  programs: readonly Program[],
  corpus: WrittenCorpus,
  steps: readonly Step[],
  { runs, parts }: ScaleOptions,
  folder: string,
  paragraphs: number | null,
): Promise<readonly Row[]> {
  const wanted = steps.filter(({ name }) => name === 'indexing' || parts.includes(name));
  const loadBefore = load();
  const found = programs.map((program) => ({
    program,
    runs: {} as Record<string, number[]>,
    failures: [] as string[],
  }));
  for (let run = 1; run <= runs; run += 1) {
    for (const one of found) {
      const place = { corpus: corpus.path, data: join(folder, one.program.role), home: folder };
      for (const step of wanted) {
        if (step.isOnce === true && run > 1) continue;
        // What failed once, for want of memory as a rule, would fail again after as long.
        if (
          one.failures.some(
            (failure) => failure.startsWith('indexing') || failure.startsWith(step.name),
          )
        )
          continue;
        const values = await step.run(one.program, place).catch((error: unknown): Values => {
          one.failures.push(`${step.name}: ${firstLines(error)}`);
          console.error(error);
          return {};
        });
        for (const [id, value] of Object.entries(values)) {
          one.runs[id] = [...(one.runs[id] ?? []), value];
        }
        console.error(
          `run ${run}, ${one.program.role}, ${corpus.paragraphs} paragraphs: ${step.name}`,
        );
      }
    }
  }
  const about = {
    paragraphs,
    articles: corpus.articles,
    date: new Date().toISOString().slice(0, 10),
  };
  return found.map(({ program: { role }, runs: figures, failures }) => ({
    role,
    ...about,
    runs: figures,
    failures,
    loadBefore,
    loadAfter: load(),
  }));
}

/** Enough of an error to tell what it was, without paths. */
function firstLines(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const fatal = /FATAL ERROR:[^\n]*/.exec(message)?.[0];
  return (fatal ?? message.split('\n')[0] ?? '').slice(0, 200);
}

function load(): number {
  return loadavg()[0] ?? 0;
}
