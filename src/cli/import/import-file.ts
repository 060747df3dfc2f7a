import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Cut, type ImportedItem, importDocument } from '../../corpus/import.ts';
import { UserError } from '../../errors.ts';
import type { ImportTarget } from './target.ts';

/** What is known of the document from outside. */
export interface ImportFacts {
  readonly outlet: string | undefined;
  /** YYYY-MM-DD. */
  readonly published: string | undefined;
  readonly url: string | undefined;
}

/** What became of one document. Paths are relative to the corpus folder. */
export interface Imported {
  readonly source: string;
  readonly id: string;
  readonly paragraphs: number;
  readonly written: readonly string[];
  /** Teasers that the corpus holds already. */
  readonly skipped: readonly string[];
  readonly cuts: readonly Cut[];
  readonly notes: readonly string[];
}

/**
 * Turns one raw document into corpus files and writes them; `target` grows by their ids. Rejects with a
 * `UserError` "corpus" when it cannot be read, holds no article, or the corpus has it already.
 */
export async function importFile(
  path: string,
  facts: ImportFacts,
  target: ImportTarget,
): Promise<Imported> {
  const raw = await readDocument(path);
  const outlet = facts.outlet ?? (facts.url === undefined ? undefined : target.outletOf(facts.url));
  const result = importDocument(raw, { ...facts, outlet, source: basename(path) });
  const { article } = result.article;
  const existing = target.taken.get(article.id);
  if (existing !== undefined) throw alreadyThere(path, article.id, join(target.folder, existing));
  await write(result.article, target, path);
  const written = [article.file];
  const skipped: string[] = [];
  for (const teaser of result.teasers) {
    if (target.taken.has(teaser.article.id)) {
      skipped.push(teaser.article.file);
    } else {
      await write(teaser, target, path);
      written.push(teaser.article.file);
    }
  }
  const { cuts, notes } = result;
  const paragraphs = article.paragraphs.length;
  return { source: path, id: article.id, paragraphs, written, skipped, cuts, notes };
}

async function readDocument(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw unreadable(path, 'does not exist. Check the path');
    if (code === 'EISDIR') throw unreadable(path, 'is a folder. Name the files in it');
    if (code === 'EACCES') throw unreadable(path, 'may not be read. Change its permissions');
    throw error;
  }
}

async function write(item: ImportedItem, target: ImportTarget, source: string): Promise<void> {
  const { id, file } = item.article;
  const path = join(target.folder, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, item.markdown, { flag: 'wx' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') throw alreadyThere(source, id, path);
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'ENOSPC') throw error;
    throw new UserError('corpus', `${path} cannot be written (${code}). Make room or permit it.`);
  }
  target.taken.set(id, file);
}

function unreadable(path: string, problem: string): UserError {
  return new UserError('corpus', `${path} ${problem}.`);
}

function alreadyThere(source: string, id: string, path: string): UserError {
  return new UserError(
    'corpus',
    `${source} was not imported: ${path} holds the article ${id} already and is never overwritten. To import it anew, remove that file first.`,
  );
}
