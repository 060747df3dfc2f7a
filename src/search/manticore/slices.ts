import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work before others get a turn: a stall nobody notices. */
const SLICE = 10;

/** Calls `visit` for every item in order, letting the event loop run in between. */
export async function visitInSlices<T>(
  items: Iterable<T>,
  visit: (item: T) => void,
): Promise<void> {
  let sliceEnd = performance.now() + SLICE;
  for (const item of items) {
    visit(item);
    if (performance.now() < sliceEnd) continue;
    await nextTurn();
    sliceEnd = performance.now() + SLICE;
  }
}
