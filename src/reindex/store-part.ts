import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Corpus } from '../corpus/article.ts';
import { writeFileAtomically } from '../ops/atomic-file.ts';
import type { CompiledIndex } from '../search/embedded/compiled-index.ts';
import { openEmbeddedStore } from '../search/embedded/store.ts';
import type { SearchStore } from '../search/store.ts';
import { storeDocuments } from './store-documents.ts';

const FILE = 'store.bin';

/** Writes a compiled index into a folder. */
export async function writeStoreFile(folder: string, index: CompiledIndex): Promise<void> {
  await writeFileAtomically(join(folder, FILE), serialize(index));
}

/** Reads what `writeStoreFile` wrote. Throws when it is not what it should be. */
export async function readStoreFile(folder: string): Promise<CompiledIndex> {
  return deserialize(await readFile(join(folder, FILE))) as CompiledIndex;
}

/**
 * Opens the store over a corpus: the compiled index, or the distributed engine, which is brought up to date
 * first and shared by every process that serves the same corpus.
 */
export async function openStore(
  corpus: Corpus,
  index: CompiledIndex | null,
  manticoreUrl: string | null,
): Promise<SearchStore> {
  if (manticoreUrl !== null) return openDistributedStore(corpus, manticoreUrl);
  if (index === null) throw new Error('the embedded store needs a compiled index');
  return openEmbeddedStore(index);
}

async function openDistributedStore(corpus: Corpus, url: string): Promise<SearchStore> {
  // Loaded only here: its client is not needed, and takes time to load, where the index is embedded.
  const [{ buildManticore }, { openManticoreStore }] = await Promise.all([
    import('../search/manticore/build.ts'),
    import('../search/manticore/store.ts'),
  ]);
  const documents = storeDocuments(corpus);
  await buildManticore({ url, documents });
  return openManticoreStore({ url, documents });
}
