import { readdir } from 'node:fs/promises';

/** The names in a folder; none where there is no such folder. Rejects with the file system's error for any other failure. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
