import { stat } from 'node:fs/promises';
import { feedDocument } from '../corpus/import/formats/feed.ts';
import { echo, UserError } from '../errors.ts';
import type { Fetcher } from '../fetch/fetch-request.ts';
import { EVERY_MINUTES, type Feed } from './feed.ts';
import type { FeedStore } from './feed-store.ts';
import { fetchFeed } from './fetch-feed.ts';
import { keyItems, openSeenItems } from './seen-items.ts';

/** What somebody sets for a feed; null: the usual. */
export interface FeedWishes {
  readonly everyMinutes: number | null;
  readonly outlet: string | null;
  /** What they write of the publisher's permission to fetch the pages. */
  readonly fullText: string | null;
}

/** What a feed holds now; nothing has been stored. */
export interface FeedLook {
  readonly url: string;
  readonly title: string | null;
  readonly items: number;
  /** Items whose text the feed holds whole, and those of which it has the beginning or a summary. */
  readonly articles: number;
  readonly teasers: number;
  /** Items that have not been dealt with, the newest first. */
  readonly news: readonly string[];
}

/** What moderators do with feeds, in Discord and on the command line. */
export interface Feeds {
  /** Reads a feed and adds it, or changes what is set for one, which is then read anew even if it was paused. */
  add(url: string, wishes: FeedWishes, by: string): Promise<FeedLook>;
  list(): Promise<readonly Feed[]>;
  remove(url: string): Promise<Feed>;
  /** Reads a feed, added or not, and stores nothing. */
  check(url: string): Promise<FeedLook>;
}

/** Feeds of one corpus: with the least interval some two a second. */
const MAX_FEEDS = 500;

/** Characters of a confirmation: fewer do not say who permitted what. */
const CONFIRMATION = { min: 20, max: 500 } as const;

/** What is done with feeds needs this. */
export interface FeedsDeps {
  readonly store: FeedStore;
  readonly fetcher: Fetcher;
  /** Path of the corpus, which must be a folder: articles are written into it. */
  readonly corpus: string;
}

/** Makes what is done with feeds. Everything rejects with a `UserError` that names the cure. */
export function createFeeds({ store, fetcher, corpus }: FeedsDeps): Feeds {
  const look = async (url: string): Promise<FeedLook> => {
    const answer = await fetchFeed(url, { etag: null, lastModified: null }, fetcher);
    if (answer.kind !== 'read') {
      const problem = answer.kind === 'failed' ? answer.problem : 'Its host sends nothing.';
      throw new UserError('unavailable', `${echo(url)} could not be read as a feed. ${problem}`);
    }
    const known = await store.find(url);
    const seen = openSeenItems(known?.state.items ?? []);
    const items = keyItems(answer.feed.items);
    const kinds = items.map(({ item }) => feedDocument(item, url, url)?.options.kind ?? null);
    return {
      url,
      title: answer.feed.title,
      items: items.length,
      articles: kinds.filter((kind) => kind === 'article').length,
      teasers: kinds.filter((kind) => kind === 'teaser').length,
      news: items
        .filter(({ keys }) => seen.find(keys) === null)
        .map(({ item }) => item.title ?? item.url ?? 'An item without a title')
        .reverse(),
    };
  };
  return {
    check: (url) => look(url.trim()),
    list: () => store.list(),
    add: async (text, wishes, by) => {
      const url = text.trim();
      const { everyMinutes, fullText } = readWishes(wishes);
      await requireFolder(corpus);
      const feeds = await store.list();
      if (feeds.length >= MAX_FEEDS && (await store.find(url)) === null) {
        throw new UserError(
          'bad-request',
          `There are ${MAX_FEEDS} feeds already. Remove one that is no longer needed.`,
        );
      }
      const found = await look(url);
      await store.add({
        url,
        addedAt: new Date().toISOString(),
        addedBy: by,
        everyMinutes,
        outlet: wishes.outlet?.trim() || null,
        fullText,
      });
      return found;
    },
    remove: async (text) => {
      const url = text.trim();
      const feed = await store.find(url);
      if (feed === null) {
        throw new UserError(
          'not-found',
          `There is no feed with the address ${echo(url)}. List them to see which there are.`,
        );
      }
      await store.remove(url);
      return feed;
    },
  };
}

async function requireFolder(corpus: string): Promise<void> {
  const stats = await stat(corpus).catch(() => null);
  if (stats?.isDirectory() === true) return;
  throw new UserError(
    'corpus',
    'Feeds are read into a corpus that is a folder, and this one is none. The operator can name a folder with BYLINE_CORPUS.',
  );
}

function readWishes({ everyMinutes, fullText }: FeedWishes) {
  const minutes = everyMinutes ?? EVERY_MINUTES.usual;
  if (!Number.isInteger(minutes) || minutes < EVERY_MINUTES.min || minutes > EVERY_MINUTES.max) {
    throw new UserError(
      'bad-request',
      `A feed is read every ${EVERY_MINUTES.min} to ${EVERY_MINUTES.max} minutes, in whole ones.`,
    );
  }
  const confirmation = fullText?.replace(/\s+/g, ' ').trim() ?? null;
  const length = confirmation?.length ?? CONFIRMATION.min;
  if (length < CONFIRMATION.min || length > CONFIRMATION.max) {
    throw new UserError(
      'bad-request',
      `Write in ${CONFIRMATION.min} to ${CONFIRMATION.max} characters how the publisher permits it to fetch and keep its pages, such as "The editor agreed by e-mail on 3 May 2024".`,
    );
  }
  return { everyMinutes: minutes, fullText: confirmation };
}
