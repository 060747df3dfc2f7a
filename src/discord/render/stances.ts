import type { Stance } from '../../types.ts';

/** How a stance is shown: its sign, its words, and the words for several outlets. The sign never stands alone. */
export interface StanceWords {
  readonly mark: string;
  readonly words: string;
  readonly plural: string;
}

/** Every stance, in the order they are shown. */
export const STANCES: Readonly<Record<Stance, StanceWords>> = {
  reports: { mark: '✅', words: 'reports it', plural: 'report it' },
  differs: { mark: '≠', words: 'says otherwise', plural: 'say otherwise' },
  denies: { mark: '❌', words: 'denies it', plural: 'deny it' },
  mentions: { mark: '〰️', words: 'mentions the subject', plural: 'mention the subject' },
  'other-event': { mark: '↷', words: 'speaks of another event', plural: 'speak of another event' },
  silent: { mark: '▫️', words: 'is silent', plural: 'are silent' },
};

/** The stances that say something of the fact itself. */
export const TELLING: readonly Stance[] = ['reports', 'differs', 'denies'];

const ORDER = Object.keys(STANCES);

/** Sorts by stance, strongest statement first; ties keep their order. */
export function byStance<T extends { readonly stance: Stance }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance));
}
