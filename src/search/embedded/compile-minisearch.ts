import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { MiniSearchView } from './compiled-index.ts';
import type { CorpusWords } from './corpus-words.ts';
import { packStrings } from './packed-strings.ts';

/** Counts above this are cut in the compiled form; no paragraph repeats a word so often. */
const MAX_FREQUENCY = 65_535;
const SEPARATOR = '\n';

/** A paragraph as MiniSearch gets it: its words, analysed outside, one a line. */
export interface WordDocument {
  readonly id: number;
  readonly words: string;
}

/** The MiniSearch that is compiled: words come analysed, so the library only splits lines. */
export function createMiniSearch(): MiniSearch<WordDocument> {
  return new MiniSearch<WordDocument>({
    fields: ['words'],
    tokenize: (text) => text.split(SEPARATOR).filter((word) => word !== ''),
    processTerm: (word) => word,
    autoVacuum: false,
  });
}

/** A corpus's paragraphs as MiniSearch documents, by ordinal. */
export function* wordDocuments(corpus: CorpusWords): Generator<WordDocument> {
  let start = 0;
  for (const [id, end] of corpus.sequenceEnds.entries()) {
    const numbers = corpus.sequence.subarray(start, end);
    yield { id, words: Array.from(numbers, (number) => corpus.words[number]).join(SEPARATOR) };
    start = end;
  }
}

/**
 * Builds MiniSearch over whole words, stop words included, and compiles its postings (from its public
 * `toJSON`); the library is dropped after. `order` are the word numbers as the vocabulary sorts them.
 */
export function compileMiniSearch(corpus: CorpusWords, order: readonly number[]): MiniSearchView {
  const library = createMiniSearch();
  for (const document of wordDocuments(corpus)) library.add(document);
  const plain = library.toJSON();
  const lengths = plain.fieldLength as unknown as Readonly<Record<string, readonly number[]>>;
  return {
    vocabulary: packStrings(order.map((number) => corpus.words[number] ?? '')),
    ...compilePostings(plain, corpus, order),
    fieldLengths: Uint32Array.from(corpus.sequenceEnds, (_end, id) => lengths[id]?.[0] ?? 0),
    averageFieldLength: plain.averageFieldLength[0] ?? 0,
  };
}

function compilePostings(
  plain: AsPlainObject,
  corpus: CorpusWords,
  order: readonly number[],
): Pick<MiniSearchView, 'offsets' | 'documents' | 'frequencies'> {
  const byWord = new Map(plain.index.map(([word, fields]) => [word, fields['0'] ?? {}]));
  const lists = order.map((number) => byWord.get(corpus.words[number] ?? '') ?? {});
  const offsets = new Uint32Array(order.length + 1);
  lists.forEach((entries, rank) => {
    offsets[rank + 1] = (offsets[rank] ?? 0) + Object.keys(entries).length;
  });
  const total = offsets[order.length] ?? 0;
  const documents = new Uint32Array(total);
  const frequencies = new Uint16Array(total);
  lists.forEach((entries, rank) => {
    let at = offsets[rank] ?? 0;
    for (const id in entries) {
      documents[at] = Number(id);
      frequencies[at] = Math.min(entries[id] ?? 0, MAX_FREQUENCY);
      at += 1;
    }
  });
  return { offsets, documents, frequencies };
}
