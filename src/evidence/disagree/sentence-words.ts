import type { Statement } from '../statement.ts';
import { tagWords, type Word } from '../words.ts';

const tagged = new WeakMap<Statement, readonly Word[]>();

/** The tagged words of a statement; offsets count in its own text. Read once, as one statement meets many others. */
export function wordsOf(statement: Statement): readonly Word[] {
  let words = tagged.get(statement);
  if (words === undefined) {
    words = tagWords(statement.text);
    tagged.set(statement, words);
  }
  return words;
}
