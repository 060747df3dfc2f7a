import { createRequire } from 'node:module';
import { indexedText } from '../../../../src/search/embedded/corpus-words.ts';
import type { BenchEngine } from '../engine.ts';

interface Query {
  term(terms: unknown): void;
}

interface Builder {
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
}

interface Lunr {
  (
    configure: (this: Builder) => void,
  ): {
    query(fill: (query: Query) => void): readonly { readonly ref: string }[];
  };
  tokenizer(text: string): unknown;
}

export const lunr: BenchEngine = {
  name: 'lunr',
  library: 'lunr',
  setUp: 'its defaults (stop words and stems); queries as terms, without its query syntax',
  views: ['Lunr'],
  async build(documents) {
    const library = createRequire(import.meta.url)('lunr') as Lunr;
    const index = library(function fill() {
      this.ref('ordinal');
      this.field('text');
      for (const document of documents) {
        this.add({ ordinal: document.ordinal, text: indexedText(document) });
      }
    });
    return {
      search: (_view, text, top) =>
        index
          .query((query) => query.term(library.tokenizer(text)))
          .slice(0, top)
          .map(({ ref }) => Number(ref)),
    };
  },
};
