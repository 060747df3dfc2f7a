import { join } from 'node:path';
import { z } from 'zod';
import type { Corpus } from '../corpus/article.ts';
import { readJsonFile, writeJsonFile } from '../ops/json-file.ts';

/** The hash of every article of an index, by id. */
export type ArticleHashes = ReadonlyMap<string, string>;

const ManifestFile = z.object({ articles: z.record(z.string(), z.string()) });

/** The article hashes of a corpus. */
export function articleHashes(corpus: Corpus): ArticleHashes {
  return new Map(corpus.articles.map((article) => [article.id, article.hash]));
}

/** What the last reindex held, from `<folder>/articles.json`; empty when there was none or it is damaged. */
export async function readManifest(folder: string): Promise<ArticleHashes> {
  const read = await readJsonFile(join(folder, 'articles.json'), ManifestFile);
  return new Map(read.state === 'read' ? Object.entries(read.value.articles) : []);
}

/** Remembers what an index holds, so that the next reindex can say what changed since. */
export async function writeManifest(folder: string, hashes: ArticleHashes): Promise<void> {
  await writeJsonFile(join(folder, 'articles.json'), { articles: Object.fromEntries(hashes) });
}
