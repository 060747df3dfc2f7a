import { z } from 'zod';

/** A topic that somebody wants to be told of. */
export const Watch = z.object({
  topic: z.string(),
  /** The Discord user id of who set it. */
  by: z.string(),
  /** The server and channel that are told; null: a direct message to `by`. */
  place: z.object({ guildId: z.string(), channelId: z.string() }).nullable(),
  /** ISO 8601, UTC. */
  at: z.string(),
});

/** A topic that somebody wants to be told of. */
export type Watch = Readonly<z.infer<typeof Watch>>;

/** What is known of a topic, and what is still to be told. */
export const WatchState = z.object({
  /** Ids of the disagreements that are no news. */
  disagreements: z.array(z.string()).readonly(),
  /** Independent origins of the topic. */
  origins: z.number(),
  /** What has come since the last message. */
  pending: z.object({
    articles: z.array(z.string()).readonly(),
    disagreements: z.array(z.string()).readonly(),
    /** The topic was one origin's, and is no longer: their names. */
    origins: z.array(z.string()).readonly(),
  }),
  /** When it was told of last (milliseconds since the epoch); null: never. */
  toldAt: z.number().nullable(),
});

/** What is known of a topic, and what is still to be told. */
export type WatchState = Readonly<z.infer<typeof WatchState>>;

/** Nothing to tell. */
export const NOTHING_PENDING: WatchState['pending'] = {
  articles: [],
  disagreements: [],
  origins: [],
};

/** Whether there is nothing to tell. */
export function isNothing({ articles, disagreements, origins }: WatchState['pending']): boolean {
  return articles.length + disagreements.length + origins.length === 0;
}
