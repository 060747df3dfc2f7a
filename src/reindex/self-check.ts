import type { Corpus } from '../corpus/article.ts';
import type { SearchStore } from '../search/store.ts';
import { storeDocuments } from './store-documents.ts';

/** Paragraphs asked for by their own words; spread over the corpus. */
const PROBES = 3;

/** A paragraph is asked for by its beginning: enough words to be found by, few enough to be quick. UTF-16 units. */
const PROBE_LENGTH = 300;

/** Near copies of a paragraph may rank before it. */
const PROBE_TOP = 20;

/**
 * Asks a store a few questions whose answers are known, before anybody else does: it must hold as many
 * paragraphs as the corpus, and find paragraphs by their own words. Throws when it does not.
 */
export async function checkStore(store: SearchStore, corpus: Corpus): Promise<void> {
  const documents = storeDocuments(corpus);
  if (store.documents !== documents.length) {
    throw new Error(
      `the index holds ${store.documents} paragraphs, the corpus ${documents.length}`,
    );
  }
  let found = 0;
  let asked = 0;
  for (let probe = 0; probe < PROBES; probe += 1) {
    const document = documents[Math.floor((documents.length * (probe + 0.5)) / PROBES)];
    if (document === undefined) continue;
    const text = document.text.slice(0, PROBE_LENGTH).replaceAll(/[^\p{L}\p{N}\s]/gu, ' ');
    const { hits, terms } = await store.search({ text, top: PROBE_TOP });
    // A paragraph of stop words alone cannot be found by them.
    if (terms.length === 0) continue;
    asked += 1;
    if (hits.some((hit) => documents[hit.ordinal]?.text === document.text)) found += 1;
  }
  // Boilerplate that recurs all over a corpus may hide one probe behind its copies, but not all of them.
  if (asked > 0 && found === 0) {
    throw new Error(`the index found none of ${asked} paragraphs by their own words`);
  }
}
