import { join } from 'node:path';
import type { Corpus } from '../corpus/article.ts';
import type { CompiledIndex } from '../search/embedded/compiled-index.ts';
import { readSnapshot, type SnapshotRead } from '../search/embedded/read-snapshot.ts';
import { openEmbeddedStore } from '../search/embedded/store.ts';
import { writeSnapshot } from '../search/embedded/write-snapshot.ts';
import type { SearchStore } from '../search/store.ts';
import { storeDocuments } from './store-documents.ts';

const FILE = 'store.bin';

/** Writes the compiled index of a corpus into a folder. */
export async function writeStoreFile(
  folder: string,
  index: CompiledIndex,
  corpus: Corpus,
): Promise<void> {
  await writeSnapshot(join(folder, FILE), index, { corpusHash: corpus.hash });
}

/** Reads what `writeStoreFile` wrote for that corpus. Throws when it is not what it should be. */
export async function readStoreFile(folder: string, corpus: Corpus): Promise<CompiledIndex> {
  const { index, reason } = await readSnapshotOf(folder, corpus);
  if (index === null) throw new Error(`${FILE} does not fit: ${reason}`);
  return index;
}

/** As `readStoreFile`; null when it is not what it should be: whoever asks builds from nothing then. */
export async function findStoreFile(folder: string, corpus: Corpus): Promise<CompiledIndex | null> {
  return (await readSnapshotOf(folder, corpus)).index;
}

function readSnapshotOf(folder: string, { hash }: Corpus): Promise<SnapshotRead> {
  return readSnapshot(join(folder, FILE), { corpusHash: hash });
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
