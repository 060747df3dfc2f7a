import type { StoreDocument } from '../store.ts';
import { compileBm25 } from './compile-bm25.ts';
import { compileMiniSearch } from './compile-minisearch.ts';
import type { CompiledIndex, PostingLists, WordSequences } from './compiled-index.ts';
import { analyzeCorpus, type CorpusWords, NO_STEM } from './corpus-words.ts';
import { countPostings } from './count-postings.ts';
import { documentFacts, documentHeadlines } from './document-facts.ts';
import { compileNames, nameFlags } from './name-index.ts';
import { compareUtf8, findString, type PackedStrings } from './packed-strings.ts';

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
  const perWord = (counts: Uint32Array) => Uint32Array.from(order, (number) => counts[number] ?? 0);
  const capitals = perWord(corpus.capitals);
  return {
    documents: documents.length,
    bm25,
    miniSearch,
    sequences: compileSequences(corpus, order, bm25.vocabulary),
    tallies: { capitals, stops: perWord(corpus.stops), derived: compileDerived(corpus, order) },
    names: compileNames(
      order.map((number) => corpus.words[number] ?? ''),
      nameFlags(perWord(corpus.occurrences), capitals),
    ),
    facts: documentFacts(documents),
    headlines: documentHeadlines(documents),
  };
}

/** Word numbers in the order of the packed vocabulary. */
function sortedWords({ words }: CorpusWords): readonly number[] {
  return [...words.keys()].sort((a, b) => compareUtf8(words[a] ?? '', words[b] ?? ''));
}

/** Paragraphs of the derived terms by word, in the order of the vocabulary. */
function compileDerived(corpus: CorpusWords, order: readonly number[]): PostingLists {
  const { derivedEnds, derived } = corpus;
  const rankOf = ranks(order);
  const ofRanks = derived.map((number) => rankOf[number] ?? 0);
  const { offsets, documents } = countPostings(derivedEnds, ofRanks, order.length);
  return { offsets, documents };
}

/** The place of each word number in the vocabulary. */
function ranks(order: readonly number[]): Uint32Array {
  const rankOf = new Uint32Array(order.length);
  order.forEach((number, rank) => {
    rankOf[number] = rank;
  });
  return rankOf;
}

function compileSequences(
  corpus: CorpusWords,
  order: readonly number[],
  stems: PackedStrings,
): WordSequences {
  const rankOf = ranks(order);
  const offsets = new Uint32Array(corpus.sequenceEnds.length + 1);
  offsets.set(corpus.sequenceEnds, 1);
  const stemOf = Uint32Array.from(order, (number) => {
    const stem = corpus.stemOf[number] ?? NO_STEM;
    return stem === NO_STEM ? NO_STEM : findString(stems, corpus.stems[stem] ?? '');
  });
  const words = corpus.sequence.map((number) => rankOf[number] ?? 0);
  return { offsets, words, bodyStarts: corpus.bodyStarts, stemOf };
}
