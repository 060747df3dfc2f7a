import porter2 from 'wink-porter2-stemmer';
import { baseVerbOf } from './base-verb.ts';
import { singularOf } from './singular.ts';

/** Words kept with their stems: the vocabulary of 100,000 paragraphs is below this; then it starts anew. */
const MAX_CACHED_WORDS = 200_000;
const LATIN_WORD = /^[a-z]+$/;

const cache = new Map<string, string>();

/**
 * Porter 2 stem of a folded word (wink-porter2-stemmer), cached. Words with digits or of other
 * scripts are their own stem.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const result = LATIN_WORD.test(word) ? porter2(word) : word;
  if (cache.size >= MAX_CACHED_WORDS) cache.clear();
  cache.set(word, result);
  return result;
}

/** The index term of a folded word: the stem of its singular, or of the verb's base, so that "knives" finds "knife" and "retook" "retake". */
export function termOf(word: string): string {
  return stem(baseVerbOf(singularOf(word)));
}
