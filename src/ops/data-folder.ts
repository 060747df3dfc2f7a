import { mkdir } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import { removePartialFiles } from './atomic-file.ts';
import { takeLock } from './lock.ts';
import type { Log } from './logger.ts';

/** The data folder, held by this process alone. */
export interface DataFolder {
  readonly path: string;
  /** False: nothing can be kept; Byline runs from memory. */
  readonly writable: boolean;
  release(): Promise<void>;
}

/** What the system says when a folder or its disk takes no writes: Byline then runs without keeping state. */
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Makes the data folder and holds it until `release`. Throws a `UserError` "unavailable" naming the process
 * that holds it, or "config" when the path is no folder. A folder that cannot be written is used as it is,
 * with a warning.
 */
export async function holdDataFolder(path: string, log: Log): Promise<DataFolder> {
  try {
    await mkdir(path, { recursive: true });
    const lock = await takeLock(path, 'byline');
    if (!lock.held) {
      const { pid, host, since } = lock.holder;
      throw new UserError(
        'unavailable',
        `The data folder ${path} is in use by another Byline (process ${pid} on ${host}, since ${since}). Stop that one, or give this one a folder of its own with BYLINE_DATA.`,
      );
    }
    const removed = await removePartialFiles(path);
    if (removed.length > 0) log.info({ removed }, 'removed what an interrupted write had left');
    return { path, writable: true, release: lock.release };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new UserError(
        'config',
        `The data folder ${path} is not a folder. Name a folder with BYLINE_DATA, or remove the file.`,
      );
    }
    if (!UNWRITABLE.has(code)) throw error;
    log.warn(
      { path, code },
      'the data folder cannot be written: no snapshot, feedback or audit log will be kept',
    );
    return { path, writable: false, release: async () => undefined };
  }
}
