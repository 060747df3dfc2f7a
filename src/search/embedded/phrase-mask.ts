import { tokenize } from '../../text/tokenize.ts';
import { withoutJoined } from '../aliases.ts';
import type { CompiledIndex, WordSequences } from './compiled-index.ts';
import { findString } from './packed-strings.ts';
import type { DocumentMask } from './rank-bm25.ts';

/**
 * Narrows a mask to the paragraphs that hold every phrase and none of the excluded ones, word for word
 * and in order; case, accents and punctuation make no difference. Headlines do not count.
 */
export function phraseMask(
  index: CompiledIndex,
  phrases: readonly string[],
  excluded: readonly string[],
  mask: DocumentMask,
): DocumentMask {
  if (phrases.length === 0 && excluded.length === 0) return mask;
  const narrowed = mask?.slice() ?? new Uint8Array(index.documents).fill(1);
  const wanted = phrases.map((phrase) => wordNumbers(index, phrase));
  const unwanted = excluded.map((phrase) => wordNumbers(index, phrase));
  for (let ordinal = 0; ordinal < index.documents; ordinal += 1) {
    if (narrowed[ordinal] === 0) continue;
    const holds = (phrase: readonly number[]) => holdsPhrase(index.sequences, ordinal, phrase);
    if (!wanted.every(holds) || unwanted.some(holds)) narrowed[ordinal] = 0;
  }
  return narrowed;
}

/** The phrase as word numbers; -1, which no paragraph holds, for a word the corpus lacks. */
function wordNumbers(index: CompiledIndex, phrase: string): readonly number[] {
  return withoutJoined(tokenize(phrase)).map((token) =>
    findString(index.miniSearch.vocabulary, token.folded),
  );
}

function holdsPhrase(
  { offsets, words, bodyStarts }: WordSequences,
  ordinal: number,
  phrase: readonly number[],
): boolean {
  const last = (offsets[ordinal + 1] ?? 0) - phrase.length;
  for (let start = bodyStarts[ordinal] ?? 0; start <= last; start += 1) {
    let matched = 0;
    while (matched < phrase.length && words[start + matched] === phrase[matched]) matched += 1;
    if (matched === phrase.length) return true;
  }
  return false;
}
