import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInteractionRests } from '../../../src/discord/client.ts';
import { createInteractionApi } from '../../../src/discord/delivery/interaction-api.ts';
import { type Acknowledgement, replyToInteraction } from '../../../src/discord/delivery/reply.ts';
import { renderNotice } from '../../../src/discord/render/notice.ts';
import { loadConfig } from '../../../src/ops/config.ts';
import { createLogger } from '../../../src/ops/logger.ts';
import type { InteractionHandle } from '../client/handle.ts';
import { callRest } from '../raw-bot.ts';
import { type LoopbackDiscord, startDiscord } from '../server.ts';
import { textOf } from '../text.ts';

const log = createLogger({ level: 'silent' });

let discord: LoopbackDiscord;

beforeAll(async () => {
  discord = await startDiscord({ rateLimits: false });
  await callRest(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [
    { name: 'wait', description: 'Wait', contexts: [0], integration_types: [0] },
  ]);
});

afterAll(() => discord.stop());

/** An interaction that somebody started, and the way to answer it. */
async function begin(how: Acknowledgement, late: string[] | null, editableMs?: number) {
  const handle: InteractionHandle = await discord.user({ name: 'Mo' }).slash('wait');
  const { id, token } = handle.interaction;
  const key = { id, token, applicationId: discord.applicationId };
  const config = loadConfig({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api }, null);
  const api = createInteractionApi(createInteractionRests(config));
  await api.defer(key, how === 'private');
  const reply = replyToInteraction(key, {
    how,
    api,
    log,
    late: late === null ? null : async (view) => void late.push(JSON.stringify(view)),
    ...(editableMs === undefined ? {} : { editableMs }),
  });
  return { handle, reply };
}

describe('GIVEN work that outlives what Discord lets be edited', () => {
  test('THEN that is said once, nothing is edited any more, and the result goes another way', async () => {
    const late: string[] = [];
    const { handle, reply } = await begin('private', late, 200);
    await reply.progress(renderNotice('half'));
    const told = await handle.until((message) => textOf(message).includes('direct message'));
    expect(told.ephemeral).toBe(true);
    await reply.progress(renderNotice('three quarters'));
    await reply.show(renderNotice('whole'));
    await sleep(100);
    expect(handle.edits).toHaveLength(2);
    expect(late.join()).toContain('whole');
  });
});

describe('GIVEN a failure', () => {
  test('WHEN the reply was private THEN it takes the place of "thinking"', async () => {
    const { handle, reply } = await begin('private', null);
    await reply.fail(renderNotice('no such article'));
    expect(textOf(await handle.answer())).toContain('no such article');
    expect(handle.followups).toEqual([]);
  });

  test('WHEN the reply was public THEN the placeholder goes and the asker alone is told', async () => {
    const { handle, reply } = await begin('public', null);
    await reply.fail(renderNotice('no such article'));
    const told = await handle.followup();
    expect(told.ephemeral).toBe(true);
    expect(handle.message()).toBeUndefined();
    expect(discord.violations).toEqual([]);
  });
});
