import { constants, type Dirent } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rejection } from '../types.ts';
import { MAX_ARTICLE_BYTES, MAX_FOLDER_DEPTH, READ_CONCURRENCY } from './limits.ts';

/** A file of the corpus folder: its path relative to it, with `/`, and its bytes or what hindered. */
export interface FolderFile {
  readonly file: string;
  readonly content: { readonly bytes: Buffer } | { readonly problem: string };
}

/** The Markdown files of a folder in stable order, and the entries that are not read. */
export interface FolderListing {
  readonly files: readonly string[];
  readonly rejected: readonly Rejection[];
  readonly warnings: readonly Rejection[];
}

/** Files of the folder that are no articles, whatever the case of their letters. */
const NOT_ARTICLES = new Set(['readme.md', 'outlets.yaml']);

/**
 * Lists every `.md` below the folder, sorted. Symbolic links are never followed: an article comes from
 * the folder itself. Names that begin with a dot are passed over; other files get a warning.
 */
export async function listFolder(root: string): Promise<FolderListing> {
  const files: string[] = [];
  const rejected: Rejection[] = [];
  const warnings: Rejection[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    if (depth > MAX_FOLDER_DEPTH) {
      rejected.push(note(folder, 'Folders are nested too deep. Use articles/<outlet>/<file>.md.'));
      return;
    }
    const entries = await listEntries(join(root, folder));
    if ('problem' in entries) {
      rejected.push(note(folder || '.', entries.problem));
      return;
    }
    for (const entry of entries.entries) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || NOT_ARTICLES.has(entry.name.toLowerCase())) continue;
      if (entry.isSymbolicLink())
        rejected.push(note(file, 'A symbolic link. Put the file itself here.'));
      else if (entry.isDirectory()) await visit(file, depth + 1);
      else if (entry.isFile() && /\.md$/i.test(entry.name)) files.push(file);
      else warnings.push(note(file, 'Not read: no .md file. Make one with `byline import`.'));
    }
  };
  await visit('', 0);
  return { files: files.sort(), rejected, warnings };
}

async function listEntries(path: string): Promise<{ entries: Dirent[] } | { problem: string }> {
  try {
    return { entries: await readdir(path, { withFileTypes: true }) };
  } catch (cause) {
    return { problem: describeReadError(cause) };
  }
}

/** Reads the files, each once and in one read, several at a time; the order of `files` is kept. */
export async function readFiles(root: string, files: readonly string[]): Promise<FolderFile[]> {
  const results: FolderFile[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < files.length) {
      const at = next++;
      const file = files[at] ?? '';
      results[at] = { file, content: await readOnce(join(root, file), MAX_ARTICLE_BYTES) };
    }
  };
  await Promise.all(Array.from({ length: READ_CONCURRENCY }, work));
  return results;
}

/** Reads a file of at most `limit` bytes in one read; a symbolic link is not followed. */
export async function readOnce(path: string, limit: number): Promise<FolderFile['content']> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    const { size } = await handle.stat();
    if (size > limit) {
      return { problem: `${size} bytes, over the limit of ${limit}. Split or shorten it.` };
    }
    const buffer = Buffer.allocUnsafe(size);
    const { bytesRead } = await handle.read(buffer, 0, size, 0);
    return { bytes: buffer.subarray(0, bytesRead) };
  } catch (cause) {
    return { problem: describeReadError(cause) };
  } finally {
    await handle?.close();
  }
}

function describeReadError(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT') return 'It vanished while the folder was read. Read the corpus again.';
  if (code === 'EACCES' || code === 'EPERM') return 'It may not be read. Give read permission.';
  if (code === 'ELOOP') return 'A symbolic link. Put the file itself here.';
  if (typeof code === 'string') return `It could not be read (${code}). Check the disk.`;
  throw cause;
}

function note(file: string, reason: string): Rejection {
  return { file, line: null, reason };
}
