import { join } from 'node:path';
import type { Article } from '../corpus/article.ts';
import type { RawDocument } from '../corpus/import/formats/raw-document.ts';
import { renameItem } from '../corpus/import/item.ts';
import type { Cut, ImportedItem } from '../corpus/import.ts';
import type { Known } from '../corpus/known-articles.ts';
import { UserError } from '../errors.ts';
import { createFileAtomically } from '../ops/atomic-file.ts';
import type { ImportFacts } from './facts.ts';
import { type Preview, previewDocument } from './preview.ts';
import type { ImportTarget } from './target.ts';

/** What became of one document. Paths are relative to the corpus folder. */
export interface Imported {
  readonly source: string;
  readonly id: string;
  readonly kind: Article['kind'];
  readonly paragraphs: number;
  readonly written: readonly string[];
  /** Teasers that the corpus holds already. */
  readonly skipped: readonly string[];
  readonly cuts: readonly Cut[];
  readonly notes: readonly string[];
}

/** A document that the corpus holds already; nothing was written. */
export interface Duplicate extends Known {
  readonly source: string;
}

/**
 * Turns one raw document into corpus files and writes them; `target` grows by them. A document that the corpus
 * holds already is told, not written again; another one whose id would be the same gets a number. Rejects with a
 * `UserError` "corpus" when it holds no article or cannot be written.
 */
export async function importOne(
  document: RawDocument,
  facts: ImportFacts,
  target: ImportTarget,
): Promise<{ imported: Imported } | { duplicate: Duplicate }> {
  const preview = previewDocument(document, facts, target);
  if (preview.known !== null) return { duplicate: { source: preview.source, ...preview.known } };
  return { imported: await writePreview(preview, target) };
}

/** Writes what a preview has shown; `target` grows by it. Rejects with a `UserError` "corpus" when it cannot. */
export async function writePreview(preview: Preview, target: ImportTarget): Promise<Imported> {
  const teasers: string[] = [];
  const skipped: string[] = [];
  // The article comes last: where the process dies before it, the next import finds it missing and writes the rest.
  for (const teaser of preview.teasers) {
    if (target.find(teaser.article) ?? target.has(teaser.article.id)) {
      skipped.push(teaser.article.file);
    } else teasers.push((await createItem(teaser, target)).article.file);
  }
  const { article } = await createItem(preview.item, target);
  const written = [article.file, ...teasers];
  const { id, kind, paragraphs } = article;
  const { source, cuts, notes } = preview;
  return { source, id, kind, paragraphs: paragraphs.length, written, skipped, cuts, notes };
}

/** Writes one corpus file under a free id; `target` grows by it. Rejects as `writePreview`. */
export async function createItem(item: ImportedItem, target: ImportTarget): Promise<ImportedItem> {
  const { id } = item.article;
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? id : `${id}-${count}`;
    if (target.has(free)) continue;
    const named = free === id ? item : renameItem(item, free);
    if (await create(named, target)) {
      target.add(named.article);
      return named;
    }
  }
}

/** False where another file has the name. */
async function create({ article, markdown }: ImportedItem, target: ImportTarget): Promise<boolean> {
  const path = join(target.folder, article.file);
  try {
    await createFileAtomically(path, markdown);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') return false;
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'ENOSPC') throw error;
    throw new UserError(
      'corpus',
      `${article.file} cannot be written to the corpus (${code}). Make room or permit it.`,
    );
  }
}
