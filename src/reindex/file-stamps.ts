import { lstatSync, statSync } from 'node:fs';
import { corpusFiles } from './corpus-files.ts';

/** What each file of a corpus looks like from outside, and when it was looked at. */
export interface FileStamps {
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
  /** By path: times of change in nanoseconds, size, number of the file; of a file that has gone, nothing. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * A file that was changed so shortly before it was stamped (milliseconds) might be changed once more without its times
 * telling: file systems count in steps of up to two seconds (FAT).
 */
const RESTLESS_MS = 2_000;
const NS_PER_MS = 1_000_000;

/** Stamps the files of a corpus as they are now. */
export async function stampFiles(path: string): Promise<FileStamps> {
  const takenAt = Date.now();
  return {
    takenAt,
    files: new Map((await corpusFiles(path)).map((file) => [file, stampOf(file, file === path)])),
  };
}

/** Whether two stampings are equal to the letter. */
export function areEqual(a: FileStamps, b: FileStamps): boolean {
  return (
    a.files.size === b.files.size && [...a.files].every(([file, one]) => b.files.get(file) === one)
  );
}

/** Whether a file is the one that was stamped and then read. Where its stamp cannot tell, it is not. */
export function isUnchanged(file: string, before: FileStamps, now: FileStamps): boolean {
  const stamp = before.files.get(file) ?? '';
  return stamp !== '' && now.files.get(file) === stamp && isSettled(stamp, before.takenAt);
}

/** Whether all files are those that were stamped and then read, and no others. */
export function areUnchanged(before: FileStamps, now: FileStamps): boolean {
  return (
    before.files.size === now.files.size &&
    [...before.files.keys()].every((file) => isUnchanged(file, before, now))
  );
}

function isSettled(stamp: string, takenAt: number): boolean {
  const [modified = 0, changed = 0] = stamp.split(' ').map(Number);
  return takenAt - Math.max(modified, changed) / NS_PER_MS >= RESTLESS_MS;
}

/** A corpus may be named by a link; what counts then is what is read, and not the link. */
function stampOf(file: string, isCorpus: boolean): string {
  // A file that has gone is a difference, not a failure: reading the corpus says what is wrong.
  const options = { bigint: true, throwIfNoEntry: false } as const;
  const stats = isCorpus ? statSync(file, options) : lstatSync(file, options);
  return stats === undefined ? '' : `${stats.mtimeNs} ${stats.ctimeNs} ${stats.size} ${stats.ino}`;
}
