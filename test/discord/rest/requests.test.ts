import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { objectIn, objectsIn, textIn } from '../json.ts';
import { callRest, plainHeaders } from '../raw-bot.ts';
import { type LoopbackDiscord, startDiscord } from '../server.ts';

let discord: LoopbackDiscord;
let channel: string;

beforeEach(async () => {
  discord = await startDiscord();
  channel = discord.guild().channels[0]?.id ?? '';
});
afterEach(async () => {
  await discord.stop();
});

const QUIET = { allowed_mentions: { parse: [] } };

describe('every request', () => {
  test('without the bot token gets 401 and a violation', async () => {
    const headers = { 'user-agent': 'DiscordBot (https://example.org, 1)' };
    expect((await callRest(discord, 'GET', '/users/@me', undefined, { headers })).status).toBe(401);
    expect(discord.violations).toMatchObject([
      { severity: 'error', rule: 'request/authorization' },
    ]);
  });

  test('needs the documented User-Agent', async () => {
    const headers = { authorization: `Bot ${discord.token}`, 'user-agent': 'curl/8' };
    expect((await callRest(discord, 'GET', '/users/@me', undefined, { headers })).status).toBe(403);
    expect(discord.violations).toMatchObject([{ rule: 'request/user-agent' }]);
  });

  test('to a path Discord does not have gets 404, to one not served here 501; both are violations', async () => {
    expect((await callRest(discord, 'GET', '/newspapers')).status).toBe(404);
    expect((await callRest(discord, 'GET', `/channels/${channel}/pins`)).status).toBe(501);
    expect(discord.violations).toMatchObject([
      { rule: 'request/unknown-route' },
      { rule: 'request/route-not-served' },
    ]);
  });

  test('to another version of the API gets 404', async () => {
    const reply = await fetch(`${discord.api}/v9/users/@me`, { headers: plainHeaders(discord) });
    expect(reply.status).toBe(404);
    expect(discord.violations).toMatchObject([{ rule: 'request/api-version' }]);
  });

  test('with a form that cannot be read gets 50035', async () => {
    const headers = { ...plainHeaders(discord), 'content-type': 'multipart/form-data; boundary=x' };
    const init = { body: 'no form', headers };
    const reply = await callRest(discord, 'POST', `/channels/${channel}/messages`, undefined, init);
    expect(reply.body.code).toBe(50035);
    expect(discord.violations).toMatchObject([{ rule: 'request/multipart' }]);
  });

  test('with broken JSON gets 50109', async () => {
    const init = {
      body: '{',
      headers: { ...plainHeaders(discord), 'content-type': 'application/json' },
    };
    const reply = await callRest(discord, 'POST', `/channels/${channel}/messages`, undefined, init);
    expect([reply.status, reply.body.code]).toEqual([400, 50109]);
  });

  test('beyond 25 MiB gets 40005 with status 413', async () => {
    const body = JSON.stringify({ content: 'x'.repeat(26 * 1024 * 1024) });
    const init = {
      body,
      headers: { ...plainHeaders(discord), 'content-type': 'application/json' },
    };
    const reply = await callRest(discord, 'POST', `/channels/${channel}/messages`, undefined, init);
    expect([reply.status, reply.body.code]).toEqual([413, 40005]);
  });
});

describe('the served routes', () => {
  test('answer in the documented shapes', async () => {
    const reader = discord.user({ name: 'Reader' });
    await reader.say('here I am');
    const guild = discord.guild().id;
    const paths = [
      '/gateway',
      '/gateway/bot',
      '/users/@me',
      `/users/${reader.id}`,
      '/applications/@me',
      '/oauth2/applications/@me',
      `/channels/${channel}`,
      `/channels/${channel}/messages`,
      `/guilds/${guild}`,
      `/guilds/${guild}/channels`,
      `/guilds/${guild}/members/${reader.id}`,
      `/applications/${discord.applicationId}/commands`,
      `/applications/${discord.applicationId}/guilds/${guild}/commands`,
    ];
    for (const path of paths)
      expect([path, (await callRest(discord, 'GET', path)).status]).toEqual([path, 200]);
    const dm = await callRest(discord, 'POST', '/users/@me/channels', { recipient_id: reader.id });
    expect((await callRest(discord, 'GET', `/channels/${textIn(dm.body.id)}`)).body.type).toBe(1);
    expect(discord.violations).toEqual([]);
  });

  test.each([
    ['a channel', '/channels/1', 10003],
    ['a guild', '/guilds/1', 10004],
    ['a user', '/users/1', 10013],
  ])('say so when %s is unknown', async (_name, path, code) => {
    const reply = await callRest(discord, 'GET', path);
    expect([reply.status, reply.body.code]).toEqual([404, code]);
    expect(discord.violations).toMatchObject([{ severity: 'warn' }]);
  });

  test('send, show, edit and delete a message', async () => {
    const sent = await callRest(discord, 'POST', `/channels/${channel}/messages`, {
      content: 'one',
      ...QUIET,
    });
    const path = `/channels/${channel}/messages/${textIn(sent.body.id)}`;
    expect((await callRest(discord, 'PATCH', path, { content: 'two' })).body.content).toBe('two');
    expect((await callRest(discord, 'GET', path)).body.content).toBe('two');
    expect((await callRest(discord, 'DELETE', path)).status).toBe(204);
    expect((await callRest(discord, 'GET', path)).body.code).toBe(10008);
    expect(discord.botMessages()).toEqual([]);
  });

  test('leave other people’s messages unedited', async () => {
    const { message } = await discord.user({ name: 'Reader' }).say('mine');
    const reply = await callRest(discord, 'PATCH', `/channels/${channel}/messages/${message.id}`, {
      content: 'yours',
    });
    expect(reply.body.code).toBe(50005);
  });

  test('take a form with files, and the files can be downloaded by their URL', async () => {
    const form = new FormData();
    const attachments = [{ id: 0, filename: 'list.csv', description: 'A list of outlets' }];
    form.set('payload_json', JSON.stringify({ content: 'see', attachments, ...QUIET }));
    form.set('files[0]', new Blob(['outlet\n'], { type: 'text/csv' }), 'list.csv');
    const init = { body: form, headers: plainHeaders(discord) };
    const reply = await callRest(discord, 'POST', `/channels/${channel}/messages`, undefined, init);
    const [file] = objectsIn(reply.body.attachments);
    expect(objectIn(file)).toMatchObject({
      filename: 'list.csv',
      size: 7,
      description: 'A list of outlets',
    });
    expect(await (await fetch(textIn(file?.url))).text()).toBe('outlet\n');
    expect(discord.violations).toEqual([]);
  });

  test('refuse a file beyond 10 MiB with 40005', async () => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: 'see' }));
    form.set('files[0]', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), 'big.bin');
    const init = { body: form, headers: plainHeaders(discord) };
    const reply = await callRest(discord, 'POST', `/channels/${channel}/messages`, undefined, init);
    expect(reply.body.code).toBe(40005);
  });

  test('return the first message for a known nonce when it is enforced', async () => {
    const body = { content: 'once', nonce: '42', enforce_nonce: true, ...QUIET };
    const first = await callRest(discord, 'POST', `/channels/${channel}/messages`, body);
    const second = await callRest(discord, 'POST', `/channels/${channel}/messages`, body);
    expect(second.body.id).toBe(first.body.id);
    expect(discord.botMessages()).toHaveLength(1);
  });

  test('refuse a direct message to a user who closed theirs with 50007, which is nobody’s fault', async () => {
    const reader = discord.user({ name: 'Reader', dmsClosed: true });
    const { body } = await callRest(discord, 'POST', '/users/@me/channels', {
      recipient_id: reader.id,
    });
    const reply = await callRest(discord, 'POST', `/channels/${textIn(body.id)}/messages`, {
      content: 'hello',
    });
    expect(reply.body.code).toBe(50007);
    expect(discord.violations).toEqual([]);
  });

  test.each([
    ['cannot see', 0n, 50001],
    ['cannot write in', 1n << 10n, 50013],
  ])('refuse a message to a channel the bot %s', async (_name, botPermissions, code) => {
    await discord.stop();
    discord = await startDiscord({
      guilds: [{ name: 'Newsroom', channels: [{ name: 'closed', botPermissions }] }],
    });
    const closed = discord.guild().channels[0]?.id ?? '';
    const reply = await callRest(discord, 'POST', `/channels/${closed}/messages`, {
      content: 'hello',
    });
    expect([reply.status, reply.body.code]).toEqual([403, code]);
  });
});

describe('rate limits', () => {
  test('tell what is left, then answer 429 with the time to wait, which is a warning', async () => {
    const send = async (): Promise<Awaited<ReturnType<typeof callRest>>> =>
      await callRest(discord, 'POST', `/channels/${channel}/messages`, {
        content: 'again',
        ...QUIET,
      });
    expect((await send()).headers.get('x-ratelimit-remaining')).toBe('4');
    for (let sent = 0; sent < 4; sent += 1) await send();
    const reply = await send();
    expect(reply.status).toBe(429);
    expect(reply.body).toMatchObject({ global: false });
    expect(Number(reply.body.retry_after)).toBeGreaterThan(0);
    expect(discord.violations).toMatchObject([{ severity: 'warn', rule: 'request/rate-limit' }]);
  });

  test('count all routes together, 50 a second', async () => {
    const calls = Array.from({ length: 200 }, () => callRest(discord, 'GET', '/users/@me'));
    const replies = await Promise.all(calls);
    expect(replies.some(({ status, body }) => status === 429 && body.global === true)).toBe(true);
  });

  test('can be turned off', async () => {
    await discord.stop();
    discord = await startDiscord({ rateLimits: false });
    const path = `/channels/${discord.guild().channels[0]?.id}/messages`;
    const calls = Array.from({ length: 10 }, () =>
      callRest(discord, 'POST', path, { content: 'again', ...QUIET }),
    );
    expect((await Promise.all(calls)).every(({ status }) => status === 200)).toBe(true);
  });
});

describe('injected faults', () => {
  test('before the effect: the call fails and nothing happened', async () => {
    discord.faults.rest({ route: 'message', status: 500, times: 2 });
    const path = `/channels/${channel}/messages`;
    expect((await callRest(discord, 'POST', path, { content: 'a', ...QUIET })).status).toBe(500);
    expect((await callRest(discord, 'POST', path, { content: 'a', ...QUIET })).status).toBe(500);
    expect(discord.botMessages()).toHaveLength(0);
    expect((await callRest(discord, 'POST', path, { content: 'a', ...QUIET })).status).toBe(200);
  });

  test('after the effect: the answer is lost and the message is there', async () => {
    discord.faults.rest({ route: 'message', destroy: true, phase: 'after' });
    const path = `/channels/${channel}/messages`;
    await expect(callRest(discord, 'POST', path, { content: 'a', ...QUIET })).rejects.toThrow();
    expect(discord.botMessages()).toHaveLength(1);
  });

  test('a 429 carries the time to wait and whether it is global', async () => {
    discord.faults.rest({
      method: 'GET',
      route: /^\/users/,
      status: 429,
      retryAfter: 0.2,
      global: true,
    });
    const reply = await callRest(discord, 'GET', '/users/@me');
    expect([reply.status, reply.body.retry_after, reply.body.global]).toEqual([429, 0.2, true]);
    expect(discord.violations).toEqual([]);
  });

  test('can be disarmed', async () => {
    discord.faults.rest({ status: 500, times: 100 });
    discord.faults.clear();
    expect((await callRest(discord, 'GET', '/users/@me')).status).toBe(200);
  });
});
