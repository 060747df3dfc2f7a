import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One line of a `.jsonl` corpus. */
export interface CorpusLine {
  readonly id: string;
  readonly text: string;
  readonly headline?: string;
  readonly outlet?: string;
  readonly published?: string;
}

/** Writes these articles as a `.jsonl` corpus, hands its path over, and removes it afterwards. */
export async function withCorpusFile<T>(
  lines: readonly CorpusLine[],
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'byline-eval-'));
  try {
    const path = join(folder, 'corpus.jsonl');
    await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
