import { ChannelType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { countCached, forgetPrivateChannels } from '../../src/discord/caches.ts';
import { createClient } from '../../src/discord/client.ts';
import { loadConfig } from '../../src/ops/config.ts';

/** discord.js's own way of taking up what an event brings; not part of its types. */
interface Taking {
  _add(data: object, ...more: readonly unknown[]): unknown;
}

const ASKERS = 100_000;

describe('GIVEN a hundred thousand people who ask', () => {
  test('THEN a few of them are remembered, and few of their private channels', async () => {
    const client = createClient(loadConfig({ DISCORD_TOKEN: 'a.b.c' }, null));
    const users = client.users as unknown as Taking;
    const channels = client.channels as unknown as Taking;
    for (let n = 0; n < ASKERS; n += 1) {
      const user = { id: String(10n ** 17n + BigInt(n)), username: `u${n}`, discriminator: '0' };
      users._add(user);
      if (n % 10 === 0) {
        channels._add({ id: `9${user.id}`, type: ChannelType.DM, recipients: [user] }, null, {
          allowUnknownGuild: true,
        });
      }
    }
    expect(countCached(client).users).toBeLessThanOrEqual(200);
    forgetPrivateChannels(client);
    expect(countCached(client).channels).toBeLessThanOrEqual(200);
    await client.destroy();
  });
});
