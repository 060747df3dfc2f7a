import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import type { FaultRoute, RestFault } from '../discord/faults.ts';
import { textOf } from '../discord/text.ts';
import { openScene, type Scene } from './scene.ts';

const HOW_MANY = 'How many people were killed in the sinking of the ferry Marigold?';

let scene: Scene;
let ann: UserClient;

beforeAll(async () => {
  scene = await openScene({ discord: { heartbeatIntervalMs: 2000, identifyWindowMs: 500 } });
  ann = scene.discord.user({ name: 'Ann' });
});

afterEach(() => scene.discord.faults.clear());

afterAll(async () => {
  const { violations, pinged } = scene.discord;
  await scene.close();
  // A second callback is what a lost answer leads to; Discord refuses it and that is the point.
  expect(violations.filter(({ severity }) => severity !== 'warn')).toEqual([]);
  expect(pinged).toEqual([]);
});

async function expectOneAnswer(fault: RestFault): Promise<void> {
  scene.discord.faults.rest(fault);
  const handle = await ann.slash('ask', { question: HOW_MANY });
  const message = await handle.answer(20_000);
  expect(textOf(message)).toContain('people were killed');
  expect(handle.acks).toHaveLength(1);
  expect(handle.followups).toEqual([]);
}

describe('GIVEN a fault of one request WHEN a question is asked THEN it is answered, once', () => {
  const routes: readonly FaultRoute[] = ['callback', 'edit'];
  const faults: readonly RestFault[] = [
    { status: 429, retryAfter: 0.5 },
    { status: 500, times: 2 },
    { status: 502, phase: 'after' },
    { destroy: true },
    { destroy: true, phase: 'after' },
  ];
  const cases = routes.flatMap((route) => faults.map((fault) => ({ ...fault, route })));
  test.each(cases)('%j', async (fault) => {
    await expectOneAnswer(fault);
  });
});

describe('GIVEN a fault of one request WHEN a direct message is sent THEN it is answered, once', () => {
  test.each([
    { route: 'message', status: 429, retryAfter: 0.5 },
    { route: 'message', status: 500, times: 2 },
    { route: 'message', status: 502, phase: 'after' },
    { route: 'message', destroy: true },
    { route: 'message', destroy: true, phase: 'after' },
    { route: 'typing', status: 500, times: 8 },
    { route: 'typing', destroy: true },
  ] as const)('%j', async (fault) => {
    scene.discord.faults.rest(fault);
    const sent = await ann.dm(HOW_MANY);
    expect(textOf(await sent.reply(20_000))).toContain('people were killed');
    await (await ann.dm('hello')).reply();
    // The greeting's answer comes after everything the question led to.
    expect(sent.repliesNow()).toHaveLength(2);
  });
});

describe('GIVEN a fault of one request WHEN a button is pressed THEN it does its work, once', () => {
  const faults: readonly RestFault[] = [
    { route: 'callback', status: 502, phase: 'after' },
    { route: 'callback', destroy: true },
    { route: 'edit', status: 500, times: 2 },
    { route: 'edit', destroy: true, phase: 'after' },
  ];
  test.each(faults)('%j', async (fault) => {
    const asked = await ann.slash('ask', { question: 'Where will the lantern parade begin?' });
    const message = await asked.answer();
    scene.discord.faults.rest(fault);
    const page = await (await ann.click(message, /More/)).answer(20_000);
    expect(textOf(page)).toContain('Page 2 of');
    const shown = await (await ann.click(page, /Context/)).answer();
    expect(textOf(shown)).toContain('Lantern parade');
  });

  test('a lost answer to the form', async () => {
    const asked = await ann.slash('ask', { question: HOW_MANY });
    const message = await asked.answer();
    scene.discord.faults.rest({ route: 'callback', status: 502, phase: 'after' });
    const modal = await (await ann.click(message, /Not helpful/)).modal();
    const thanks = await (await ann.submitModal(modal, {})).answer();
    expect(textOf(thanks)).toContain('Thank you');
  });
});

describe('GIVEN an answer that cannot be shown', () => {
  test('WHEN every edit fails THEN the user is told another way, with a reference that stands in the log', async () => {
    scene.discord.faults.rest({ route: 'edit', status: 500, times: 100 });
    const handle = await ann.slash('ask', { question: HOW_MANY });
    const message = await handle.followup(0, 25_000);
    expect(message.ephemeral).toBe(true);
    expect(handle.message()).toBeUndefined();
    const [, ref] = /ref ([a-z0-9]+)/.exec(textOf(message)) ?? [];
    expect(ref).toBeDefined();
    expect(scene.program.log).toContain(`"ref":"${ref}"`);
  });

  test('WHEN the user has closed direct messages THEN the bot stays calm and answers others', async () => {
    const shy = scene.discord.user({ name: 'Shy' });
    shy.setDmsClosed(true);
    const sent = await shy.dm(HOW_MANY);
    expect(textOf(await (await ann.dm(HOW_MANY)).reply())).toContain('people were killed');
    expect(sent.repliesNow()).toEqual([]);
  });
});

describe('GIVEN events that come twice', () => {
  test('THEN each is answered once', async () => {
    scene.discord.faults.gateway.duplicateEvents(1);
    const handle = await ann.slash('ask', { question: HOW_MANY });
    await handle.answer();
    scene.discord.faults.gateway.duplicateEvents(1);
    const sent = await ann.dm(HOW_MANY);
    await sent.reply();
    await (await ann.dm('hello')).reply();
    expect(handle.acks).toHaveLength(1);
    expect(handle.edits).toHaveLength(1);
    expect(sent.repliesNow()).toHaveLength(2);
  });
});

describe('GIVEN a gateway that fails while a question is under way', () => {
  const faults = {
    'dropped connection': (s: Scene) => s.discord.faults.gateway.drop(),
    'reconnect request': (s: Scene) => s.discord.faults.gateway.reconnect(),
    'session timeout': (s: Scene) => s.discord.faults.gateway.close(4009),
    'unknown error': (s: Scene) => s.discord.faults.gateway.close(4000),
    'invalid session, resumable': (s: Scene) => s.discord.faults.gateway.invalidSession(true),
    'mute gateway': (s: Scene) => s.discord.faults.gateway.muteAcks(),
    'heartbeat request': (s: Scene) => s.discord.faults.gateway.requestHeartbeat(),
  };
  test.each(Object.entries(faults))(
    'WHEN it is a %s THEN that question and the next one are answered',
    async (_name, fault) => {
      const before = await ann.slash('ask', { question: HOW_MANY });
      fault(scene);
      expect(textOf(await before.answer(20_000))).toContain('people were killed');
      const sent = await ann.dm(HOW_MANY);
      expect(textOf(await sent.reply(25_000))).toContain('people were killed');
    },
  );

  test('WHEN the session is gone THEN the bot identifies anew and answers', async () => {
    scene.discord.faults.gateway.invalidSession(false);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await scene.discord.ready(0, 20_000);
    const handle = await ann.slash('ask', { question: HOW_MANY });
    expect(textOf(await handle.answer())).toContain('people were killed');
  });
});

describe('GIVEN 40 people who ask at once', () => {
  test('THEN every one of them is answered in time', async () => {
    const users = Array.from({ length: 40 }, (_, n) => scene.discord.user({ name: `User ${n}` }));
    const handles = await Promise.all(
      users.map((user) => user.slash('ask', { question: HOW_MANY })),
    );
    const messages = await Promise.all(handles.map((handle) => handle.answer(25_000)));
    expect(messages.every((message) => textOf(message).includes('people were killed'))).toBe(true);
  });
});
