import type { Stance } from '../../types.ts';

/** The sign and the words of each stance, in the order they are shown. The sign never stands alone. */
export const STANCES: Readonly<Record<Stance, { readonly mark: string; readonly words: string }>> =
  {
    reports: { mark: '✅', words: 'reports it' },
    differs: { mark: '≠', words: 'says otherwise' },
    denies: { mark: '❌', words: 'denies it' },
    mentions: { mark: '〰️', words: 'mentions the subject' },
    'other-event': { mark: '↷', words: 'speaks of another event' },
    silent: { mark: '▫️', words: 'is silent' },
  };

const ORDER = Object.keys(STANCES);

/** Sorts by stance, strongest statement first; ties keep their order. */
export function byStance<T extends { readonly stance: Stance }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance));
}
