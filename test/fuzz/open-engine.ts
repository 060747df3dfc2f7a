import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/answer/engine.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { HARBOUR_CORPUS, toJsonl } from '../e2e/harbour-corpus.ts';

/** An engine over the ferry corpus, and its stored paragraphs. */
export interface OpenedEngine {
  readonly engine: Engine;
  readonly paragraphs: ReadonlySet<string>;
  /** Closes the engine and removes its files. */
  close(): Promise<void>;
}

/** Opens the engine as the bot does, without a data folder. */
export async function openEngine(): Promise<OpenedEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'byline-fuzz-'));
  const corpus = join(folder, 'corpus.jsonl');
  await writeFile(corpus, toJsonl(HARBOUR_CORPUS));
  const log = createLogger({ level: 'fatal' });
  const engine = await createEngine({ corpus, data: null, log });
  const { articles } = engine.corpus();
  return {
    engine,
    paragraphs: new Set(articles.flatMap(({ paragraphs }) => paragraphs)),
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
