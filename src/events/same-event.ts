import { countStrings, stringAt } from '../search/embedded/packed-strings.ts';
import { countAround, visitCandidates } from './same-event/candidates.ts';
import { closeTriangles } from './same-event/close-triangles.ts';
import { readEventFeatures } from './same-event/event-features.ts';
import { Likeness } from './same-event/likeness.ts';
import { NearestRows } from './same-event/nearest.ts';
import type { SketchTable } from './sketches/sketch-table.ts';

/**
 * Two articles that tell of one event, as rows of a table; the id of `a` is before that of `b`. `similarity` is the cosine
 * of their weighted concepts, 0 to 1.
 */
export interface EventLink {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/** Most links of one article, nearest first: an event of more reports is held together by its neighbours. */
const MAX_LINKS = 16;

/**
 * Links articles of one event: near in time, alike in concepts, sharing names. Candidates come from an index
 * of each article's heaviest names, never from all pairs. Only sentences that tell something count, so that
 * reports made from one form are not taken for one event. Sorted by the ids of `a` and `b`; the order of the rows
 * changes nothing.
 */
export function linkEvents(table: SketchTable): readonly EventLink[] {
  const { articleIds } = table;
  const ids = Array.from({ length: countStrings(articleIds) }, (_, i) => stringAt(articleIds, i));
  const order = orderOf(ids);
  const ranks = ranksOf(order);
  const features = readEventFeatures(table, MAX_LINKS);
  const likeness = new Likeness(table, features, countAround(table));
  const nearest = new NearestRows(table.published.length, MAX_LINKS, (row, a, b) => {
    const [one, other] = [pairName(ids, ranks, row, a), pairName(ids, ranks, row, b)];
    return compareIds(one, other) || (ranks[a] ?? 0) - (ranks[b] ?? 0);
  });
  visitCandidates(table, features, order, (row, others) => {
    likeness.take(row);
    for (const other of others) {
      const similarity = likeness.cosine(other);
      if (!likeness.isOneEvent(other, similarity)) continue;
      nearest.add(row, other, similarity);
      nearest.add(other, row, similarity);
    }
  });
  const links = linksOf(nearest, ranks);
  return [...links, ...closeTriangles(table, likeness, links, ranks)].sort(
    (x, y) => (ranks[x.a] ?? 0) - (ranks[y.a] ?? 0) || (ranks[x.b] ?? 0) - (ranks[y.b] ?? 0),
  );
}

/** Every pair of which one is among the nearest of the other, once. */
function linksOf(nearest: NearestRows, ranks: Uint32Array): readonly EventLink[] {
  const links: EventLink[] = [];
  for (let row = 0; row < ranks.length; row += 1) {
    const similarities = nearest.similarities(row);
    for (const [i, other] of nearest.others(row).entries()) {
      const similarity = similarities[i] ?? 0;
      if ((ranks[row] ?? 0) < (ranks[other] ?? 0)) links.push({ a: row, b: other, similarity });
      else if (!nearest.others(other).includes(row)) links.push({ a: other, b: row, similarity });
    }
  }
  return links;
}

/** Both ids of a pair, the first one first. */
function pairName(ids: readonly string[], ranks: Uint32Array, a: number, b: number): string {
  const [one, other] = (ranks[a] ?? 0) < (ranks[b] ?? 0) ? [a, b] : [b, a];
  return `${ids[one]}${ids[other]}`;
}

/** Rows by their ids. */
function orderOf(ids: readonly string[]): Uint32Array {
  return Uint32Array.from(
    [...ids.keys()].sort((a, b) => compareIds(ids[a] ?? '', ids[b] ?? '') || a - b),
  );
}

/** By row: its place in the order. */
function ranksOf(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length);
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
