import type { WordSequences } from './compiled-index.ts';
import type { CorpusWords } from './corpus-words.ts';
import type { ReadChange } from './index-change.ts';
import type { MergedVocabulary } from './merge-vocabulary.ts';

/** The word sequences of the changed corpus, in the numbers of its vocabulary `words`. */
export function updateSequences(
  previous: WordSequences,
  words: MergedVocabulary,
  change: ReadChange,
): Omit<WordSequences, 'stemOf'> {
  const { keptFrom, addedAt, added } = change;
  const offsets = new Uint32Array(keptFrom.length + 1);
  const bodyStarts = new Uint32Array(keptFrom.length);
  const sequence = new Uint32Array(
    previous.words.length - change.removed.sequence.length + added.sequence.length,
  );
  let at = 0;
  let next = 0;
  for (let ordinal = 0; ordinal < keptFrom.length; ordinal += 1) {
    const isAdded = addedAt[next] === ordinal;
    const source = isAdded ? sequenceOf(added, next) : keptSequence(previous, keptFrom[ordinal]);
    const numbers = isAdded ? words.fromAdded : words.fromPrevious;
    bodyStarts[ordinal] = at + source.bodyStart - source.from;
    for (let i = source.from; i < source.to; i += 1) {
      sequence[at] = numbers[source.words[i] ?? 0] ?? 0;
      at += 1;
    }
    offsets[ordinal + 1] = at;
    if (isAdded) next += 1;
  }
  return { offsets, words: sequence, bodyStarts };
}

/** One paragraph's part of `words`, and where in them its body begins. */
interface Sequence {
  readonly words: Uint32Array;
  readonly from: number;
  readonly bodyStart: number;
  readonly to: number;
}

function keptSequence(
  { words, offsets, bodyStarts }: Omit<WordSequences, 'stemOf'>,
  ordinal = 0,
): Sequence {
  const [from, to] = [offsets[ordinal] ?? 0, offsets[ordinal + 1] ?? 0];
  return { words, from, bodyStart: bodyStarts[ordinal] ?? 0, to };
}

function sequenceOf({ sequence, sequenceEnds, bodyStarts }: CorpusWords, i: number): Sequence {
  const [from, to] = [i === 0 ? 0 : (sequenceEnds[i - 1] ?? 0), sequenceEnds[i] ?? 0];
  return { words: sequence, from, bodyStart: bodyStarts[i] ?? 0, to };
}
