import type { Log } from '../ops/logger.ts';
import type { ReindexResult } from '../types.ts';

/** Those who want to know when another generation is served. */
export interface Changes {
  /** Adds a listener, and returns how to take it off again. */
  listen(listener: (change: ReindexResult) => void): () => void;
  /** Tells everybody. Never throws: one that fails is logged, and a reindex does not fail with it. */
  tell(change: ReindexResult): void;
}

/** Makes an empty list. */
export function createChanges(log: Log): Changes {
  const listeners = new Set<(change: ReindexResult) => void>();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (change) => {
      for (const listener of listeners) {
        try {
          listener(change);
        } catch (err) {
          log.error({ err }, 'something that waits for reindexes failed');
        }
      }
    },
  };
}
