import type { Stance } from '../types.ts';

/** What one outlet does with a fact, in words, and the same of several. */
export interface StanceWords {
  readonly words: string;
  readonly plural: string;
}

/** Every stance in words, in the order they are shown. */
export const STANCE_WORDS: Readonly<Record<Stance, StanceWords>> = {
  reports: { words: 'reports it', plural: 'report it' },
  differs: { words: 'says otherwise', plural: 'say otherwise' },
  denies: { words: 'denies it', plural: 'deny it' },
  mentions: { words: 'mentions the subject', plural: 'mention the subject' },
  'other-event': { words: 'speaks of another event', plural: 'speak of another event' },
  silent: { words: 'is silent', plural: 'are silent' },
};

/** Stances that say something of the fact itself. */
export type Telling = Extract<Stance, 'reports' | 'differs' | 'denies'>;

/** Those stances, in the order they are shown. */
export const TELLING: readonly Telling[] = ['reports', 'differs', 'denies'];

const ORDER = Object.keys(STANCE_WORDS);

/** Sorts by stance, strongest statement first; ties keep their order. */
export function byStance<T extends { readonly stance: Stance }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance));
}
