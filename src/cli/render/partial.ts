import { PARTIAL } from '../../show/notes.ts';
import type { AskResult } from '../../types.ts';
import { block } from './block.ts';
import type { Surface } from './style.ts';

/** Says that part of the index was missing; nothing for a whole answer. */
export function partialNote(
  { partial }: Pick<AskResult, 'partial'>,
  surface: Surface,
): readonly string[] {
  if (partial !== true) return [];
  return [block(PARTIAL, surface, { paint: surface.style.warn })];
}
