import { lowerAt } from './peek.ts';
import { stepOf } from './steps.ts';
import { type TimeRead, type TimeScope, timeRead } from './time-read.ts';

const TOLD_BEFORE = /^(?:previous|following|next|same|that|day|night|week|month|year)$/;

/** Reads a time relative to the event told: "the following day", "the previous week", "the same day", "that night", "the day before", "the year after". */
export function readTold({ tokens }: TimeScope, at: number): TimeRead | null {
  const word = lowerAt(tokens, at);
  if (!TOLD_BEFORE.test(word)) return null;
  const next = lowerAt(tokens, at + 1);
  const the = lowerAt(tokens, at - 1) === 'the';
  const step = stepOf(next);
  if (/^(?:previous|following|same|next)$/.test(word)) {
    const part = /^(?:morning|afternoon|evening)$/.test(next);
    if (!the || (step === null && !part) || next.endsWith('s')) return null;
    return timeRead(null, step?.grain ?? 'day', 'told', at, at + 1);
  }
  if (word === 'that') {
    const ends = /^(?:day|night|week|month|year|morning|afternoon|evening)$/.test(next);
    return ends ? timeRead(null, step?.grain ?? 'day', 'told', at, at + 1) : null;
  }
  if (!the || !/^(?:before|after|earlier)$/.test(next)) return null;
  return timeRead(null, stepOf(word)?.grain ?? 'day', 'told', at, at + 1);
}
