import type { Span } from '../types.ts';
import type { Concept } from './concepts.ts';
import { scaleOf } from './number-words.ts';

/** Characters on either side of a figure within which words say what it is a figure of: about ten words, a clause. */
const REACH = 60;

/**
 * The concepts around each figure of a sentence, no further than the figures next to it: in a list of sums
 * each is of the things that stand nearest. Figures themselves and "million" or "percent" say nothing.
 */
export function surroundingsOf(
  figures: readonly Span[],
  concepts: readonly Concept[],
): readonly (readonly string[])[] {
  return figures.map(([start, end], i) => {
    const from = Math.max(start - REACH, figures[i - 1]?.[1] ?? 0);
    const to = Math.min(end + REACH, figures[i + 1]?.[0] ?? Number.POSITIVE_INFINITY);
    const near = concepts.filter((one) => one.start >= from && one.start < to && isTelling(one));
    return [...new Set([...near.map((one) => one.id), ...phrasesOf(near)])];
  });
}

/** Two words written next to each other tell more than each alone: "military construction". Names are told apart as they are. */
function phrasesOf(concepts: readonly Concept[]): readonly string[] {
  return concepts.flatMap((one, i) => {
    const next = concepts[i + 1];
    const adjacent = next !== undefined && next.start === one.end + 1;
    return adjacent && one.kind !== 'name' && next.kind !== 'name' ? [`${one.id} ${next.id}`] : [];
  });
}

function isTelling({ id }: Concept): boolean {
  return !id.startsWith('=') && scaleOf(id) === null && id !== 'percent';
}
