import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isImportable } from '../../corpus/import/formats/open-documents.ts';
import { UserError } from '../../errors.ts';

/** A file to import. `isNamed`: it stands on the command line itself, not in a folder there. */
export interface ImportPath {
  readonly path: string;
  readonly isNamed: boolean;
}

/** Files of a folder that no import reads, counted by the end of their names. */
export interface Expanded {
  readonly paths: readonly ImportPath[];
  readonly passedOver: ReadonlyMap<string, number>;
}

/** Folders in folders; saved sites are nested deeply, links are not followed. */
const MAX_DEPTH = 16;

/**
 * The files behind a path: itself, or every file of a folder that can be imported, sorted by name. The folder of
 * the corpus is left out, for what stands there is imported.
 */
export async function expandPath(path: string, corpus: string): Promise<Expanded> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw explain(error, path);
  });
  const passedOver = new Map<string, number>();
  if (!stats.isDirectory()) return { paths: [{ path, isNamed: true }], passedOver };
  const found: string[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      if (isPassedOver(entry)) continue;
      const inner = join(folder, entry.name);
      if (entry.isDirectory()) {
        const isCorpus = resolve(inner) === resolve(corpus);
        if (depth < MAX_DEPTH && !isCorpus) await visit(inner, depth + 1);
      } else if (await isImportable(inner)) found.push(inner);
      else count(passedOver, /\.[^.]+$/.exec(entry.name)?.[0].toLowerCase() ?? entry.name);
    }
  };
  await visit(path, 0).catch((error: NodeJS.ErrnoException) => {
    throw explain(error, path);
  });
  return { paths: found.sort().map((inner) => ({ path: inner, isNamed: false })), passedOver };
}

/** Hidden files, links, and the folders of pictures and scripts that browsers save beside a page. */
function isPassedOver(entry: Dirent): boolean {
  if (entry.name.startsWith('.') || entry.isSymbolicLink()) return true;
  return entry.isDirectory() && /(?:_files|\.fld|^node_modules)$/.test(entry.name);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function explain(error: NodeJS.ErrnoException, path: string): unknown {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return new UserError('corpus', `${path} does not exist. Check the path.`);
  }
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return new UserError('corpus', `${path} may not be read. Change its permissions.`);
  }
  return error;
}
