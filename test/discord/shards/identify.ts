import { createIdentifyThrottler } from '../../../src/discord/shards.ts';

/** A process that identifies once and tells its parent when (milliseconds since 1970). */
const [folder = '', shard = '0', spacing = '0'] = process.argv.slice(2);
const throttler = createIdentifyThrottler({
  folder,
  maxConcurrency: 1,
  spacing: Number(spacing),
});
await throttler.waitForIdentify(Number(shard), new AbortController().signal);
process.send?.(Date.now());
process.disconnect();
