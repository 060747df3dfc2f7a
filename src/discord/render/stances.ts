import { STANCE_WORDS, type StanceWords } from '../../show/stances.ts';
import type { Stance } from '../../types.ts';

/** How a stance is shown: its sign beside its words. The sign never stands alone. */
interface MarkedStance extends StanceWords {
  readonly mark: string;
}

/** Every stance with its sign. */
export const STANCES: Readonly<Record<Stance, MarkedStance>> = {
  reports: { mark: '✅', ...STANCE_WORDS.reports },
  differs: { mark: '≠', ...STANCE_WORDS.differs },
  denies: { mark: '❌', ...STANCE_WORDS.denies },
  mentions: { mark: '〰️', ...STANCE_WORDS.mentions },
  'other-event': { mark: '↷', ...STANCE_WORDS['other-event'] },
  silent: { mark: '▫️', ...STANCE_WORDS.silent },
};
