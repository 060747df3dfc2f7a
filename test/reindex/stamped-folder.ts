import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStamps } from '../../src/reindex/file-stamps.ts';
import type { StampedCorpus } from '../../src/reindex/read-corpus.ts';

/** A moment long past (seconds since the epoch): 1 January 2024. */
const LONG_AGO = 1_704_067_200;
let writes = 0;

/** Writes a file of a corpus. Each write has a time of its own, so that no two look the same from outside. */
export async function putFile(root: string, file: string, content: string): Promise<void> {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  await writeFile(path, content);
  writes += 1;
  await utimes(path, LONG_AGO + writes, LONG_AGO + writes);
}

/** A file of one article. */
export function articleFile(
  id: string,
  text: string,
  fields = 'outlet: Harbour Gazette\n',
): string {
  return `---\nid: ${id}\n${fields}---\n\n${text}\n`;
}

/**
 * Stamps as if they had been taken `later` milliseconds after they were. Nobody can set when a file's entry was changed:
 * this is how a file comes to lie still for as long as a test wants.
 */
export function later(stamps: FileStamps, milliseconds = 60_000): FileStamps {
  return { ...stamps, takenAt: stamps.takenAt + milliseconds };
}

/** What was read, known so long after that all its files lie still, each article marked so that one taken over shows. */
export function markedLater({ corpus, stamps }: StampedCorpus): StampedCorpus {
  const articles = corpus.articles.map((article) => ({ ...article, credit: 'taken over' }));
  return { corpus: { ...corpus, articles }, stamps: later(stamps) };
}
