import { join } from 'node:path';
import type { Article } from '../../corpus/article.ts';
import type { RawDocument } from '../../corpus/import/formats/raw-document.ts';
import { renameItem } from '../../corpus/import/item.ts';
import { type Cut, type ImportedItem, importDocument } from '../../corpus/import.ts';
import type { Known } from '../../corpus/known-articles.ts';
import { UserError } from '../../errors.ts';
import { createFileAtomically } from '../../ops/atomic-file.ts';
import type { ImportTarget } from './target.ts';

/** What is known of the documents from outside. */
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
  const { name, raw, options } = document;
  const result = importDocument(raw, { ...options, ...given(facts), outlets: target.outlets });
  const known = target.find(result.article.article);
  if (known !== null) return { duplicate: { source: name, ...known } };
  const copy = target.findCopy(result.article.article);
  const { article } = await write(result.article, target);
  const written = [article.file];
  const skipped: string[] = [];
  for (const teaser of result.teasers) {
    if (target.find(teaser.article) ?? target.has(teaser.article.id)) {
      skipped.push(teaser.article.file);
    } else written.push((await write(teaser, target)).article.file);
  }
  const { id, kind, paragraphs } = article;
  const copied =
    copy === null
      ? []
      : [
          `Another outlet has the same text (${copy.outlet}, ${copy.id}). Both count as articles of their own.`,
        ];
  const notes = [...(document.notes ?? []), ...result.notes, ...copied];
  const found = { id, kind, paragraphs: paragraphs.length, written, skipped };
  return { imported: { source: name, ...found, cuts: result.cuts, notes } };
}

/** What was given goes before what the document says; what was not must not hide it. */
function given(facts: ImportFacts): Partial<ImportFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

async function write(item: ImportedItem, target: ImportTarget): Promise<ImportedItem> {
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
    throw new UserError('corpus', `${path} cannot be written (${code}). Make room or permit it.`);
  }
}
