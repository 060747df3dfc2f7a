import { createRequire } from 'node:module';
import { indexedText } from '../../../../src/search/embedded/corpus-words.ts';
import type { BenchEngine } from '../engine.ts';

interface FlexSearch {
  readonly Index: new (options: {
    readonly tokenize: 'strict';
    readonly encoder: object;
  }) => {
    add(id: number, text: string): unknown;
    search(query: string, options: { readonly limit: number; readonly suggest: boolean }): number[];
  };
  readonly Encoder: new (...options: readonly object[]) => object;
  readonly Charset: { readonly Default: object };
}

export const flexSearch: BenchEngine = {
  name: 'flexsearch',
  library: 'flexsearch',
  setUp:
    'whole words, its English stop words and stems, `suggest` (any word may match); with its context option on it ranked worse',
  views: ['FlexSearch'],
  async build(documents) {
    const require = createRequire(import.meta.url);
    const { Index, Encoder, Charset } = require('flexsearch') as FlexSearch;
    const english = require('flexsearch/lang/en') as object;
    const encoder = new Encoder(Charset.Default, english);
    const index = new Index({ tokenize: 'strict', encoder });
    for (const document of documents) index.add(document.ordinal, indexedText(document));
    return { search: (_view, query, top) => index.search(query, { limit: top, suggest: true }) };
  },
};
