import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { MiniSearchView, WordSequences } from './compiled-index.ts';
import type { CorpusWords } from './corpus-words.ts';
import { compareUtf8, packStrings } from './packed-strings.ts';

/** MiniSearch keeps no counts above this apart in the compiled form; no paragraph repeats a word so often. */
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
  for (const [id, end] of corpus.termEnds.entries()) {
    const numbers = corpus.termWords.subarray(start, end);
    yield { id, words: Array.from(numbers, (number) => corpus.words[number]).join(SEPARATOR) };
    start = end;
  }
}

/** Builds MiniSearch over whole words and compiles its postings (from its public `toJSON`); the library is dropped after. */
export function compileMiniSearch(corpus: CorpusWords): {
  readonly view: MiniSearchView;
  readonly sequences: WordSequences;
} {
  const order = [...corpus.words.keys()].sort((a, b) =>
    compareUtf8(corpus.words[a] ?? '', corpus.words[b] ?? ''),
  );
  const rankOf = new Uint32Array(order.length);
  order.forEach((number, rank) => {
    rankOf[number] = rank;
  });
  const vocabulary = packStrings(order.map((number) => corpus.words[number] ?? ''));
  const library = createMiniSearch();
  for (const document of wordDocuments(corpus)) library.add(document);
  const view = { vocabulary, ...compilePostings(library.toJSON(), corpus, rankOf) };
  return { view, sequences: renumber(corpus, rankOf) };
}

function compilePostings(
  plain: AsPlainObject,
  corpus: CorpusWords,
  rankOf: Uint32Array,
): Omit<MiniSearchView, 'vocabulary'> {
  const numbers = new Map(corpus.words.map((word, number) => [word, number]));
  const byRank: (Readonly<Record<string, number>> | undefined)[] = new Array(rankOf.length);
  for (const [term, fields] of plain.index)
    byRank[rankOf[numbers.get(term) ?? 0] ?? 0] = fields['0'];
  const offsets = new Uint32Array(rankOf.length + 1);
  byRank.forEach((entries, rank) => {
    offsets[rank + 1] = Object.keys(entries ?? {}).length;
  });
  for (let i = 1; i < offsets.length; i += 1)
    offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  const total = offsets[rankOf.length] ?? 0;
  const documents = new Uint32Array(total);
  const frequencies = new Uint16Array(total);
  byRank.forEach((entries, rank) => {
    let at = offsets[rank] ?? 0;
    for (const id in entries) {
      documents[at] = Number(id);
      frequencies[at] = Math.min(entries[id] ?? 0, MAX_FREQUENCY);
      at += 1;
    }
  });
  const lengths = plain.fieldLength as unknown as Readonly<Record<string, readonly number[]>>;
  const fieldLengths = Uint32Array.from(corpus.termEnds, (_end, id) => lengths[id]?.[0] ?? 0);
  const averageFieldLength = plain.averageFieldLength[0] ?? 0;
  return { offsets, documents, frequencies, fieldLengths, averageFieldLength };
}

function renumber(corpus: CorpusWords, rankOf: Uint32Array): WordSequences {
  const offsets = new Uint32Array(corpus.sequenceEnds.length + 1);
  offsets.set(corpus.sequenceEnds, 1);
  return { offsets, words: corpus.sequence.map((number) => rankOf[number] ?? 0) };
}
