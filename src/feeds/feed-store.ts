import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { foldUrl } from '../corpus/same-article.ts';
import { readJsonFile, writeJsonFile } from '../ops/json-file.ts';
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
  /** Keeps where a feed stands, unless it has been removed. */
  keep(url: string, state: FeedState): Promise<void>;
}

const SUBSCRIPTION = /^([0-9a-f]{16})\.feed\.json$/;

/**
 * Opens the feeds of a data folder (`feeds/`). A feed has two files, one written by who adds it and one by polling,
 * so that neither writes over the other. A damaged file is set aside: a feed without a state is read as if for the
 * first time, and the corpus tells what it has already.
 */
export function openFeedStore(dataFolder: string, log: Log): FeedStore {
  const folder = join(dataFolder, 'feeds');
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T | null> => {
    const path = join(folder, name);
    const found = await readJsonFile(path, schema);
    if (found.state === 'read') return found.value;
    if (found.state === 'corrupt') {
      log.warn({ path, reason: found.reason, setAside: found.setAside }, 'a feed was damaged');
    }
    return null;
  };
  const open = async (id: string): Promise<Feed | null> => {
    const subscription = await read(`${id}.feed.json`, FeedSubscription);
    if (subscription === null) return null;
    const state = await read(`${id}.state.json`, FeedState);
    const isCurrent = state?.addedAt === subscription.addedAt;
    return {
      subscription,
      state: isCurrent ? state : freshState(subscription, state?.items),
    };
  };
  return {
    list: async () => {
      const ids = (await namesIn(folder)).flatMap((name) => SUBSCRIPTION.exec(name)?.[1] ?? []);
      const feeds: Feed[] = [];
      for (const id of ids) {
        const feed = await open(id);
        if (feed !== null) feeds.push(feed);
      }
      return feeds.sort((a, b) => (a.subscription.url < b.subscription.url ? -1 : 1));
    },
    find: (url) => open(feedId(url)),
    add: async (subscription) => {
      await mkdir(folder, { recursive: true });
      await writeJsonFile(join(folder, `${feedId(subscription.url)}.feed.json`), subscription);
    },
    remove: (url) => rm(join(folder, `${feedId(url)}.feed.json`), { force: true }),
    keep: async (url, state) => {
      await mkdir(folder, { recursive: true });
      await writeJsonFile(join(folder, `${feedId(url)}.state.json`), state);
    },
  };
}

/** One feed, one name, however its address is spelt. */
function feedId(url: string): string {
  return createHash('sha256')
    .update(foldUrl(url) ?? url)
    .digest('hex')
    .slice(0, 16);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
