/** Discord's epoch, 2015-01-01 (`reference#snowflakes`), in milliseconds of Unix time. */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;
const INCREMENT_MASK = 0xfffn;

let increment = 0n;

/** A new id in Discord's form: 42 bits of time, 10 of worker and process, 12 counted up. */
export function createSnowflake(atMs = Date.now()): string {
  increment += 1n;
  const worker = (increment >> 12n) & 0x3ffn;
  return (
    ((BigInt(atMs) - DISCORD_EPOCH_MS) << 22n) |
    (worker << 12n) |
    (increment & INCREMENT_MASK)
  ).toString();
}

/** The shard of several that serves a guild: `(guild_id >> 22) % shards` (`events/gateway#sharding`). */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
