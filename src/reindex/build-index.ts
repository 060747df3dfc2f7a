import type { Article, Corpus } from '../corpus/article.ts';
import type { CompiledIndex } from '../search/embedded/compiled-index.ts';
import type { IndexChange } from '../search/embedded/index-change.ts';
import { updateEmbeddedIndex } from '../search/embedded/update.ts';
import type { Crew } from './evidence/crew.ts';
import type { PreviousGeneration } from './previous-generation.ts';
import { storeDocuments } from './store-documents.ts';
import { findStoreFile } from './store-part.ts';

/** Share of the paragraphs that must be known for an update: below it both ways take about as long. */
const MIN_KNOWN = 0.7;

/** The search index of a corpus: the previous one brought up to date, or built from nothing. Both give the same. */
export async function buildIndex(
  corpus: Corpus,
  previous: PreviousGeneration | null,
  crew: Crew,
): Promise<CompiledIndex> {
  const updated = previous === null ? null : await updateIndex(corpus, previous);
  return updated ?? crew.index(storeDocuments(corpus));
}

async function updateIndex(
  corpus: Corpus,
  previous: PreviousGeneration,
): Promise<CompiledIndex | null> {
  const change = changeOf(previous.corpus, corpus);
  const known = change.keptFrom.reduce((sum, from) => sum + (from === -1 ? 0 : 1), 0);
  if (known === 0 || known < change.documents.length * MIN_KNOWN) return null;
  const index = await findStoreFile(previous.folder, previous.corpus);
  return index === null ? null : updateEmbeddedIndex(index, change);
}

/** What happened to the paragraphs of a corpus. Those of an article that has changed are all new. */
function changeOf(before: Corpus, after: Corpus): IndexChange {
  const firsts = new Map<string, number>();
  let ordinal = 0;
  for (const article of before.articles) {
    firsts.set(keyOf(article), ordinal);
    ordinal += article.paragraphs.length;
  }
  const documents = storeDocuments(after);
  const keptFrom = new Int32Array(documents.length).fill(-1);
  const kept = new Set<string>();
  let at = 0;
  for (const article of after.articles) {
    const first = firsts.get(keyOf(article));
    if (first !== undefined) {
      kept.add(keyOf(article));
      for (const i of article.paragraphs.keys()) keptFrom[at + i] = first + i;
    }
    at += article.paragraphs.length;
  }
  const removed = before.articles.filter((article) => !kept.has(keyOf(article)));
  return { documents, keptFrom, removed: storeDocuments({ articles: removed }) };
}

/** Equal key, equal article. */
function keyOf({ id, hash }: Article): string {
  return `${id} ${hash}`;
}
