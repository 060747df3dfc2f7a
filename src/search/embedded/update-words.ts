import type { CompiledIndex, PostingLists, WordTallies } from './compiled-index.ts';
import { countPostings } from './count-postings.ts';
import type { ReadChange } from './index-change.ts';
import { countKept, mergePostings } from './merge-postings.ts';
import { GONE, type MergedVocabulary, mergeVocabulary } from './merge-vocabulary.ts';
import { findString } from './packed-strings.ts';

/** The whole words of the changed corpus: where they went, and how often they occur. */
export interface UpdatedWords {
  readonly words: MergedVocabulary;
  readonly tallies: WordTallies;
  readonly occurrences: Uint32Array;
}

/** Null when a paragraph said to be gone has words that the index lacks. */
export function updateWords(previous: CompiledIndex, change: ReadChange): UpdatedWords | null {
  const { vocabulary } = previous.miniSearch;
  const { added, removed } = change;
  const gone = removed.words.map((word) => findString(vocabulary, word));
  if (gone.includes(-1)) return null;
  const occurring = keptOccurrences(previous, gone, removed.occurrences);
  const asDerived = countKept(previous.tallies.derived, change.movedTo);
  const holding = occurring.map((count, word) => count + (asDerived[word] ?? 0));
  const words = mergeVocabulary(vocabulary, holding, added.words);
  const tally = (before: Uint32Array, came: Uint32Array, went: Uint32Array) =>
    moveCounts(subtract(before, gone, went), came, words);
  return {
    words,
    tallies: {
      capitals: tally(previous.tallies.capitals, added.capitals, removed.capitals),
      stops: tally(previous.tallies.stops, added.stops, removed.stops),
      derived: mergeDerived(previous.tallies.derived, words, change),
    },
    occurrences: moveCounts(occurring, added.occurrences, words),
  };
}

/** How often each previous word occurs in the paragraphs that are kept. */
function keptOccurrences(
  { sequences, tallies }: CompiledIndex,
  gone: readonly number[],
  went: Uint32Array,
): Uint32Array {
  const counts = new Uint32Array(tallies.capitals.length);
  const { words } = sequences;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? 0;
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return subtract(counts, gone, went);
}

/** A copy of counts by word less those of `went`, whose words have the numbers `gone`. */
function subtract(counts: Uint32Array, gone: readonly number[], went: Uint32Array): Uint32Array {
  const left = counts.slice();
  for (const [i, word] of gone.entries()) left[word] = (left[word] ?? 0) - (went[i] ?? 0);
  return left;
}

/** Counts by previous word and by added word, together by new word. */
function moveCounts(
  before: Uint32Array,
  came: Uint32Array,
  { fromPrevious, fromAdded, previousOf }: MergedVocabulary,
): Uint32Array {
  const counts = new Uint32Array(previousOf.length);
  for (const [word, to] of fromPrevious.entries()) if (to !== GONE) counts[to] = before[word] ?? 0;
  for (const [word, to] of fromAdded.entries()) counts[to] = (counts[to] ?? 0) + (came[word] ?? 0);
  return counts;
}

function mergeDerived(
  previous: PostingLists,
  words: MergedVocabulary,
  change: ReadChange,
): PostingLists {
  const { derivedEnds, derived, words: addedWords } = change.added;
  // How often a paragraph has a derived term is asked for nowhere.
  const uncounted = { ...previous, frequencies: new Uint8Array(previous.documents.length) };
  const { offsets, documents } = mergePostings(
    uncounted,
    countPostings(derivedEnds, derived, addedWords.length),
    words,
    change,
    { kind: Uint8Array, most: 1 },
  );
  return { offsets, documents };
}
