import { z } from 'zod';

/** Minutes between two looks at a feed: the least that may be asked for, the usual, and the most. */
export const EVERY_MINUTES = { min: 5, usual: 15, max: 1440 } as const;

/** A feed that somebody has added; written when it is added, never by polling. */
export const FeedSubscription = z.object({
  url: z.string(),
  /** ISO 8601, UTC. Adding a paused feed again begins anew. */
  addedAt: z.string(),
  /** A Discord user id, or "the console". */
  addedBy: z.string(),
  everyMinutes: z.number().int().min(EVERY_MINUTES.min).max(EVERY_MINUTES.max),
  /** Whose articles they are; null: as the feed, or the registry, says. */
  outlet: z.string().nullable(),
  /** What somebody wrote of the publisher's permission to fetch the pages; null: the feed's own texts alone. */
  fullText: z.string().nullable(),
});

/** A feed that somebody has added. */
export type FeedSubscription = Readonly<z.infer<typeof FeedSubscription>>;

const SeenItem = z.object({
  /** What the item is known by: its GUID and its address, hashed. */
  keys: z.array(z.string()).readonly(),
  /** Of everything that the feed said in it: another hash, another text. */
  hash: z.string(),
  /** The article it became; null: it became none. */
  id: z.string().nullable(),
  /** The article was written for this item: a later text takes its place. */
  isOwn: z.boolean(),
});

/** An item that has been dealt with. */
export type SeenItem = Readonly<z.infer<typeof SeenItem>>;

/** Where polling a feed stands; written by polling alone. */
export const FeedState = z.object({
  /** `addedAt` of the subscription that it counts failures for. */
  addedAt: z.string(),
  /** Milliseconds since the epoch; null: never. */
  polledAt: z.number().nullable(),
  /** Milliseconds to wait from then. */
  waitMs: z.number(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Failures in a row. */
  failures: z.number(),
  /** What went wrong last; null: nothing. */
  problem: z.string().nullable(),
  isPaused: z.boolean(),
  /** The newest last. */
  items: z.array(SeenItem).readonly(),
  /** Keys of items whose writing had begun and is not noted yet: after a crash, what the corpus has of them is ours. */
  writing: z.array(z.string()).readonly().default([]),
});

/** Where polling a feed stands. */
export type FeedState = Readonly<z.infer<typeof FeedState>>;

/** A feed and where it stands. */
export interface Feed {
  readonly subscription: FeedSubscription;
  readonly state: FeedState;
}

/** The state of a feed that has not been polled since it was added; what was seen before stays seen. */
export function freshState(
  { addedAt }: FeedSubscription,
  items: readonly SeenItem[] = [],
): FeedState {
  return {
    addedAt,
    polledAt: null,
    waitMs: 0,
    etag: null,
    lastModified: null,
    failures: 0,
    problem: null,
    isPaused: false,
    items,
    writing: [],
  };
}
