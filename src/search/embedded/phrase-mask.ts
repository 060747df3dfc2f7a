import { tokenize } from '../../text/tokenize.ts';
import { withoutJoined } from '../aliases.ts';
import { type CompiledIndex, documentFrequency, type WordSequences } from './compiled-index.ts';
import { findString } from './packed-strings.ts';
import type { DocumentMask } from './rank-bm25.ts';

/**
 * Narrows a mask to the paragraphs that hold every phrase and none of the excluded ones, word for word
 * and in order; case, accents and punctuation make no difference. Headlines do not count. Only the
 * paragraphs of each phrase's rarest word are looked at.
 */
export function phraseMask(
  index: CompiledIndex,
  phrases: readonly string[],
  excluded: readonly string[],
  mask: DocumentMask,
): DocumentMask {
  let narrowed = mask;
  for (const phrase of phrases) {
    const holding = new Uint8Array(index.documents);
    for (const ordinal of paragraphsWith(index, phrase))
      holding[ordinal] = narrowed?.[ordinal] ?? 1;
    narrowed = holding;
  }
  if (excluded.length === 0) return narrowed;
  const remaining = narrowed?.slice() ?? new Uint8Array(index.documents).fill(1);
  for (const phrase of excluded) {
    for (const ordinal of paragraphsWith(index, phrase)) remaining[ordinal] = 0;
  }
  return remaining;
}

/** Ordinals of the paragraphs that hold a phrase; none when the corpus lacks one of its words. */
function paragraphsWith(index: CompiledIndex, phrase: string): readonly number[] {
  const { vocabulary, offsets, documents } = index.miniSearch;
  const words = withoutJoined(tokenize(phrase)).map(({ folded }) => findString(vocabulary, folded));
  if (words.length === 0 || words.includes(-1)) return [];
  const holding = (word: number) => documentFrequency(index.miniSearch, word);
  const rarest = words.reduce((best, word) => (holding(word) < holding(best) ? word : best));
  const found: number[] = [];
  for (let i = offsets[rarest] ?? 0; i < (offsets[rarest + 1] ?? 0); i += 1) {
    const ordinal = documents[i] ?? 0;
    if (holdsPhrase(index.sequences, ordinal, words)) found.push(ordinal);
  }
  return found;
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
