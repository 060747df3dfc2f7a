import { createHash } from 'node:crypto';
import type { FeedItem } from '../corpus/import/formats/feed-items.ts';
import { foldUrl } from '../corpus/same-article.ts';
import type { SeenItem } from './feed.ts';

/** An item with what it is known by. */
export interface KeyedItem {
  readonly item: FeedItem;
  readonly keys: readonly string[];
  readonly hash: string;
}

/** Items remembered that their feed no longer lists: some list old ones again after months. */
const KEPT_GONE = 2_000;

/**
 * Gives the items of one document what they are known by, the oldest first (feeds list the newest first): GUID and
 * address, or the text of an item that has neither. A GUID that stands for several addresses names nothing.
 */
export function keyItems(items: readonly FeedItem[]): readonly KeyedItem[] {
  const addresses = new Map<string, Set<string>>();
  for (const { guid, url } of items) {
    if (guid === null) continue;
    const known = addresses.get(guid) ?? new Set();
    addresses.set(guid, known.add(url ?? ''));
  }
  return items
    .map((item) => {
      const { guid, url } = item;
      const hash = digest(JSON.stringify([item.title, item.updated, item.content, item.summary]));
      const isName = guid !== null && addresses.get(guid)?.size === 1;
      const keys = [
        ...(url === null ? [] : [`u${digest(foldUrl(url) ?? url)}`]),
        ...(isName ? [`g${digest(guid)}`] : []),
      ];
      return { item, hash, keys: url === null ? [...keys, `t${hash}`] : keys };
    })
    .reverse();
}

/** What has been seen of one feed; it grows, and forgets what its feed has long dropped. */
export interface SeenItems {
  /** The item as it was seen before, by its address first. */
  find(keys: readonly string[]): SeenItem | null;
  /** Whether an item of these keys was noted since this memory was opened. */
  isNoted(keys: readonly string[]): boolean;
  /** Notes what became of an item, in place of what was known by any of its keys. */
  note(item: SeenItem): void;
  /** What is kept, the newest last. */
  list(): readonly SeenItem[];
}

/** Opens the memory of a feed. */
export function openSeenItems(known: readonly SeenItem[]): SeenItems {
  const byKey = new Map<string, SeenItem>();
  const gone = new Set(known);
  const noted = new Set<SeenItem>();
  for (const item of known) for (const key of item.keys) byKey.set(key, item);
  const find = (keys: readonly string[]): SeenItem | null => {
    for (const key of keys) {
      const item = byKey.get(key);
      if (item !== undefined) return item;
    }
    return null;
  };
  return {
    find,
    isNoted: (keys) => {
      const item = find(keys);
      return item !== null && noted.has(item);
    },
    note: (item) => {
      const before = find(item.keys);
      if (before !== null) {
        gone.delete(before);
        noted.delete(before);
      }
      // A name that has changed is kept beside the new one: the old one may come again.
      const keys = [...new Set([...item.keys, ...(before?.keys ?? [])])].slice(0, 6);
      const kept = { ...item, keys };
      for (const key of keys) byKey.set(key, kept);
      noted.add(kept);
    },
    list: () => [...[...gone].slice(-KEPT_GONE), ...noted],
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
