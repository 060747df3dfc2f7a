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
    const before = previousEnd(figures, i);
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

/** Characters between a figure and the same in another unit: "120 miles (190 km)". */
const CONVERSION = 3;

/** Where the figure before ends that is another one, and no conversion of this. */
function previousEnd(figures: readonly Span[], at: number): number {
  const [start] = figures[at] ?? [0];
  const previous = figures[at - 1];
  if (previous === undefined) return Number.NEGATIVE_INFINITY;
  return start - previous[1] < CONVERSION ? previousEnd(figures, at - 1) : previous[1];
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
