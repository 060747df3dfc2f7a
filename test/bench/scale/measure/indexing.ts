import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenCorpus } from '../corpus/write.ts';
import { type FinishedRun, type Place, type Program, runToEnd } from '../program.ts';
import type { Values } from './values.ts';

const BYTES_A_MEGABYTE = 2 ** 20;

/** Indexes a corpus from nothing, `bothWays` there are or one, then again unchanged; leaves the index in the data folder. */
export async function measureIndexing(
  program: Program,
  place: Place,
  corpus: WrittenCorpus,
  bothWays: boolean,
): Promise<Values> {
  rmSync(place.data, { recursive: true, force: true });
  const built = await reindex(program, place, corpus, []);
  const full = bothWays ? await rebuild(program, place, corpus) : {};
  const diskMb = folderBytes(place.data) / BYTES_A_MEGABYTE;
  const unchanged = await reindex(program, place, corpus, []);
  return {
    'index.seconds': built.seconds,
    'index.cpu': built.cpuSeconds,
    'index.peakMb': built.peakMb,
    ...full,
    'index.diskMb': diskMb,
    'unchanged.seconds': unchanged.seconds,
    'unchanged.peakMb': unchanged.peakMb,
  };
}

async function rebuild(program: Program, place: Place, corpus: WrittenCorpus): Promise<Values> {
  rmSync(place.data, { recursive: true, force: true });
  const full = await reindex(program, place, corpus, ['--full']);
  return { 'full.seconds': full.seconds, 'full.peakMb': full.peakMb };
}

/** Runs `byline reindex`. Throws where not all of the corpus is in the index. */
export async function reindex(
  program: Program,
  place: Place,
  { articles, paragraphs }: Pick<WrittenCorpus, 'articles' | 'paragraphs'>,
  options: readonly string[],
): Promise<FinishedRun> {
  const run = await runToEnd(program, place, ['reindex', '--json', ...options]);
  const result = JSON.parse(run.output) as { articles: number; paragraphs: number };
  if (result.articles !== articles || result.paragraphs !== paragraphs) {
    throw new Error(
      `${articles} articles of ${paragraphs} paragraphs were to be indexed, it was ${result.articles} of ${result.paragraphs}`,
    );
  }
  return run;
}

function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
