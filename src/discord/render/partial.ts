import { PARTIAL } from '../../show/notes.ts';
import type { AskResult } from '../../types.ts';

/** Says that part of the index was missing, for the foot of a sheet; nothing for a whole answer. */
export function partialNote({ partial }: Pick<AskResult, 'partial'>): readonly string[] {
  return partial === true ? [PARTIAL] : [];
}
