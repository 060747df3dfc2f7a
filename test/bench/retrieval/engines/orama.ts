import { createRequire } from 'node:module';
import { indexedText } from '../../../../src/search/embedded/corpus-words.ts';
import type { BenchEngine } from '../engine.ts';

interface Orama {
  create(options: {
    readonly schema: Readonly<Record<string, string>>;
    readonly components: { readonly tokenizer: { readonly stemming: boolean } };
  }): object;
  insertMultiple(database: object, documents: readonly object[]): Promise<unknown>;
  search(
    database: object,
    query: {
      readonly term: string;
      readonly limit: number;
      readonly threshold: number;
      readonly properties: readonly string[];
    },
  ): { readonly hits: readonly { readonly id: string }[] | undefined };
}

/** Orama's own name for "any word may match". */
const ANY_WORD = 1;

export const orama: BenchEngine = {
  name: 'orama',
  library: '@orama/orama',
  setUp:
    'its defaults and its English stems, which it ranked better with; threshold 1 (any word may match)',
  views: ['Orama'],
  async build(documents) {
    const library = createRequire(import.meta.url)('@orama/orama') as Orama;
    const database = library.create({
      schema: { text: 'string' },
      components: { tokenizer: { stemming: true } },
    });
    await library.insertMultiple(
      database,
      documents.map((document) => ({ id: String(document.ordinal), text: indexedText(document) })),
    );
    return {
      async search(_view, term, top) {
        const found = await library.search(database, {
          term,
          limit: top,
          threshold: ANY_WORD,
          properties: ['text'],
        });
        return (found.hits ?? []).map(({ id }) => Number(id));
      },
    };
  },
};
