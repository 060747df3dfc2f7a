import type { Article } from '../article.ts';
import { hashArticle } from '../hash.ts';
import { type FieldBases, serializeArticle } from '../serialize.ts';
import { toSlug } from '../slug.ts';

/** One corpus file to be written: `article.file` is its path in the corpus folder. */
export interface ImportedItem {
  readonly article: Article;
  readonly markdown: string;
  readonly bases: FieldBases;
}

/** Adds path, hash and file text to the content of an item. */
export function describeItem(
  content: Omit<Article, 'file' | 'hash'>,
  bases: FieldBases = {},
): ImportedItem {
  const folder = toSlug(content.outlet, 6) || 'outlet';
  const file = `articles/${folder}/${toSlug(content.id, 40) || 'article'}.md`;
  const article = { ...content, file, hash: hashArticle(content) };
  return { article, markdown: serializeArticle(article, bases), bases };
}

/** The same item under another id. */
export function renameItem({ article, bases }: ImportedItem, id: string): ImportedItem {
  return describeItem({ ...article, id }, bases);
}

/** The id, numbered from 2 on where it is taken; `taken` grows by the result. */
export function uniqueId(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  taken.add(free);
  return free;
}
