import createWink from 'wink-bm25-text-search';
import { bm25Parameters } from '../bm25-parameters.ts';
import type { Bm25View } from './compiled-index.ts';
import type { CorpusWords } from './corpus-words.ts';
import { compareUtf8, packStrings } from './packed-strings.ts';
import { WEIGHT_UNITS } from './weight-units.ts';

/** wink's addition to every inverse document frequency, as it has it by default: none becomes negative. */
const WINK_IDF_ADDITION = 1;
/** Decimals wink keeps of a weight: its most, so that rounding makes no ties. */
const WINK_PRECISION = 9;
/** `consolidate` throws below three documents; empty ones fill up. */
const MIN_WINK_DOCUMENTS = 3;

type Wink = ReturnType<typeof createWink>;

/** Builds wink-bm25-text-search over the stems and compiles its consolidated weights; wink is dropped after. */
export function compileBm25(corpus: CorpusWords): Bm25View {
  const wink = buildWink(corpus);
  const sorted = Object.entries(wink.getTokens()).sort((a, b) => compareUtf8(a[0], b[0]));
  const rankOf = new Uint32Array(sorted.length);
  sorted.forEach(([, number], rank) => {
    rankOf[number] = rank;
  });
  const vocabulary = packStrings(sorted.map(([term]) => term));
  return { vocabulary, ...compileWeights(wink, rankOf, corpus.termEnds.length) };
}

function buildWink(corpus: CorpusWords): Wink {
  const wink = createWink();
  const meanTerms = corpus.terms.length / Math.max(1, corpus.termEnds.length);
  const bm25Params = { ...bm25Parameters(meanTerms), k: WINK_IDF_ADDITION };
  wink.defineConfig({ fldWeights: { terms: 1 }, bm25Params });
  wink.definePrepTasks([(terms) => terms]);
  const documents = Math.max(corpus.termEnds.length, MIN_WINK_DOCUMENTS);
  let start = 0;
  for (let ordinal = 0; ordinal < documents; ordinal += 1) {
    const end = corpus.termEnds[ordinal] ?? start;
    const numbers = corpus.terms.subarray(start, end);
    wink.addDoc({ terms: Array.from(numbers, (number) => corpus.stems[number]) }, ordinal);
    start = end;
  }
  wink.consolidate(WINK_PRECISION);
  return wink;
}

function compileWeights(
  wink: Wink,
  rankOf: Uint32Array,
  documentCount: number,
): Omit<Bm25View, 'vocabulary'> {
  const documents = wink.getDocs();
  const offsets = countPostings(wink, rankOf, documentCount);
  const total = offsets[rankOf.length] ?? 0;
  const next = offsets.slice();
  const postings = new Uint32Array(total);
  const weights = new Float64Array(total);
  const bounds = new Float64Array(rankOf.length);
  for (let ordinal = 0; ordinal < documentCount; ordinal += 1) {
    const frequencies = documents[ordinal]?.freq ?? {};
    for (const token in frequencies) {
      const rank = rankOf[Number(token)] ?? 0;
      const at = next[rank] ?? 0;
      const weight = Math.round((frequencies[token] ?? 0) * WEIGHT_UNITS);
      if (weight < 0) throw new Error('a negative BM25 weight would break the pruning bounds');
      postings[at] = ordinal;
      weights[at] = weight;
      next[rank] = at + 1;
      if (weight > (bounds[rank] ?? 0)) bounds[rank] = weight;
    }
  }
  return { offsets, documents: postings, weights, bounds };
}

function countPostings(wink: Wink, rankOf: Uint32Array, documentCount: number): Uint32Array {
  const documents = wink.getDocs();
  const offsets = new Uint32Array(rankOf.length + 1);
  for (let ordinal = 0; ordinal < documentCount; ordinal += 1) {
    for (const token in documents[ordinal]?.freq) {
      const slot = (rankOf[Number(token)] ?? 0) + 1;
      offsets[slot] = (offsets[slot] ?? 0) + 1;
    }
  }
  for (let i = 1; i < offsets.length; i += 1)
    offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  return offsets;
}
