import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createFileAtomically } from '../ops/atomic-file.ts';
import { namesIn } from '../ops/names-in.ts';

/** Older texts lie in a hidden folder beside their article: the corpus does not read those. */
const FOLDER = '.versions';

/** An older text of an article. */
export interface ArticleVersion {
  /** When it was replaced (ISO 8601, UTC). */
  readonly replacedAt: string;
  /** Relative to the corpus folder. */
  readonly file: string;
}

/**
 * Keeps the text that a corpus file holds now beside it, before the file is replaced; `file` is its path in the
 * corpus folder, `now` is in milliseconds since the epoch. A text that was kept last is not kept twice. Rejects
 * with the system's error.
 */
export async function keepVersion(folder: string, file: string, now: number): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  const last = (await versionsOf(folder, file)).at(-1);
  if (last !== undefined && (await readFile(join(folder, last.file), 'utf8')) === text) return;
  // A clock that goes back must not write over what is kept: two names of one moment are a millisecond apart.
  for (let at = now; ; at += 1) {
    const stamp = new Date(at).toISOString().replaceAll(':', '');
    try {
      await createFileAtomically(join(folder, dirname(file), FOLDER, nameOf(file, stamp)), text);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** The older texts of the article in a corpus file, the oldest first. */
export async function versionsOf(folder: string, file: string): Promise<readonly ArticleVersion[]> {
  const beside = join(dirname(file), FOLDER);
  const start = nameOf(file, '').replace(/\.md$/, '');
  const found: ArticleVersion[] = [];
  for (const name of await namesIn(join(folder, beside))) {
    if (!name.startsWith(start)) continue;
    const [, day, hours, minutes, rest] =
      /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2}\.\d{3}Z)\.md$/.exec(name.slice(start.length)) ??
      [];
    const replacedAt = `${day}T${hours}:${minutes}:${rest}`;
    if (Number.isNaN(Date.parse(replacedAt))) continue;
    found.push({ replacedAt, file: join(beside, name) });
  }
  return found.sort((a, b) => (a.replacedAt < b.replacedAt ? -1 : 1));
}

/** Deletes the older texts of an article that leaves the corpus. Rejects with the system's error. */
export async function deleteVersions(folder: string, file: string): Promise<void> {
  for (const version of await versionsOf(folder, file)) {
    await rm(join(folder, version.file), { force: true });
  }
}

function nameOf(file: string, stamp: string): string {
  return `${basename(file).replace(/\.md$/i, '')}@${stamp}.md`;
}
