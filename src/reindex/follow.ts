import { unwatchFile, watchFile } from 'node:fs';
import { currentFile, indexFolder } from './index-folder.ts';
import type { GenerationOptions } from './open-generation.ts';

/**
 * Milliseconds between two looks at the file. It is looked at and not watched: notifications do not reach the
 * other machines of a network volume, and are lost with the file that a rename replaces.
 */
const LOOK_MS = 2000;

/**
 * Calls `changed` soon after another process has saved a generation of this corpus in this data folder. Calls
 * do not overlap. Null where nothing is kept on the disk.
 */
export function followGenerations(
  { corpus, data, log }: Pick<GenerationOptions, 'corpus' | 'data' | 'log'>,
  changed: () => Promise<void>,
): { stop(): void } | null {
  if (data === null) return null;
  const file = currentFile(indexFolder(data, corpus));
  let last: Promise<void> = Promise.resolve();
  const look = (): void => {
    last = last
      .then(changed)
      .catch((err) =>
        log.warn({ err }, 'what another process has indexed could not be taken over'),
      );
  };
  watchFile(file, { persistent: false, interval: LOOK_MS }, look);
  return { stop: () => unwatchFile(file, look) };
}
