import type { Span } from '../../types.ts';
import type { Concept } from '../concepts.ts';
import { scaleOf } from './number-words.ts';

/** Characters on either side of a figure within which words say what it is a figure of: about ten words, a clause. */
const REACH = 60;

/** What stands around a figure: concept ids, and those of them that are names. */
export interface Surroundings {
  readonly concepts: readonly string[];
  readonly names: readonly string[];
}

/**
 * The concepts around each figure of a sentence. Where another figure stands within reach, no further than the
 * comma or "and" between the two: in a list of sums each is of the things that stand with it. Figures themselves
 * and "million" or "percent" say nothing.
 */
export function surroundingsOf(
  figures: readonly Span[],
  concepts: readonly Concept[],
  separators: readonly number[],
): readonly Surroundings[] {
  return figures.map(([start, end], i) => {
    const before = figures[i - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
    const after = figures[i + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    const from =
      before < start - REACH
        ? start - REACH
        : (separators.findLast((at) => at >= before && at < start) ?? before);
    const to =
      after > end + REACH
        ? end + REACH
        : (separators.find((at) => at >= end && at < after) ?? after);
    const near = concepts.filter((one) => one.start >= from && one.start < to && isTelling(one));
    const names = near.filter(({ kind }) => kind === 'name').map(({ id }) => id);
    const ids = near.map(({ id }) => id);
    return { concepts: [...new Set([...ids, ...phrasesOf(near)])], names: [...new Set(names)] };
  });
}

/** Two words written next to each other tell more than each alone: "harbour dredging". Names are told apart as they are. */
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
