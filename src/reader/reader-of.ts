import type { Config } from '../ops/config.ts';
import type { Log } from '../ops/logger.ts';
import { openReader, type ReaderOptions } from './open-reader.ts';
import type { Reader } from './reader.ts';

/**
 * The reader that a configuration asks for; null where it is turned off. Nothing is loaded yet. A reader that
 * cannot be loaded is said once, in the log; answers then come from words alone. `bounds`: for those who must
 * not wait; a batch waits as long as it takes, so that it always gets the same answers.
 */
export function readerOf(
  { reader, readerThreads }: Pick<Config, 'reader' | 'readerThreads'>,
  log: Log,
  bounds: Pick<ReaderOptions, 'maxWaitingMs' | 'onSkipped'> = {},
): Reader | null {
  if (!reader) return null;
  return openReader({
    threads: readerThreads,
    onLost: (error) =>
      log.warn(
        { err: error },
        `The trained reader cannot be used; answers come from words alone. ${error.message}`,
      ),
    ...bounds,
  });
}
