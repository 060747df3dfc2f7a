import type { StoreDocument } from '../store.ts';
import { compileBm25 } from './compile-bm25.ts';
import { compileMiniSearch } from './compile-minisearch.ts';
import type { CompiledIndex, DocumentFacts, WordSequences } from './compiled-index.ts';
import { analyzeCorpus, type CorpusWords, NO_STEM } from './corpus-words.ts';
import { dayNumber } from './day-number.ts';
import { compileNames } from './name-index.ts';
import { compareUtf8, findString, type PackedStrings, packStrings } from './packed-strings.ts';

/** Called now and then while an index is built; `done` of `total` steps (paragraphs analysed, then each library built). */
export type BuildProgress = (done: number, total: number) => void;

/** Paragraphs between two progress reports. */
const REPORT_EVERY = 500;

/**
 * Builds both libraries over the paragraphs, compiles them and drops them. Paragraphs must come in the
 * order of their ordinals, from 0 without gaps; throws otherwise. Blocks the thread: call it in a worker.
 */
export function buildEmbeddedIndex(
  documents: readonly StoreDocument[],
  onProgress: BuildProgress = () => {},
): CompiledIndex {
  documents.forEach((document, i) => {
    if (document.ordinal !== i)
      throw new Error(`paragraph ${i} has the ordinal ${document.ordinal}`);
  });
  // Measured at 100,000 paragraphs, building the libraries takes about twice as long as the analysis each.
  const total = documents.length * 5;
  const corpus = analyzeCorpus(documents, (done) => {
    if (done % REPORT_EVERY === 0) onProgress(done, total);
  });
  onProgress(documents.length, total);
  const bm25 = compileBm25(corpus);
  onProgress(documents.length * 3, total);
  const order = sortedWords(corpus);
  const miniSearch = compileMiniSearch(corpus, order);
  onProgress(total, total);
  const headlines = new Set<string>();
  for (const { headline } of documents) if (headline !== null) headlines.add(headline);
  return {
    documents: documents.length,
    bm25,
    miniSearch,
    sequences: compileSequences(corpus, order, bm25.vocabulary),
    names: compileNames(
      order.map((number) => corpus.words[number] ?? ''),
      Uint8Array.from(order, (number) => corpus.isName[number] ?? 0),
    ),
    facts: documentFacts(documents),
    headlines: packStrings([...headlines]),
  };
}

/** Word numbers in the order of the packed vocabulary. */
function sortedWords({ words }: CorpusWords): readonly number[] {
  return [...words.keys()].sort((a, b) => compareUtf8(words[a] ?? '', words[b] ?? ''));
}

function compileSequences(
  corpus: CorpusWords,
  order: readonly number[],
  stems: PackedStrings,
): WordSequences {
  const rankOf = new Uint32Array(order.length);
  order.forEach((number, rank) => {
    rankOf[number] = rank;
  });
  const offsets = new Uint32Array(corpus.sequenceEnds.length + 1);
  offsets.set(corpus.sequenceEnds, 1);
  const stemOf = Uint32Array.from(order, (number) => {
    const stem = corpus.stemOf[number] ?? NO_STEM;
    return stem === NO_STEM ? NO_STEM : findString(stems, corpus.stems[stem] ?? '');
  });
  const words = corpus.sequence.map((number) => rankOf[number] ?? 0);
  return { offsets, words, bodyStarts: corpus.bodyStarts, stemOf };
}

function documentFacts(documents: readonly StoreDocument[]): DocumentFacts {
  const numbers = new Map<string, number>();
  const outletOf = new Uint32Array(documents.length);
  const days = new Uint32Array(documents.length);
  documents.forEach(({ outlet, published }, i) => {
    const number = numbers.get(outlet) ?? numbers.size;
    numbers.set(outlet, number);
    outletOf[i] = number;
    days[i] = dayNumber(published);
  });
  return { outlets: [...numbers.keys()], outletOf, days };
}
