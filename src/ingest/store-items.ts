import { join } from 'node:path';
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { Article } from '../corpus/article.ts';
import { dateInWords } from '../corpus/date-in-words.ts';
import type { RawDocument } from '../corpus/import/formats/raw-document.ts';
import { renameItem } from '../corpus/import/item.ts';
import type { ImportedItem } from '../corpus/import.ts';
import { foldUrl, isSameText } from '../corpus/same-article.ts';
import { UserError } from '../errors.ts';
import { writeFileAtomically } from '../ops/atomic-file.ts';
import { DAY_MS } from '../ops/day.ts';
import type { ImportFacts } from './facts.ts';
import { createItem } from './import-document.ts';
import { previewDocument } from './preview.ts';
import type { ImportTarget } from './target.ts';
import { keepVersion } from './versions.ts';

/** A story that came by itself, such as an item of a feed. */
export interface IncomingItem {
  readonly document: RawDocument;
  readonly facts: ImportFacts;
  /** The id of the article that this is a later text of; null: it is new. */
  readonly replaces: string | null;
}

/**
 * What became of an item. `known`: the corpus had it already, word for word where `isSame`. `kept`: it would replace an article, and does not,
 * because that has been removed, or says the same, or says more.
 */
export type Stored =
  | { readonly outcome: 'added' | 'changed' | 'kept'; readonly id: string }
  | { readonly outcome: 'known'; readonly id: string; readonly isSame: boolean }
  | { readonly outcome: 'refused'; readonly problem: string; readonly isForNow: boolean };

/** What storing looks at beside the target. */
export interface StoreContext {
  /** Addresses, folded, of what was removed on purpose: it does not come back by itself. */
  readonly removed: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Permission bits of a corpus file: others may read it. */
const FILE_MODE = 0o644;

/**
 * Writes items to the corpus one by one, in their order; `target` grows by them, the index does not. Resolves with
 * what became of each. Rejects with a `UserError` "corpus" or the system's error where the folder cannot be written:
 * what was written before stays.
 */
export async function storeItems(
  items: readonly IncomingItem[],
  target: ImportTarget,
  context: StoreContext,
): Promise<readonly Stored[]> {
  const stored: Stored[] = [];
  for (const item of items) {
    // Reading a page takes milliseconds: questions are answered in between.
    await yieldToEvents();
    stored.push(await storeOne(item, target, context));
  }
  return stored;
}

async function storeOne(
  { document, facts, replaces }: IncomingItem,
  target: ImportTarget,
  context: StoreContext,
): Promise<Stored> {
  const preview = read(document, facts, target);
  if ('outcome' in preview) return preview;
  const { item } = preview;
  const problem = problemOf(item.article, context);
  if (problem !== null) return { outcome: 'refused', ...problem };
  if (replaces !== null) {
    const old = target.get(replaces);
    // What has left the corpus stays out of it.
    if (old === null) return { outcome: 'kept', id: replaces };
    if (isLaterText(old, item.article)) return replace(old, item, target, context);
  }
  if (preview.known !== null) {
    const { id } = preview.known;
    const known = target.get(id);
    return { outcome: 'known', id, isSame: known !== null && isEqual(known, item.article) };
  }
  return { outcome: 'added', id: (await createItem(item, target)).article.id };
}

function read(document: RawDocument, facts: ImportFacts, target: ImportTarget) {
  try {
    return previewDocument(document, facts, target);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { outcome: 'refused', problem: error.message, isForNow: false } as const;
  }
}

function problemOf(
  { published, url }: Article,
  { removed, now }: StoreContext,
): { readonly problem: string; readonly isForNow: boolean } | null {
  const folded = url === null ? null : foldUrl(url);
  if (folded !== null && removed.has(folded)) {
    return { problem: 'It was removed from the corpus, and stays out.', isForNow: false };
  }
  // Tomorrow has begun somewhere already.
  const tomorrow = new Date(now + DAY_MS).toISOString().slice(0, 10);
  if (published === null || published <= tomorrow) return null;
  const day = dateInWords(published);
  return { problem: `It is dated ${day}, which is to come; it is taken then.`, isForNow: true };
}

/** Feeds that use one name for story after story must not write one over the other. */
function isLaterText(old: Article, now: Article): boolean {
  const isSameAddress =
    old.url !== null && now.url !== null && foldUrl(old.url) === foldUrl(now.url);
  return isSameAddress || isSameText(old, now);
}

async function replace(
  old: Article,
  item: ImportedItem,
  target: ImportTarget,
  { now }: StoreContext,
): Promise<Stored> {
  const named = renameItem(item, old.id);
  const { article, markdown } = named;
  const saysLess = old.kind === 'article' && article.kind === 'teaser';
  if (saysLess || isEqual(old, article)) return { outcome: 'kept', id: old.id };
  await keepVersion(target.folder, old.file, now);
  await writeFileAtomically(join(target.folder, old.file), markdown, {
    mode: FILE_MODE,
    isHidden: true,
  });
  target.add({ ...article, file: old.file });
  return { outcome: 'changed', id: old.id };
}

function isEqual(old: Article, now: Article): boolean {
  const text = ({ kind, headline, paragraphs }: Article) =>
    JSON.stringify([kind, headline, paragraphs]);
  return text(old) === text(now);
}
