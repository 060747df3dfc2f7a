import type { SketchTable } from '../sketches/sketch-table.ts';
import { areOfDays } from './candidates.ts';
import type { NumberLists } from './event-features.ts';
import type { Likeness } from './likeness.ts';

/**
 * Cosine from which two dated reports that a third one is linked to are linked too, among many: 145 of 150 pairs of BASIL in
 * place of 140, no further foreign one. Without dates a tenth of what it would add is foreign (Emergent).
 */
const CLOSED_SIMILARITY = 0.12;

/** Two linked rows. */
interface RowLink {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/** Two reports that are both linked to a third one tell of its event in other words, where their leads meet. `ranks`: rows by id. */
export function closeTriangles(
  table: SketchTable,
  likeness: Likeness,
  links: readonly RowLink[],
  ranks: Uint32Array,
): readonly RowLink[] {
  const neighbours = neighboursOf(links, ranks.length);
  /** By row: the last row it was seen around, counted from 1. */
  const seenFrom = new Uint32Array(ranks.length);
  const closed: RowLink[] = [];
  for (let a = 0; a < ranks.length; a += 1) {
    const around = [...unlinkedAround(a, neighbours, seenFrom)].filter(
      (b) => (ranks[a] ?? 0) < (ranks[b] ?? 0) && areOfDays(table, a, b),
    );
    if (around.length === 0) continue;
    likeness.take(a);
    for (const b of around) {
      const similarity = likeness.cosine(b);
      if (similarity >= likeness.shareNeeded(b) * CLOSED_SIMILARITY && likeness.leadsMeet(b))
        closed.push({ a, b, similarity });
    }
  }
  return closed;
}

/** Rows that share a neighbour with a row and are not linked to it, each once. */
function* unlinkedAround(
  row: number,
  neighbours: NumberLists,
  seenFrom: Uint32Array,
): Iterable<number> {
  const mark = row + 1;
  const own = listAt(neighbours, row);
  seenFrom[row] = mark;
  for (const linked of own) seenFrom[linked] = mark;
  for (const linked of own) {
    for (const other of listAt(neighbours, linked)) {
      if (seenFrom[other] === mark) continue;
      seenFrom[other] = mark;
      yield other;
    }
  }
}

function listAt({ offsets, values }: NumberLists, row: number): Uint32Array {
  return values.subarray(offsets[row], offsets[row + 1]);
}

function neighboursOf(links: readonly RowLink[], rows: number): NumberLists {
  const offsets = new Uint32Array(rows + 1);
  for (const { a, b } of links)
    for (const row of [a, b]) offsets[row + 1] = (offsets[row + 1] ?? 0) + 1;
  for (let row = 0; row < rows; row += 1)
    offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  const ends = offsets.slice();
  const values = new Uint32Array(links.length * 2);
  const put = (row: number, other: number): void => {
    const end = ends[row] ?? 0;
    values[end] = other;
    ends[row] = end + 1;
  };
  for (const { a, b } of links) {
    put(a, b);
    put(b, a);
  }
  return { offsets, values };
}
