import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Marks files that are being written; whatever still carries it after a crash is rubbish. */
const TEMPORARY_SUFFIX = '.partial';

/**
 * How a file is written: `mode` are its permission bits (default 0o600: state is private). `isHidden`: what is half
 * written has a hidden name, for folders that others read.
 */
export interface WriteOptions {
  readonly mode?: number;
  readonly isHidden?: boolean;
}

/**
 * Writes a file so that a reader, or a restart after a crash, finds the old content or the new and nothing
 * between: temporary file beside it, fsync, rename, fsync of the folder. Rejects with the system's error
 * (ENOSPC, EACCES, EROFS …) and then leaves the old file and no temporary one.
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array | Iterable<Uint8Array>,
  { mode = 0o600, isHidden = false }: WriteOptions = {},
): Promise<void> {
  const partial = `${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`;
  const temporary = isHidden ? join(dirname(path), `.${partial}`) : `${path}.${partial}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      for (const part of partsOf(content)) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes renames and new names in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what a killed process left half written. Call it only while holding the folder's lock. */
export async function removePartialFiles(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(TEMPORARY_SUFFIX));
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
  return names;
}

/** Whether a name is that of a file half written in a folder that others read. */
export function isHiddenPartial(name: string): boolean {
  return name.startsWith('.') && name.endsWith(TEMPORARY_SUFFIX);
}

function partsOf(
  content: string | Uint8Array | Iterable<Uint8Array>,
): Iterable<string | Uint8Array> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}

/**
 * Writes a file that must not exist yet, so that nobody ever finds half of it: a hidden temporary file beside it,
 * fsync, then a hard link to its name. Rejects with EEXIST where the name is taken, and with the system's error
 * otherwise; it leaves no temporary file.
 */
export async function createFileAtomically(path: string, content: string): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`);
  await mkdir(folder, { recursive: true });
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await linkOrCopy(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Gives a file a second name. File systems without hard links (FAT, some network drives) get the whole content in one
 * exclusive copy. Rejects with EEXIST where the name is taken, and with the system's error otherwise.
 */
export async function linkOrCopy(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    await copyFile(temporary, path, constants.COPYFILE_EXCL);
  }
}
