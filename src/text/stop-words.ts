import { readData } from '../data/read.ts';

let words: ReadonlySet<string> | undefined;

/** English function words that carry no topic: folded, lower case, without apostrophes. */
export function stopWords(): ReadonlySet<string> {
  words ??= new Set(readData<readonly string[]>('stop-words'));
  return words;
}

/** Whether a folded word is a stop word. */
export function isStopWord(word: string): boolean {
  return stopWords().has(word);
}
