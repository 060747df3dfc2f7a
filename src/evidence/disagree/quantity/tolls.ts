/** Happenings whose count grows as a story goes on. */
const TOLLS = new Set([
  'die',
  'injure',
  'flee',
  'arrest',
  'rescue',
  'protest',
  'destroy',
  'damage',
]);

/** Whether a predicate class counts a toll: a later, higher figure under it is an update, and a report's only one is its event's. */
export function isToll(predicate: string): boolean {
  return TOLLS.has(predicate);
}
