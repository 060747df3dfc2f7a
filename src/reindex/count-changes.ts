import type { ReindexResult } from '../types.ts';

/** The numbers of a reindex in the words of the interface: `2 added, 1 changed, 0 removed, 1 rejected`. */
export function countChanges({ added, changed, removed, rejected }: ReindexResult): string {
  return `${added.length} added, ${changed.length} changed, ${removed.length} removed, ${rejected.length} rejected`;
}
