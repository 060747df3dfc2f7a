import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';
import createWink from 'wink-bm25-text-search';
import { indexedText } from '../../../src/search/embedded/corpus-words.ts';
import type { Collection } from './collections.ts';

/** Ranks a query; at most `top` ordinals (10 unless told), best first. */
export type Rank = (query: string, top?: number) => readonly number[];

type Documents = Pick<Collection, 'documents'>;

interface WinkUtilities {
  readonly string: Readonly<Record<'lowerCase' | 'tokenize0', (input: never) => unknown>>;
  readonly tokens: Readonly<
    Record<'removeWords' | 'stem' | 'propagateNegations', (input: never) => unknown>
  >;
}

/** wink-bm25-text-search with the preparation its documentation shows; its helpers come with the library. */
export function winkUsual({ documents }: Documents): Rank {
  const { string, tokens } = createRequire(import.meta.url)('wink-nlp-utils') as WinkUtilities;
  const wink = createWink();
  wink.defineConfig({ fldWeights: { text: 1 } });
  wink.definePrepTasks([
    string.lowerCase,
    string.tokenize0,
    tokens.removeWords,
    tokens.stem,
    tokens.propagateNegations,
  ]);
  for (const document of documents) wink.addDoc({ text: indexedText(document) }, document.ordinal);
  wink.consolidate(9);
  return (query, top = 10) => wink.search(query, top).map(([id]) => Number(id));
}

/** MiniSearch with its defaults. */
export function miniSearchDefaults({ documents }: Documents): Rank {
  const library = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
  });
  library.addAll(
    documents.map((document) => ({ id: document.ordinal, text: indexedText(document) })),
  );
  return (query, top = 10) =>
    library
      .search(query)
      .slice(0, top)
      .map(({ id }) => Number(id));
}
