import { stat } from 'node:fs/promises';
import type { Article, Corpus, Outlet } from '../corpus/article.ts';
import { loadCorpus } from '../corpus/load.ts';
import { foldUrl, isSameText, textKey, textStart } from '../corpus/same-article.ts';
import { UserError } from '../errors.ts';

/** An article that the corpus holds already, and how it was recognised. */
export interface Known {
  readonly id: string;
  readonly file: string;
  readonly by: 'address' | 'text' | 'edited text';
}

/** The corpus folder that an import writes into, and what it holds so far; it grows with what is written. */
export interface ImportTarget {
  readonly folder: string;
  readonly outlets: readonly Outlet[];
  /** Whether the id is taken. */
  has(id: string): boolean;
  /** The same article where it is there already: by address, by text, or by an edited text under the same id. */
  find(article: Article): Known | null;
  /** The article of another outlet with the same text: a copy, which counts as an article of its own. */
  findCopy(article: Article): Article | null;
  add(article: Article): void;
}

/** Says whether a corpus folder that does not exist may be made. */
export type MayCreate = (folder: string) => Promise<boolean>;

/**
 * Looks at the folder to import into. One that does not exist is made only when `mayCreate` says so. Rejects
 * with a `UserError` "corpus" when it may not, and when the path is a file or names one.
 */
export async function openTarget(folder: string, mayCreate: MayCreate): Promise<ImportTarget> {
  const stats = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (stats !== undefined && !stats.isDirectory()) throw notAFolder(folder, 'is a file');
  if (stats === undefined) {
    if (/\.jsonl$/i.test(folder)) throw notAFolder(folder, 'names a file, which does not exist');
    if (!(await mayCreate(folder))) throw doesNotExist(folder);
  }
  if (stats === undefined) return createTarget(folder, { outlets: [], articles: [] });
  return createTarget(folder, await loadCorpus(folder));
}

/** The target of a corpus that is in memory already. */
export function createTarget(
  folder: string,
  { outlets, articles }: Pick<Corpus, 'outlets' | 'articles'>,
): ImportTarget {
  const byId = new Map<string, Article>();
  const byUrl = new Map<string, Article>();
  /** By the first words: a text is compared whole only with those that begin like it. */
  const byStart = new Map<string, Article[]>();
  const add = (article: Article): void => {
    byId.set(article.id, article);
    const url = addressOf(article);
    if (url !== null && article.kind === 'article') byUrl.set(url, article);
    const start = textStart(article);
    const alike = byStart.get(start);
    if (alike === undefined) byStart.set(start, [article]);
    else alike.push(article);
  };
  for (const article of articles) add(article);
  const sameText = (article: Article): readonly Article[] => {
    const alike = byStart.get(textStart(article)) ?? [];
    if (alike.length === 0) return [];
    const key = textKey(article);
    return alike.filter((other) => textKey(other) === key);
  };
  return {
    folder,
    outlets,
    has: (id) => byId.has(id),
    find: (article) => {
      const url = addressOf(article);
      const named = byId.get(article.id);
      const isOwn = (other: Article): boolean => other.outlet === article.outlet;
      return (
        known(url === null ? undefined : byUrl.get(url), 'address') ??
        known(sameText(article).find(isOwn), 'text') ??
        known(named && isSameText(named, article) ? named : undefined, 'edited text')
      );
    },
    findCopy: (article) => sameText(article).find((one) => one.outlet !== article.outlet) ?? null,
    add: (article) => add(detach(article)),
  };
}

/** A text cut out of a page keeps the whole page in memory; a copy made anew does not. */
function detach(article: Article): Article {
  return JSON.parse(JSON.stringify(article)) as Article;
}

function addressOf({ url }: Article): string | null {
  return url === null ? null : foldUrl(url);
}

function known(found: Article | undefined, by: Known['by']): Known | null {
  return found === undefined ? null : { id: found.id, file: found.file, by };
}

function notAFolder(folder: string, problem: string): UserError {
  return new UserError(
    'corpus',
    `Import writes into a corpus folder, and ${folder} ${problem}. Name a folder with --corpus.`,
  );
}

function doesNotExist(folder: string): UserError {
  return new UserError(
    'corpus',
    `The corpus folder ${folder} does not exist. Correct --corpus, or add --create to make a new corpus there.`,
  );
}
