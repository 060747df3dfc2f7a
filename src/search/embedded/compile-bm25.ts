import createWink from 'wink-bm25-text-search';
import { bm25Parameters } from '../bm25-parameters.ts';
import {
  MAX_STORED_FREQUENCY,
  MIN_WINK_DOCUMENTS,
  WINK_IDF_ADDITION,
  WINK_PRECISION,
} from './bm25-weights.ts';
import type { Bm25View } from './compiled-index.ts';
import type { CorpusWords } from './corpus-words.ts';
import { countHolding, cumulate } from './count-postings.ts';
import { compareUtf8, packStrings } from './packed-strings.ts';
import { WEIGHT_UNITS } from './weight-units.ts';

type Wink = ReturnType<typeof createWink>;

/** Builds wink-bm25-text-search over the stems and compiles its consolidated weights; wink is dropped after. */
export function compileBm25(corpus: CorpusWords): Bm25View {
  const wink = buildWink(corpus);
  // Stems have numbers in the order in which wink meets them too, but only wink says which it gave.
  const tokens = wink.getTokens();
  const tokenOf = Uint32Array.from(corpus.stems, (stem) => tokens[stem] ?? 0);
  const sorted = [...corpus.stems.keys()].sort((a, b) =>
    compareUtf8(corpus.stems[a] ?? '', corpus.stems[b] ?? ''),
  );
  const vocabulary = packStrings(sorted.map((stem) => corpus.stems[stem] ?? ''));
  return { vocabulary, ...compileWeights(wink, corpus, sorted, tokenOf) };
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

/** `sorted`: the stems in the order of the vocabulary; `tokenOf`: wink's number of each stem. */
function compileWeights(
  wink: Wink,
  { terms, termEnds }: CorpusWords,
  sorted: readonly number[],
  tokenOf: Uint32Array,
): Omit<Bm25View, 'vocabulary'> {
  const winkDocuments = wink.getDocs();
  const { offsets, rankOf } = sortLists(countHolding(termEnds, terms, sorted.length), sorted);
  const total = offsets[sorted.length] ?? 0;
  const documents = new Uint32Array(total);
  const frequencies = new Uint8Array(total);
  const weights = new Float64Array(total);
  const bounds = new Float64Array(sorted.length);
  const next = offsets.slice();
  for (let ordinal = 0, i = 0; ordinal < termEnds.length; ordinal += 1) {
    const winkWeights = winkDocuments[ordinal]?.freq ?? {};
    for (const end = termEnds[ordinal] ?? 0; i < end; i += 1) {
      const stem = terms[i] ?? 0;
      const rank = rankOf[stem] ?? 0;
      const at = next[rank] ?? 0;
      // The list's last entry may be of this paragraph already.
      if (at > (offsets[rank] ?? 0) && documents[at - 1] === ordinal) {
        frequencies[at - 1] = Math.min((frequencies[at - 1] ?? 0) + 1, MAX_STORED_FREQUENCY);
        continue;
      }
      const weight = Math.round((winkWeights[tokenOf[stem] ?? 0] ?? 0) * WEIGHT_UNITS);
      if (weight < 0) throw new Error('a negative BM25 weight would break the pruning bounds');
      documents[at] = ordinal;
      frequencies[at] = 1;
      weights[at] = weight;
      next[rank] = at + 1;
      if (weight > (bounds[rank] ?? 0)) bounds[rank] = weight;
    }
  }
  return { offsets, documents, frequencies, weights, bounds };
}

/** The offsets of lists by stem number as those of the lists in the order of the vocabulary; `rankOf`: each stem's place there. */
function sortLists(
  byStem: Uint32Array,
  sorted: readonly number[],
): { readonly offsets: Uint32Array; readonly rankOf: Uint32Array } {
  const offsets = new Uint32Array(byStem.length);
  const rankOf = new Uint32Array(sorted.length);
  sorted.forEach((stem, rank) => {
    rankOf[stem] = rank;
    offsets[rank + 1] = (byStem[stem + 1] ?? 0) - (byStem[stem] ?? 0);
  });
  return { offsets: cumulate(offsets), rankOf };
}
