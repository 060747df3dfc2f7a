import type { CompiledIndex } from './compiled-index.ts';
import { analyzeCorpus, NO_STEM } from './corpus-words.ts';
import type { ReadChange } from './index-change.ts';
import type { MergedVocabulary } from './merge-vocabulary.ts';
import { findString, stringAt } from './packed-strings.ts';

/** What of an index says where a word is first held. */
type Holding = Pick<CompiledIndex, 'tallies' | 'miniSearch'> & {
  readonly sequences: Pick<CompiledIndex['sequences'], 'offsets' | 'words'>;
};

/**
 * The stem of each word of the changed corpus. A word has the stem of its first occurrence (one word may
 * have two: "A.I.D.S." is not "aids") and none where it is a stop word anywhere. Where the first occurrence is now in
 * another of the paragraphs kept, that one is analysed again.
 */
export function updateStems(
  previous: CompiledIndex,
  updated: Holding,
  words: MergedVocabulary,
  stems: MergedVocabulary,
  change: ReadChange,
): Uint32Array {
  const { keptFrom, movedTo, added } = change;
  const analyzed = new Map<number, ReadonlyMap<string, string>>();
  const stemIn = (ordinal: number, word: number): number => {
    const known = analyzed.get(ordinal) ?? stemsOf(change, ordinal);
    analyzed.set(ordinal, known);
    const stem = known.get(stringAt(words.vocabulary, word)) ?? '';
    return findString(stems.vocabulary, stem);
  };
  return Uint32Array.from(words.previousOf, (before, word) => {
    if ((updated.tallies.stops[word] ?? 0) > 0) return NO_STEM;
    const first = firstHolding(updated, word);
    if ((keptFrom[first] ?? -1) < 0) {
      const stem = added.stemOf[words.addedOf[word] ?? 0] ?? 0;
      return stems.fromAdded[stem] ?? 0;
    }
    const isSame =
      before >= 0 &&
      previous.tallies.stops[before] === 0 &&
      movedTo[firstHolding(previous, before)] === first;
    if (!isSame) return stemIn(first, word);
    return stems.fromPrevious[previous.sequences.stemOf[before] ?? 0] ?? 0;
  });
}

/** The first paragraph that holds a word, in its sequence or as a derived term. */
function firstHolding({ miniSearch, tallies, sequences }: Holding, word: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { offsets, documents } of [miniSearch, tallies.derived]) {
    const start = offsets[word] ?? 0;
    if (start < (offsets[word + 1] ?? 0)) first = Math.min(first, documents[start] ?? 0);
  }
  if (first !== Number.POSITIVE_INFINITY) return first;
  // Only the empty word has no postings.
  const at = sequences.words.indexOf(word);
  return sequences.offsets.findIndex((_start, i) => (sequences.offsets[i + 1] ?? 0) > at);
}

/** The stem of each word of a paragraph. */
function stemsOf({ documents }: ReadChange, ordinal: number): ReadonlyMap<string, string> {
  const { words, stems, stemOf } = analyzeCorpus(documents.slice(ordinal, ordinal + 1));
  return new Map(words.map((word, i) => [word, stems[stemOf[i] ?? 0] ?? '']));
}
