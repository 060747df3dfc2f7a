import { MAX_STORED_FREQUENCY, weighTerms } from './bm25-weights.ts';
import type { Bm25View } from './compiled-index.ts';
import { analyzeCorpus } from './corpus-words.ts';
import { type CountedPostings, countPostings } from './count-postings.ts';
import type { ReadChange } from './index-change.ts';
import { countKept, mergePostings } from './merge-postings.ts';
import { type MergedVocabulary, mergeVocabulary } from './merge-vocabulary.ts';
import { type PackedStrings, stringAt } from './packed-strings.ts';

/** The BM25 view of the changed corpus, and where its terms went. All weights change with the mean length. */
export function updateBm25(
  previous: Bm25View,
  change: ReadChange,
): { readonly view: Bm25View; readonly stems: MergedVocabulary } {
  const { added } = change;
  const holding = countKept(previous, change.movedTo);
  const stems = mergeVocabulary(previous.vocabulary, holding, added.stems);
  const postings = mergePostings(
    previous,
    countPostings(added.termEnds, added.terms, added.stems.length),
    stems,
    change,
    { kind: Uint8Array, most: MAX_STORED_FREQUENCY },
  );
  const exact = largeFrequencies(postings, stems.vocabulary, change);
  const weighed = weighTerms({ ...postings, exact }, change.documents.length);
  return { view: { vocabulary: stems.vocabulary, ...postings, ...weighed }, stems };
}

/** Frequencies too large to be stored, by posting: their paragraphs are counted anew. */
function largeFrequencies(
  { offsets, documents, frequencies }: CountedPostings<Uint8Array>,
  vocabulary: PackedStrings,
  change: ReadChange,
): ReadonlyMap<number, number> {
  const exact = new Map<number, number>();
  const counts = new Map<number, ReadonlyMap<string, number>>();
  let term = 0;
  let posting = frequencies.indexOf(MAX_STORED_FREQUENCY);
  for (; posting >= 0; posting = frequencies.indexOf(MAX_STORED_FREQUENCY, posting + 1)) {
    while ((offsets[term + 1] ?? Infinity) <= posting) term += 1;
    const ordinal = documents[posting] ?? 0;
    const known = counts.get(ordinal) ?? countTerms(change, ordinal);
    counts.set(ordinal, known);
    exact.set(posting, known.get(stringAt(vocabulary, term)) ?? MAX_STORED_FREQUENCY);
  }
  return exact;
}

function countTerms({ documents }: ReadChange, ordinal: number): ReadonlyMap<string, number> {
  const { stems, terms } = analyzeCorpus(documents.slice(ordinal, ordinal + 1));
  const counts = new Uint32Array(stems.length);
  for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  return new Map(stems.map((stem, number) => [stem, counts[number] ?? 0]));
}
