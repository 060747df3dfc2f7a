import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { MiniSearchView } from './compiled-index.ts';
import type { CorpusWords } from './corpus-words.ts';
import { GrowingUint32Array } from './growing-array.ts';
import { packStrings } from './packed-strings.ts';

/** Counts above this are cut in the compiled form; no paragraph repeats a word so often. */
export const MAX_FREQUENCY = 65_535;
/** Paragraphs in one library at a time, to bound the memory of a build. */
const SLAB_PARAGRAPHS = 20_000;
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

/** A corpus's paragraphs `from` to `to` (exclusive) as MiniSearch documents, by ordinal. */
export function* wordDocuments(
  corpus: CorpusWords,
  from = 0,
  to: number = corpus.sequenceEnds.length,
): Generator<WordDocument> {
  for (let id = from; id < to; id += 1) {
    const start = id === 0 ? 0 : (corpus.sequenceEnds[id - 1] ?? 0);
    const numbers = corpus.sequence.subarray(start, corpus.sequenceEnds[id]);
    yield { id, words: Array.from(numbers, (number) => corpus.words[number]).join(SEPARATOR) };
  }
}

/**
 * Builds MiniSearch over whole words, stop words included, and compiles its postings (from its public
 * `toJSON`), slab after slab: a posting and a field length do not depend on other paragraphs, so the
 * library over all of them is never in memory. `order` are the word numbers as the vocabulary sorts them.
 */
export function compileMiniSearch(
  corpus: CorpusWords,
  order: readonly number[],
  slab = SLAB_PARAGRAPHS,
): MiniSearchView {
  const sorted = order.map((number) => corpus.words[number] ?? '');
  const rankOf = new Map(sorted.map((word, rank) => [word, rank]));
  const found = { ranks: new GrowingUint32Array(), ids: new GrowingUint32Array() };
  const frequencies = new GrowingUint32Array();
  const fieldLengths = new Uint32Array(corpus.sequenceEnds.length);
  for (let from = 0; from < fieldLengths.length; from += slab) {
    const plain = buildSlab(corpus, from, Math.min(fieldLengths.length, from + slab));
    for (const [word, fields] of plain.index) {
      const entries = fields['0'] ?? {};
      for (const id in entries) {
        found.ranks.push(rankOf.get(word) ?? 0);
        found.ids.push(from + Number(id));
        frequencies.push(Math.min(entries[id] ?? 0, MAX_FREQUENCY));
      }
    }
    const lengths = plain.fieldLength as unknown as Readonly<Record<string, readonly number[]>>;
    for (const id in lengths) fieldLengths[from + Number(id)] = lengths[id]?.[0] ?? 0;
  }
  const total = fieldLengths.reduce((sum, length) => sum + length, 0);
  return {
    vocabulary: packStrings(sorted),
    ...sortPostings(
      found.ranks.toArray(),
      found.ids.toArray(),
      frequencies.toArray(),
      order.length,
    ),
    fieldLengths,
    averageFieldLength: total / Math.max(1, fieldLengths.length),
  };
}

function buildSlab(corpus: CorpusWords, from: number, to: number): AsPlainObject {
  const library = createMiniSearch();
  for (const document of wordDocuments(corpus, from, to)) library.add(document);
  return library.toJSON();
}

/** Counting sort by word; postings of one word come in the order of their paragraphs and keep it. */
function sortPostings(
  ranks: Uint32Array,
  ids: Uint32Array,
  counts: Uint32Array,
  words: number,
): Pick<MiniSearchView, 'offsets' | 'documents' | 'frequencies'> {
  const offsets = new Uint32Array(words + 1);
  for (const rank of ranks) offsets[rank + 1] = (offsets[rank + 1] ?? 0) + 1;
  for (let i = 1; i <= words; i += 1) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  const next = offsets.slice();
  const documents = new Uint32Array(ranks.length);
  const frequencies = new Uint16Array(ranks.length);
  for (const [i, rank] of ranks.entries()) {
    const at = next[rank] ?? 0;
    documents[at] = ids[i] ?? 0;
    frequencies[at] = counts[i] ?? 0;
    next[rank] = at + 1;
  }
  return { offsets, documents, frequencies };
}
