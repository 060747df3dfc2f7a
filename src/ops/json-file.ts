import { readFile, rename } from 'node:fs/promises';
import type { z } from 'zod';
import { writeFileAtomically } from './atomic-file.ts';
import { parseJson } from './parse-json.ts';

/** What reading a state file found. A corrupt file was moved to `setAside` (null: could not be moved). */
export type JsonRead<T> =
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'missing' }
  | { readonly state: 'corrupt'; readonly reason: string; readonly setAside: string | null };

/** Writes a value as JSON, atomically. Rejects with the system's error, the old file intact. */
export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  await writeFileAtomically(path, `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Reads and validates a JSON file. A file that is not what it should be is moved aside under a name with the
 * time in it, so that nothing is lost and the next write starts afresh; the caller reports it. Rejects only
 * when the file exists and cannot be read at all (EACCES, EIO).
 */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>): Promise<JsonRead<T>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'missing' };
    throw error;
  }
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return { state: 'read', value: parsed.data };
  const reason = parsed.error.issues
    .map((issue) => `${issue.path.join('.') || 'content'}: ${issue.message}`)
    .join('; ');
  return { state: 'corrupt', reason, setAside: await setFileAside(path) };
}

/** Renames a damaged file to `<name>.corrupt-<time>`; null when the folder does not allow it. */
async function setFileAside(path: string): Promise<string | null> {
  const aside = `${path}.corrupt-${new Date().toISOString().replaceAll(':', '')}`;
  try {
    await rename(path, aside);
    return aside;
  } catch {
    // A read-only folder: the caller still reports the damage, and the file stays where it is.
    return null;
  }
}
