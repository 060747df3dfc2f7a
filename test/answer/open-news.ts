import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/answer/engine.ts';
import { createLogger } from '../../src/ops/logger.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import type { NewsItem } from '../events/news.ts';

/** Opens an engine over a `.jsonl` corpus of these items; nothing stays on the disk. Close it, and the reader, when done. */
export async function openNews(
  items: readonly NewsItem[],
  reader: Reader | null = null,
): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'byline-news-'));
  try {
    const corpus = join(folder, 'news.jsonl');
    await writeFile(corpus, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
    return await createEngine({
      corpus,
      data: null,
      log: createLogger({ level: 'silent' }),
      reader,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same over one report an outlet, in the order given: the first of the Herald, the second of the Gazette. */
export function openReports(texts: readonly string[], reader: Reader): Promise<Engine> {
  const items = texts.map((text, i) => {
    const outlet = i === 0 ? 'Herald' : 'Gazette';
    return { id: outlet.toLowerCase(), outlet, published: '2024-05-14', text };
  });
  return openNews(items, reader);
}
