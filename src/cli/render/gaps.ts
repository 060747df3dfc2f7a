import { dateInWords } from '../../corpus/date-in-words.ts';
import type { GapEntry } from '../../ops/gaps.ts';
import { block } from './block.ts';
import type { Surface } from './style.ts';

/** The questions that found nothing, with the day and the command, and what was offered instead. */
export function renderGaps(gaps: readonly GapEntry[], surface: Surface): string {
  if (gaps.length === 0) return 'No question has gone without an answer.';
  return gaps.map((gap) => renderGap(gap, surface)).join('\n');
}

function renderGap({ at, command, question, suggestions }: GapEntry, surface: Surface): string {
  const { dim } = surface.style;
  const offered = suggestions.length === 0 ? 'nothing near' : `near: ${suggestions.join(', ')}`;
  return [
    block(question, surface, { lead: '- ', indent: 2 }),
    block(`${dateInWords(at)} · ${command} · ${offered}`, surface, { indent: 2, paint: dim }),
  ].join('\n');
}
