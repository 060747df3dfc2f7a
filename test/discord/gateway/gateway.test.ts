import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type JsonObject, objectIn, textIn } from '../json.ts';
import { connectRaw, connectReady, identify, PLAIN_INTENTS, RawGateway } from '../raw-bot.ts';
import { checkSchema } from '../schemas.ts';
import { type LoopbackDiscord, startDiscord } from '../server.ts';
import { createSnowflake, shardOf } from '../snowflake.ts';

let discord: LoopbackDiscord;

beforeEach(async () => {
  discord = await startDiscord({ identifyWindowMs: 0 });
});
afterEach(async () => {
  await discord.stop();
});

/** Restarts the server with other options. */
async function restart(options: Parameters<typeof startDiscord>[0]): Promise<void> {
  await discord.stop();
  discord = await startDiscord({ identifyWindowMs: 0, ...options });
}

async function resume(session: RawGateway, seq: number): Promise<RawGateway> {
  const ready = objectIn((await session.next('READY')).d);
  const gateway = new RawGateway(`${textIn(ready.resume_gateway_url)}?v=10&encoding=json`);
  await gateway.next(10);
  gateway.send({ op: 6, d: { token: discord.token, session_id: ready.session_id, seq } });
  return gateway;
}

describe('opening a session', () => {
  test('HELLO tells the heartbeat interval, IDENTIFY brings READY and the guilds', async () => {
    const gateway = await connectReady(discord);
    expect(objectIn((await gateway.next(10)).d).heartbeat_interval).toBe(41_250);
    const ready = objectIn((await gateway.next('READY')).d);
    expect(ready.guilds).toEqual([{ id: discord.guild().id, unavailable: true }]);
    const guild = objectIn((await gateway.next('GUILD_CREATE')).d);
    expect(guild.name).toBe('Newsroom');
    expect(checkSchema('GuildWithCountsResponseSchema', guild).problems).toEqual([]);
    await discord.ready();
    expect(discord.violations).toEqual([]);
  });

  test.each([
    ['another API version', 'v=9&encoding=json', 4012],
    ['another encoding', 'v=10&encoding=etf', 4002],
  ])('%s closes the connection with its code', async (_name, query, code) => {
    const gateway = await connectRaw(discord, query);
    expect(await gateway.closed()).toBe(code);
    expect(discord.violations).toMatchObject([{ severity: 'error', rule: `gateway/${code}` }]);
  });

  test.each<[string, JsonObject, number]>([
    ['a wrong token', { token: 'wrong' }, 4004],
    ['intents that do not exist', { intents: 1 << 30 }, 4013],
    ['privileged intents that are not granted', { intents: PLAIN_INTENTS | (1 << 15) }, 4014],
    ['a shard beyond the number of shards', { shard: [2, 2] }, 4010],
    ['no properties', { properties: null }, 4002],
  ])('IDENTIFY with %s closes with its code', async (_name, changes, code) => {
    const gateway = await connectRaw(discord);
    await gateway.next(10);
    gateway.send(identify(discord, changes));
    expect(await gateway.closed()).toBe(code);
  });

  test.each<[string, object | string, number]>([
    ['an unknown opcode', { op: 99 }, 4001],
    ['text that is no JSON', '{', 4002],
    ['more than 4096 bytes', { op: 3, d: { text: 'x'.repeat(4100) } }, 4002],
    ['a presence before IDENTIFY', { op: 3, d: {} }, 4003],
  ])('%s closes with its code', async (_name, message, code) => {
    const gateway = await connectRaw(discord);
    await gateway.next(10);
    gateway.send(message);
    expect(await gateway.closed()).toBe(code);
  });

  test('a second IDENTIFY closes with 4005', async () => {
    const gateway = await connectReady(discord);
    gateway.send(identify(discord));
    expect(await gateway.closed()).toBe(4005);
  });

  test('more than 120 messages in a minute close with 4008', async () => {
    const gateway = await connectReady(discord);
    for (let sent = 0; sent < 125; sent += 1) gateway.send({ op: 1, d: null });
    expect(await gateway.closed()).toBe(4008);
  });

  test('a second IDENTIFY within the window of max_concurrency gets an invalid session', async () => {
    await restart({ identifyWindowMs: 60_000 });
    await connectReady(discord);
    const second = await connectRaw(discord);
    await second.next(10);
    second.send(identify(discord));
    expect((await second.next(9)).d).toBe(false);
  });

  test('granted privileged intents are accepted', async () => {
    await restart({ privilegedIntents: 1 << 15 });
    const gateway = await connectReady(discord, { intents: PLAIN_INTENTS | (1 << 15) });
    await discord.user({ name: 'Reader' }).say('for everyone to read');
    expect(objectIn((await gateway.next('MESSAGE_CREATE')).d).content).toBe('for everyone to read');
  });
});

describe('heartbeats', () => {
  test('each is acknowledged until the acknowledgements are muted', async () => {
    const gateway = await connectReady(discord);
    gateway.send({ op: 1, d: 1 });
    await gateway.next(11);
    discord.faults.gateway.muteAcks();
    gateway.send({ op: 1, d: 1 });
    gateway.send({ op: 8, d: { guild_id: discord.guild().id, query: '', limit: 0 } });
    await gateway.next('GUILD_MEMBERS_CHUNK');
    expect(gateway.received.filter((message) => message.op === 11)).toHaveLength(1);
  });

  test('the server can ask for one', async () => {
    const gateway = await connectReady(discord);
    discord.faults.gateway.requestHeartbeat();
    await gateway.next(1);
  });

  test('a client that sends none is closed with 4009 and can resume', async () => {
    await restart({ heartbeatIntervalMs: 200 });
    const gateway = await connectReady(discord);
    expect(await gateway.closed()).toBe(4009);
    await (await resume(gateway, 1)).next('RESUMED');
  });
});

describe('resuming', () => {
  test('brings exactly the events after the last one seen, in order, then RESUMED', async () => {
    const first = await connectReady(discord);
    const seen = Number((await first.next('GUILD_CREATE')).s);
    discord.faults.gateway.drop();
    await first.closed();
    const reader = discord.user({ name: 'Reader' });
    await reader.dm('one');
    await reader.dm('two');
    const second = await resume(first, seen);
    await second.next('RESUMED');
    const events = second.received.filter((message) => message.op === 0);
    expect(events.map((event) => [event.s, event.t])).toEqual([
      [seen + 1, 'MESSAGE_CREATE'],
      [seen + 2, 'MESSAGE_CREATE'],
      [seen + 3, 'RESUMED'],
    ]);
  });

  test('an unknown session is invalid, a sequence number too high closes with 4007', async () => {
    const first = await connectReady(discord);
    expect(await (await resume(first, 999)).closed()).toBe(4007);
    const stranger = await connectRaw(discord);
    await stranger.next(10);
    stranger.send({ op: 6, d: { token: discord.token, session_id: 'unknown', seq: 1 } });
    expect((await stranger.next(9)).d).toBe(false);
  });

  test('a session that the client closed with 1000 is gone', async () => {
    const first = await connectReady(discord);
    first.close(1000);
    await first.closed();
    await discord.until(
      () => discord.gatewayLog.find(({ direction }) => direction === 'close'),
      'the close',
    );
    expect((await (await resume(first, 1)).next(9)).d).toBe(false);
  });

  test('after an invalid session that cannot be resumed the session is gone', async () => {
    const first = await connectReady(discord);
    discord.faults.gateway.invalidSession(false);
    expect((await first.next(9)).d).toBe(false);
    expect((await (await resume(first, 1)).next(9)).d).toBe(false);
  });

  test('a refused connection is refused once', async () => {
    discord.faults.gateway.refuse(1);
    expect(await (await connectRaw(discord)).closed()).toBe(1006);
    await connectReady(discord);
  });
});

describe('events', () => {
  test('a guild message is stripped of its content unless it mentions the bot', async () => {
    const gateway = await connectReady(discord);
    const reader = discord.user({ name: 'Reader' });
    await reader.say('nobody hears this');
    expect(objectIn((await gateway.next('MESSAGE_CREATE')).d).content).toBe('');
    await reader.mention('but this');
    gateway.send({ op: 8, d: { guild_id: discord.guild().id, query: '', limit: 0 } });
    await gateway.next('GUILD_MEMBERS_CHUNK');
    const [, second] = gateway.received.filter((message) => message.t === 'MESSAGE_CREATE');
    expect(textIn(objectIn(second?.d).content)).toContain('but this');
  });

  test('the message objects in events fit the response schema', async () => {
    const gateway = await connectReady(discord);
    await discord.user({ name: 'Reader' }).dm('hello');
    const { d } = await gateway.next('MESSAGE_CREATE');
    expect(checkSchema('MessageResponseSchema', d).problems).toEqual([]);
  });

  test('an event without the intent for it does not come', async () => {
    const gateway = await connectReady(discord, { intents: 1 << 0 });
    await discord.user({ name: 'Reader' }).dm('hello');
    gateway.send({ op: 8, d: { guild_id: discord.guild().id, query: '', limit: 0 } });
    await gateway.next('GUILD_MEMBERS_CHUNK');
    expect(gateway.received.some((message) => message.t === 'MESSAGE_CREATE')).toBe(false);
  });

  test('an event delivered twice carries two sequence numbers', async () => {
    const gateway = await connectReady(discord);
    discord.faults.gateway.duplicateEvents(1);
    const { message } = await discord.user({ name: 'Reader' }).dm('hello');
    await gateway.next('MESSAGE_CREATE');
    const copies = gateway.received.filter((each) => each.t === 'MESSAGE_CREATE');
    expect(copies.map((copy) => objectIn(copy.d).id)).toEqual([message.id, message.id]);
    expect(copies[0]?.s).not.toBe(copies[1]?.s);
  });

  test('each guild belongs to one shard, direct messages to shard 0', async () => {
    const evening = { name: 'Evening', id: guildIdOnShard(0) };
    const morning = { name: 'Morning', id: guildIdOnShard(1) };
    await restart({ guilds: [evening, morning], shards: 2 });
    const zero = await connectReady(discord, { shard: [0, 2] });
    const one = await connectReady(discord, { shard: [1, 2] });
    expect(objectIn((await zero.next('GUILD_CREATE')).d).name).toBe('Evening');
    expect(objectIn((await one.next('GUILD_CREATE')).d).name).toBe('Morning');
    await discord.user({ name: 'Reader' }).dm('hello');
    await zero.next('MESSAGE_CREATE');
    await discord.user({ name: 'Writer', guild: 'Morning' }).mention('hello');
    expect(objectIn((await one.next('MESSAGE_CREATE')).d).guild_id).toBe(morning.id);
  });
});

/** An id that `(id >> 22) % 2` puts on a shard of two. */
function guildIdOnShard(shard: number): string {
  for (let at = Date.now(); ; at += 1) {
    const id = createSnowflake(at);
    if (shardOf(id, 2) === shard) return id;
  }
}
