import { MAX_FREQUENCY } from './compile-minisearch.ts';
import type { MiniSearchView } from './compiled-index.ts';
import type { CorpusWords } from './corpus-words.ts';
import { type CountedPostings, countPostings } from './count-postings.ts';
import type { ReadChange } from './index-change.ts';
import { mergePostings } from './merge-postings.ts';
import type { MergedVocabulary } from './merge-vocabulary.ts';

/** The MiniSearch view of the changed corpus, whose vocabulary is `words`. */
export function updateMiniSearch(
  previous: MiniSearchView,
  words: MergedVocabulary,
  change: ReadChange,
): MiniSearchView {
  const added = countWords(change.added);
  const postings = mergePostings(previous, added, words, change, {
    kind: Uint16Array,
    most: MAX_FREQUENCY,
  });
  const fieldLengths = Uint32Array.from(
    change.keptFrom,
    (from) => previous.fieldLengths[from] ?? 0,
  );
  for (const document of added.documents) {
    const ordinal = change.addedAt[document] ?? 0;
    fieldLengths[ordinal] = (fieldLengths[ordinal] ?? 0) + 1;
  }
  const total = fieldLengths.reduce((sum, length) => sum + length, 0);
  return {
    vocabulary: words.vocabulary,
    ...postings,
    fieldLengths,
    averageFieldLength: total / Math.max(1, fieldLengths.length),
  };
}

/** Postings of the words as MiniSearch has them: it passes over the empty word, which is left of a mere mark. */
function countWords({ words, sequence, sequenceEnds }: CorpusWords): CountedPostings<Uint32Array> {
  const empty = words.indexOf('');
  if (empty < 0) return countPostings(sequenceEnds, sequence, words.length);
  let left = 0;
  let at = 0;
  const ends = sequenceEnds.map((end) => {
    for (; at < end; at += 1) if (sequence[at] !== empty) left += 1;
    return left;
  });
  const full = sequence.filter((word) => word !== empty);
  return countPostings(ends, full, words.length);
}
