import { stat } from 'node:fs/promises';
import type { Engine } from '../answer/engine.ts';
import type { Article } from '../corpus/article.ts';
import { MAX_RAW_BYTES } from '../corpus/limits.ts';
import { foldUrl } from '../corpus/same-article.ts';
import { UserError } from '../errors.ts';
import { fetchPage } from '../fetch/fetch-page.ts';
import type { Fetcher } from '../fetch/fetch-request.ts';
import type { RemovalLog } from '../ops/removals.ts';
import type { ReindexResult } from '../types.ts';
import { beyondLimits, type KeepLimits } from './beyond-limits.ts';
import { type Draft, type DraftPreview, previewDraft } from './draft.ts';
import type { ImportFacts } from './facts.ts';
import { type Duplicate, type Imported, writePreview } from './import-document.ts';
import { openBytes, requireTakenName } from './open-bytes.ts';
import { pageDocument } from './page-document.ts';
import { createRefreshIndex, type RefreshIndex } from './refresh-index.ts';
import { articlesToRemove, deleteArticles, type Removed } from './remove-articles.ts';
import { type IncomingItem, type Stored, storeItems } from './store-items.ts';
import { createTarget, type ImportTarget } from './target.ts';

/** What adding a draft came to. */
export interface Added {
  readonly imported: readonly Imported[];
  readonly duplicates: readonly Duplicate[];
  /** What the index changed by; null: nothing was written. */
  readonly change: ReindexResult | null;
}

/** Brings articles into the corpus of a running engine. */
export interface Ingest {
  /** Fetches a page. Rejects with a `UserError` as `fetchPage`. */
  fromUrl(url: string): Promise<Draft>;
  /** Fetches a file that somebody uploaded, of so many bytes. Rejects with a `UserError`. */
  fromFile(name: string, url: string, size: number): Promise<Draft>;
  fromText(text: string, facts: ImportFacts): Draft;
  /** What a draft would add. Rejects with a `UserError` where that is nothing, or the corpus takes none. */
  preview(draft: Draft): Promise<DraftPreview>;
  /** Writes the draft's articles and indexes them. Rejects with a `UserError`; what was written then stays. */
  add(draft: Draft, startedBy: string): Promise<Added>;
  /** Writes items that came by themselves and does not index them: `refresh` does, once, after the last. */
  store(items: readonly IncomingItem[]): Promise<readonly Stored[]>;
  /** Brings the index up to date with the folder; see `RefreshIndex`. */
  readonly refresh: RefreshIndex;
  /** Takes out the articles of an address or id. Rejects with a `UserError`; see `deleteArticles`. */
  remove(text: string, startedBy: string): Promise<Removed>;
  /** Takes out what is older, or more, than the limits allow. Null: nothing is. */
  removeBeyond(limits: KeepLimits): Promise<Removed | null>;
}

/** What ingest works with. */
export interface IngestDeps {
  /** Path of the corpus folder. */
  readonly corpus: string;
  readonly engine: Pick<Engine, 'corpus' | 'reindex' | 'status'>;
  readonly fetcher: Fetcher;
  readonly removals: RemovalLog;
}

/** Makes the ingest of a running engine. */
export function createIngest({ corpus: folder, engine, fetcher, removals }: IngestDeps): Ingest {
  const refresh = createRefreshIndex(engine);
  const target = createTargets(folder, engine);
  let writing: Promise<unknown> = Promise.resolve();
  /** Changes of the folder follow each other. */
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const changed = writing.then(change);
    writing = changed.catch(() => undefined);
    return changed;
  };
  const takeOut = async (
    find: () => readonly Article[] | Promise<readonly Article[]>,
    startedBy: string,
  ): Promise<Removed | null> => {
    const articles = await inTurn(async () => {
      const found = await find();
      return found.length === 0 ? [] : deleteArticles(folder, found, removals);
    });
    return articles.length === 0 ? null : { articles, change: await refresh(startedBy) };
  };
  return {
    refresh,
    fromUrl: async (url) => {
      const page = await fetchPage(fetcher, url);
      return { origin: page.url, documents: [pageDocument(page)], failed: [], facts: {} };
    },
    fromFile: async (name, url, size) => {
      requireTakenName(name);
      if (size > MAX_RAW_BYTES) throw tooLarge(name, size);
      const { body, status } = await fetcher.fetch({ ...UPLOADED, url });
      if (status !== 200) {
        throw new UserError(
          'unavailable',
          `Discord does not give the file (${status}). Attach it again.`,
        );
      }
      return { origin: name, ...(await openBytes(name, body)), facts: {} };
    },
    fromText: (text, facts) => ({
      origin: 'pasted text',
      documents: [{ name: 'The text', raw: text, options: {} }],
      failed: [],
      facts,
    }),
    preview: async (draft) => previewDraft(draft, await target()),
    add: async (draft, startedBy) => {
      const written = await inTurn(async () => writeDraft(draft, await target()));
      return finish(written, refresh, startedBy);
    },
    store: (items) =>
      inTurn(async () =>
        storeItems(items, await target(), {
          removed: await removedAddresses(removals),
          now: Date.now(),
        }),
      ),
    remove: async (text, startedBy) => {
      const removed = await takeOut(() => articlesToRemove(engine.corpus(), text), startedBy);
      if (removed === null) throw new Error('a removal that found articles removed none');
      return removed;
    },
    removeBeyond: (limits) =>
      takeOut(() => beyondLimits(engine.corpus(), limits, Date.now()), 'the limits of the corpus'),
  };
}

async function removedAddresses(removals: RemovalLog): Promise<ReadonlySet<string>> {
  const entries = await removals.entries();
  return new Set(entries.flatMap(({ url }) => (url === null ? [] : (foldUrl(url) ?? []))));
}

/** A file that a person has uploaded to Discord: no page of a publisher, so that no robots.txt speaks of it. */
const UPLOADED = { accept: '*/*', types: null, asksRobots: false, limit: MAX_RAW_BYTES } as const;

/** The target of the corpus that is served, made once for each; files that came since are seen when written. */
function createTargets(
  folder: string,
  engine: Pick<Engine, 'corpus'>,
): () => Promise<ImportTarget> {
  let known: { readonly hash: string; readonly target: ImportTarget } | null = null;
  return async () => {
    const stats = await stat(folder).catch(() => null);
    if (stats?.isDirectory() !== true) {
      throw new UserError(
        'corpus',
        'Articles are added to a corpus that is a folder, and this one is a file. The operator can name a folder with BYLINE_CORPUS.',
      );
    }
    const corpus = engine.corpus();
    if (known?.hash !== corpus.hash)
      known = { hash: corpus.hash, target: createTarget(folder, corpus) };
    return known.target;
  };
}

function tooLarge(name: string, size: number): UserError {
  return new UserError(
    'bad-request',
    `${name} has ${size} bytes, over the limit of ${MAX_RAW_BYTES}. Save the article alone, or import it on the command line.`,
  );
}

async function writeDraft(draft: Draft, target: ImportTarget): Promise<Omit<Added, 'change'>> {
  const imported: Imported[] = [];
  const duplicates: Duplicate[] = [];
  for (const preview of previewDraft(draft, target).previews) {
    // Of two alike in one draft the first has just been written.
    const known = target.find(preview.item.article);
    if (known === null) imported.push(await writePreview(preview, target));
    else duplicates.push({ source: preview.source, ...known });
  }
  return { imported, duplicates };
}

async function finish(
  written: Omit<Added, 'change'>,
  refresh: RefreshIndex,
  startedBy: string,
): Promise<Added> {
  if (written.imported.length === 0) return { ...written, change: null };
  try {
    return { ...written, change: await refresh(startedBy) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      error.code,
      `The article is in the corpus folder, but not yet in the index: ${error.message}`,
    );
  }
}
