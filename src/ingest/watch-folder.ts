import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MAX_FOLDER_DEPTH } from '../corpus/limits.ts';
import { UserError } from '../errors.ts';
import type { Log } from '../ops/logger.ts';
import type { RefreshIndex } from './refresh-index.ts';

/** Milliseconds without a change after which a folder has settled: a copy in progress writes more often. */
const SETTLE_MS = 2_000;

/** What watching works with. */
export interface WatchDeps {
  readonly refresh: RefreshIndex;
  readonly log: Log;
  /** Left out: two seconds. */
  readonly settleMs?: number;
}

/**
 * Re-reads a corpus whenever its files have changed and then stood still for two seconds. Folders are watched, not
 * files, so that a corpus of many articles needs few watches. What cannot be indexed is logged, with its cure, and
 * tried again with the next change. Returns how to stop.
 */
export function watchFolder(corpus: string, deps: WatchDeps): () => void {
  const { refresh, log, settleMs = SETTLE_MS } = deps;
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | null = null;
  let last: Promise<void> = Promise.resolve();
  let isStopped = false;

  const touched = (): void => {
    if (isStopped) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      last = last.then(settled);
    }, settleMs);
    timer.unref();
  };
  const settled = async (): Promise<void> => {
    try {
      // New folders are watched before they are read, so that no change falls in between.
      await watchAll();
      if (!isStopped) await refresh('the watched folder');
    } catch (err) {
      if (err instanceof UserError)
        log.warn({ reason: err.message }, 'a changed corpus was not indexed');
      else log.error({ err }, 'a changed corpus was not indexed');
    }
  };
  const watchAll = async (): Promise<void> => {
    const { folders, only } = await foldersOf(corpus);
    if (isStopped) return;
    for (const [folder, watcher] of watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (concerns(name, only)) touched();
      });
      watcher.on('error', (err) => {
        log.warn({ err, folder }, 'a folder of the corpus is watched no more');
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    }
  };
  // What changed between the opening of the index and now is read too.
  last = watchAll()
    .then(touched)
    .catch((err) => log.error({ err }, 'the corpus cannot be watched; /reindex reads its changes'));
  return () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** Files that are being written have hidden names. */
function concerns(name: string | null, only: string | null): boolean {
  if (name === null) return true;
  return !name.startsWith('.') && (only === null || name === only);
}

/** Every folder of a corpus; of a corpus that is one file, the folder around it and the file's name. */
async function foldersOf(
  corpus: string,
): Promise<{ readonly folders: readonly string[]; readonly only: string | null }> {
  const stats = await stat(corpus);
  if (!stats.isDirectory()) return { folders: [dirname(corpus)], only: basename(corpus) };
  const folders: string[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    folders.push(folder);
    if (depth === MAX_FOLDER_DEPTH) return;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const isInner = entry.isDirectory() && !entry.name.startsWith('.');
      if (isInner) await visit(join(folder, entry.name), depth + 1);
    }
  };
  await visit(corpus, 0);
  return { folders, only: null };
}
