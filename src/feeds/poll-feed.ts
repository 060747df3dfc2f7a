import { feedDocument } from '../corpus/import/formats/feed.ts';
import type { FeedItem } from '../corpus/import/formats/feed-items.ts';
import { UserError } from '../errors.ts';
import { fetchPage } from '../fetch/fetch-page.ts';
import type { Fetcher } from '../fetch/fetch-request.ts';
import type { Ingest } from '../ingest/ingest.ts';
import { pageDocument } from '../ingest/page-document.ts';
import type { IncomingItem, Stored } from '../ingest/store-items.ts';
import type { Feed, FeedState, SeenItem } from './feed.ts';
import { fetchFeed } from './fetch-feed.ts';
import { MAX_FAILURES, waitMs } from './schedule.ts';
import { type KeyedItem, keyItems, openSeenItems, type SeenItems } from './seen-items.ts';

/** What polling works with. */
export interface PollDeps {
  readonly fetcher: Fetcher;
  readonly ingest: Pick<Ingest, 'store'>;
  /** Keeps where the feed stands. Rejects with the system's error. */
  readonly keep: (state: FeedState) => Promise<void>;
  /** Chance, 0 to 1. */
  readonly random: () => number;
}

/** What one look at a feed came to. */
export interface Polled {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Items that were not taken, and why. */
  readonly refused: readonly { readonly item: string; readonly problem: string }[];
  /** Why the feed could not be read; null: it was. */
  readonly problem: string | null;
  /** It has failed too often, and is left alone from now on. */
  readonly hasPaused: boolean;
}

/** Items written before what became of them is noted: a crash in between makes so many be looked at again. */
const BATCH = 100;

/** Pages fetched in one look: a host gives one a second, and other feeds wait. */
const MAX_PAGES = 20;

/** Milliseconds before a feed is tried again that could not even be asked. */
const BUSY_MS = 60_000;

/** Writable while a feed is looked at. */
interface Tally {
  readonly added: string[];
  readonly changed: string[];
  readonly refused: { item: string; problem: string }[];
  pages: number;
  /** Something is left for the next look, which must not be told that nothing has changed. */
  isUnfinished: boolean;
}

/**
 * Looks at a feed once: asks for what has changed, writes new items and later texts of known ones, and keeps where
 * it stands. What has been written is not indexed yet. An item counts as seen only once it is in the corpus, so that
 * a crash at any point loses none, and the corpus tells which it has, so that none is doubled. Rejects where the
 * disk refuses what is to be kept.
 */
export async function pollFeed(feed: Feed, deps: PollDeps): Promise<Polled> {
  const { subscription, state } = feed;
  let answer: Awaited<ReturnType<typeof fetchFeed>>;
  try {
    answer = await fetchFeed(subscription.url, state, deps.fetcher);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await deps.keep({ ...state, polledAt: Date.now(), waitMs: BUSY_MS });
    return { ...NOTHING, problem: error.message };
  }
  if (answer.kind === 'failed') return fail(feed, answer, deps);
  const calm: FeedState = {
    ...state,
    polledAt: Date.now(),
    waitMs: waitMs(subscription, 0, null, deps.random()),
    failures: 0,
    problem: null,
    writing: [],
  };
  if (answer.kind === 'unchanged') {
    await deps.keep({ ...calm, writing: state.writing });
    return NOTHING;
  }
  const tally: Tally = { added: [], changed: [], refused: [], pages: 0, isUnfinished: false };
  const seen = openSeenItems(state.items);
  // Validators are kept when all is done: half a feed must not be told as unchanged.
  const half = { ...calm, etag: null, lastModified: null };
  const begin = async (keys: readonly string[]): Promise<void> => {
    const writing = [...new Set([...state.writing, ...keys])];
    await deps.keep({ ...state, etag: null, lastModified: null, items: seen.list(), writing });
  };
  for (const batch of batches(keyItems(answer.feed.items))) {
    const hasNews = await storeBatch(batch, { feed, seen, tally, begin }, deps);
    if (hasNews) await deps.keep({ ...half, items: seen.list(), writing: state.writing });
  }
  const { etag, lastModified } = tally.isUnfinished ? half : answer;
  await deps.keep({ ...calm, etag, lastModified, items: seen.list() });
  return { ...tally, problem: null, hasPaused: false };
}

const NOTHING: Polled = { added: [], changed: [], refused: [], problem: null, hasPaused: false };

async function fail(
  { subscription, state }: Feed,
  answer: { readonly problem: string; readonly retryMs: number | null; readonly isGone: boolean },
  { keep, random }: PollDeps,
): Promise<Polled> {
  const failures = state.failures + 1;
  const isPaused = answer.isGone || failures >= MAX_FAILURES;
  const { problem, retryMs } = answer;
  await keep({
    ...state,
    polledAt: Date.now(),
    waitMs: waitMs(subscription, failures, retryMs, random()),
    failures,
    problem,
    isPaused,
  });
  return { ...NOTHING, problem, hasPaused: isPaused };
}

function* batches(items: readonly KeyedItem[]): Generator<readonly KeyedItem[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

/** One look at a feed, as far as it has come. */
interface Look {
  readonly feed: Feed;
  readonly seen: SeenItems;
  readonly tally: Tally;
  /** Notes that items of these keys are about to be written. */
  readonly begin: (keys: readonly string[]) => Promise<void>;
}

/** Resolves with whether there was anything to note. */
async function storeBatch(
  batch: readonly KeyedItem[],
  { feed, seen, tally, begin }: Look,
  deps: PollDeps,
): Promise<boolean> {
  const fresh: { keyed: KeyedItem; before: SeenItem | null; incoming: IncomingItem }[] = [];
  const inBatch = new Set<string>();
  for (const keyed of batch) {
    // A feed that lists a story twice means one.
    if (seen.isNoted(keyed.keys) || keyed.keys.some((key) => inBatch.has(key))) continue;
    const before = seen.find(keyed.keys);
    if (before?.hash === keyed.hash) {
      seen.note({ ...before, keys: keyed.keys });
      continue;
    }
    const incoming = await readItem(keyed.item, before, feed, tally, deps);
    if (incoming === 'later') continue;
    for (const key of keyed.keys) inBatch.add(key);
    if (incoming === null) {
      seen.note({ keys: keyed.keys, hash: keyed.hash, id: before?.id ?? null, isOwn: false });
      tally.refused.push({ item: nameOf(keyed.item), problem: 'The item has no text.' });
    } else fresh.push({ keyed, before, incoming });
  }
  if (fresh.length === 0) return false;
  await begin(fresh.flatMap(({ keyed }) => keyed.keys));
  const stored = await deps.ingest.store(fresh.map(({ incoming }) => incoming));
  const begun = new Set(feed.state.writing);
  for (const [at, { keyed, before }] of fresh.entries()) {
    const one = stored[at];
    const wasBegun = keyed.keys.some((key) => begun.has(key));
    if (one !== undefined) noteStored(one, keyed, { before, wasBegun }, seen, tally);
  }
  return true;
}

function noteStored(
  stored: Stored,
  { keys, hash, item }: KeyedItem,
  { before, wasBegun }: { readonly before: SeenItem | null; readonly wasBegun: boolean },
  seen: SeenItems,
  tally: Tally,
): void {
  if (stored.outcome === 'refused') {
    tally.refused.push({ item: nameOf(item), problem: stored.problem });
    if (stored.isForNow) tally.isUnfinished = true;
    else seen.note({ keys, hash, id: before?.id ?? null, isOwn: before?.isOwn ?? false });
    return;
  }
  const { outcome, id } = stored;
  if (outcome === 'added') tally.added.push(id);
  if (outcome === 'changed') tally.changed.push(id);
  // What a look that was killed had written is this feed's as much as what it noted.
  const isLeft = outcome === 'known' && stored.isSame && wasBegun;
  const isOwn = outcome === 'added' || isLeft || (before?.isOwn === true && before.id === id);
  seen.note({ keys, hash, id, isOwn });
}

/** The item as it is stored; null where it has no text, `later` where its page is fetched another time. */
async function readItem(
  item: FeedItem,
  before: SeenItem | null,
  { subscription }: Feed,
  tally: Tally,
  { fetcher }: PollDeps,
): Promise<IncomingItem | 'later' | null> {
  const facts = { outlet: subscription.outlet ?? undefined };
  const replaces = before?.isOwn === true ? before.id : null;
  const document = feedDocument(item, nameOf(item), subscription.url);
  if (subscription.fullText === null || item.url === null) {
    return document === null ? null : { document, facts, replaces };
  }
  if (tally.pages === MAX_PAGES) {
    tally.isUnfinished = true;
    return 'later';
  }
  tally.pages += 1;
  try {
    const page = await fetchPage(fetcher, item.url);
    return { document: pageDocument(page), facts, replaces };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error.code === 'busy') {
      tally.isUnfinished = true;
      return 'later';
    }
    // What the feed itself says of the story is better than nothing.
    tally.refused.push({ item: nameOf(item), problem: `Its page: ${error.message}` });
    return document === null ? null : { document, facts, replaces };
  }
}

function nameOf({ title, url, guid }: FeedItem): string {
  return title ?? url ?? guid ?? 'An item without a name';
}
