import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { foldUrl } from '../corpus/same-article.ts';
import { type Entry, openEntryFiles } from '../ops/entry-files.ts';
import type { Log } from '../ops/logger.ts';
import { type Feed, FeedState, FeedSubscription, freshState } from './feed.ts';

/** The feeds of a data folder, which the bot and the command line may change beside each other. */
export interface FeedStore {
  /** By their addresses, in order. */
  list(): Promise<readonly Feed[]>;
  /** The feed of an address in any of its spellings; null: there is none. */
  find(url: string): Promise<Feed | null>;
  /** Adds a feed, or takes the place of what was set for it. Rejects with the system's error. */
  add(subscription: FeedSubscription): Promise<void>;
  /** What its items became is remembered, so that adding it again doubles nothing. */
  remove(url: string): Promise<void>;
  /** Keeps where a feed stands. */
  keep(url: string, state: FeedState): Promise<void>;
}

/**
 * Opens the feeds of a data folder (`feeds/`). A feed whose state is lost is read as if for the first time, and the
 * corpus tells what it has already.
 */
export function openFeedStore(dataFolder: string, log: Log): FeedStore {
  const schemas = { set: FeedSubscription, state: FeedState };
  const files = openEntryFiles(join(dataFolder, 'feeds'), schemas, log);
  return {
    list: async () =>
      (await files.list())
        .map(toFeed)
        .sort((a, b) => (a.subscription.url < b.subscription.url ? -1 : 1)),
    find: async (url) => {
      const entry = await files.find(feedId(url));
      return entry === null ? null : toFeed(entry);
    },
    add: (subscription) => files.set(feedId(subscription.url), subscription),
    remove: (url) => files.unset(feedId(url)),
    keep: (url, state) => files.keep(feedId(url), state),
  };
}

function toFeed({ set, state }: Entry<FeedSubscription, FeedState>): Feed {
  const isCurrent = state?.addedAt === set.addedAt;
  return { subscription: set, state: isCurrent ? state : freshState(set, state?.items) };
}

/** One feed, one name, however its address is spelt. */
function feedId(url: string): string {
  return createHash('sha256')
    .update(foldUrl(url) ?? url)
    .digest('hex')
    .slice(0, 16);
}
