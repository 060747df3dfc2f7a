import type { ArticleRef } from '../../../src/types.ts';

/** Whether an item of the corpus comes from a seed, named by its number ("000") or as in the records ("S0"). */
export function isSeed({ source }: ArticleRef, seed: string): boolean {
  const number = seed.replace(/^S/, '').padStart(3, '0');
  return source?.startsWith(`${number}_`) ?? false;
}

/** A text as gold texts are matched: no-break spaces are spaces. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
