import type { Statement } from '../../reading/statement.ts';
import { tagWords, type Word } from '../../reading/words.ts';

/**
 * Longest part of a sentence that is tagged again (UTF-16 units), the same that statements are read from:
 * what goes on beyond it is a list or debris.
 */
const MAX_SENTENCE = 2000;

/**
 * The tagged words of a statement; offsets count in its own text. They are not kept: what readers make of them
 * is far smaller, and statements live as long as the index.
 */
export function wordsOf({ text }: Pick<Statement, 'text'>): readonly Word[] {
  return tagWords(text.slice(0, MAX_SENTENCE));
}
