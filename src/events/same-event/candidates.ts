import { countStrings } from '../../search/embedded/packed-strings.ts';
import { type SketchTable, UNDATED } from '../sketches/sketch-table.ts';
import { type EventFeatures, SHARED_NAMES } from './event-features.ts';

/** Days between two reports of one event: a story is followed up for about three days (BASIL: at most 3 in 50 events). */
export const EVENT_WINDOW_DAYS = 3;

/** Whether both are dated, and near each other. */
export function areOfDays({ published }: SketchTable, a: number, b: number): boolean {
  const [one, other] = [published[a] ?? UNDATED, published[b] ?? UNDATED];
  return one !== UNDATED && other !== UNDATED && Math.abs(one - other) <= EVENT_WINDOW_DAYS;
}

/** By row: how many articles stand in its days, itself among them: those near it in time and all undated ones. */
export function countAround({ published }: SketchTable): Uint32Array {
  const counts = new Map<number, number>();
  for (const day of published) counts.set(day, (counts.get(day) ?? 0) + 1);
  const undated = counts.get(UNDATED) ?? 0;
  return Uint32Array.from(published, (day) => {
    if (day === UNDATED) return published.length;
    let near = undated;
    for (let one = day - EVENT_WINDOW_DAYS; one <= day + EVENT_WINDOW_DAYS; one += 1)
      near += counts.get(one) ?? 0;
    return near;
  });
}

/** Articles by what they are found by; those of a key by day, undated ones first. */
interface Postings {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
  /** By key: behind the undated rows. */
  readonly undatedEnds: Uint32Array;
  /** By key: the first dated row in the window of the day that is looked at. Moves on with the days. */
  readonly windows: Uint32Array;
  /** By key: behind the last row that is in. */
  readonly ends: Uint32Array;
}

/**
 * Visits, article by article in the order of days, those before it that are near in time and share enough keys with it.
 * Every pair comes once; an undated article meets all others. `order` breaks ties of one day: rows by id.
 */
export function visitCandidates(
  table: SketchTable,
  features: EventFeatures,
  order: Uint32Array,
  visit: (row: number, others: readonly number[]) => void,
): void {
  const { keys } = features;
  const { published } = table;
  const postings = emptyPostings(countStrings(table.vocabulary), keys.values);
  const shared = new Uint16Array(published.length);
  for (const row of order.toSorted((a, b) => (published[a] ?? 0) - (published[b] ?? 0))) {
    const day = published[row] ?? UNDATED;
    const own = keys.values.subarray(keys.offsets[row], keys.offsets[row + 1]);
    const met: number[] = [];
    for (const key of own) meet(postings, key, earliest(postings, table, key, day), shared, met);
    const others = met.filter((other) => {
      const length = (keys.offsets[other + 1] ?? 0) - (keys.offsets[other] ?? 0);
      return (shared[other] ?? 0) >= Math.min(SHARED_NAMES, own.length, length);
    });
    for (const other of met) shared[other] = 0;
    if (others.length > 0) visit(row, others);
    for (const key of own) put(postings, key, row, day);
  }
}

function emptyPostings(concepts: number, keys: Uint32Array): Postings {
  const offsets = new Uint32Array(concepts + 1);
  for (const key of keys) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  for (let key = 0; key < concepts; key += 1)
    offsets[key + 1] = (offsets[key + 1] ?? 0) + (offsets[key] ?? 0);
  return {
    offsets,
    rows: new Uint32Array(keys.length),
    undatedEnds: offsets.slice(),
    windows: offsets.slice(),
    ends: offsets.slice(),
  };
}

/** Where the dated rows of a key begin that are near the day; for an undated article all are. */
function earliest(postings: Postings, table: SketchTable, key: number, day: number): number {
  const end = postings.ends[key] ?? 0;
  let from = postings.windows[key] ?? 0;
  while (from < end && (table.published[postings.rows[from] ?? 0] ?? 0) < day - EVENT_WINDOW_DAYS)
    from += 1;
  postings.windows[key] = from;
  return from;
}

function meet(
  { offsets, rows, undatedEnds, ends }: Postings,
  key: number,
  from: number,
  shared: Uint16Array,
  met: number[],
): void {
  const count = (begin: number, end: number): void => {
    for (let i = begin; i < end; i += 1) {
      const other = rows[i] ?? 0;
      const before = shared[other] ?? 0;
      if (before === 0) met.push(other);
      shared[other] = before + 1;
    }
  };
  count(offsets[key] ?? 0, undatedEnds[key] ?? 0);
  count(from, ends[key] ?? 0);
}

function put(
  { rows, undatedEnds, windows, ends }: Postings,
  key: number,
  row: number,
  day: number,
) {
  const end = ends[key] ?? 0;
  rows[end] = row;
  ends[key] = end + 1;
  if (day !== UNDATED) return;
  undatedEnds[key] = end + 1;
  windows[key] = end + 1;
}
