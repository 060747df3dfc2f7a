import { join } from 'node:path';
import { z } from 'zod';
import type { Corpus } from '../corpus/article.ts';
import type { HashedArticles } from '../corpus/diff.ts';
import { readJsonFile, writeJsonFile } from '../ops/json-file.ts';

const FILE = 'articles.json';

const ManifestFile = z.object({
  articles: z.array(z.object({ id: z.string(), hash: z.string() })),
});

/** The ids and hashes of a corpus, without its texts. */
export function hashedArticles({ articles }: Pick<Corpus, 'articles'>): HashedArticles {
  return { articles: articles.map(({ id, hash }) => ({ id, hash })) };
}

/** What the last reindex held, from `<folder>/articles.json`; null when there was none or it is damaged. */
export async function readManifest(folder: string): Promise<HashedArticles | null> {
  const read = await readJsonFile(join(folder, FILE), ManifestFile);
  return read.state === 'read' ? read.value : null;
}

/** Remembers what an index holds, so that the next reindex can say what changed since. */
export async function writeManifest(folder: string, held: HashedArticles): Promise<void> {
  await writeJsonFile(join(folder, FILE), held);
}
