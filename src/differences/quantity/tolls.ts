import { wordList } from '../../reading/word-lists.ts';

/** Whether a predicate class counts a toll: a later, higher figure under it is an update, and a report's only one is its event's. */
export function isToll(predicate: string): boolean {
  return wordList('tolls').has(predicate);
}
