import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import type { MessageView } from '../discord/client/views.ts';
import { textOf } from '../discord/text.ts';
import type { Component } from '../pictures/draw/component.ts';
import { drawMessage } from '../pictures/draw/draw-message.ts';
import { openScene, type Scene } from './scene.ts';

/** Pixels of two screens of a phone, and its width. */
const TWO_SCREENS = 1400;
const PHONE = 375;

/** Longest wait for a picture on a busy machine, in milliseconds. */
const PICTURE_MS = 20_000;

let scene: Scene;
let ann: UserClient;

beforeAll(async () => {
  scene = await openScene();
  ann = scene.discord.user({ name: 'Ann' });
});

afterAll(async () => {
  const { violations, pinged } = scene.discord;
  await scene.close();
  expect(violations).toEqual([]);
  expect(pinged).toEqual([]);
});

function heightOf({ components }: MessageView): number {
  const image = () => ({ href: '', ratio: 0 });
  return drawMessage(components as unknown as Component[], PHONE, 'dark', image).height;
}

const FACT = 'Twelve people were killed in the sinking of the ferry Marigold';

describe('GIVEN a question with three passages', () => {
  test('THEN its answer fits two screens of a phone', async () => {
    const question = 'How many people were killed in the sinking of the ferry Marigold?';
    const message = await (await ann.slash('ask', { question })).answer();
    expect(textOf(message)).toContain('[2]');
    expect(heightOf(message)).toBeLessThanOrEqual(TWO_SCREENS);
  });
});

describe('GIVEN an answer with a picture', () => {
  test('WHEN a fact is asked about THEN the text comes first and one edit adds the picture', async () => {
    const handle = await ann.slash('reported', { fact: FACT });
    const first = await handle.answer();
    expect(textOf(first)).toContain('report');
    const whole = await handle.until(({ attachments }) => attachments.length > 0, PICTURE_MS);
    expect(textOf(whole)).toBe(textOf(first));
    expect(handle.versions.map(({ attachments }) => attachments.length)).toEqual([0, 0, 1]);
    expect(whole.attachments[0]).toMatchObject({
      filename: 'reported.png',
      content_type: 'image/png',
      description: expect.stringContaining('Harbour Gazette'),
    });
    expect(handle.edits).toHaveLength(2);
  });

  test('WHEN disagreements are listed THEN their sides are drawn beside each other', async () => {
    const handle = await ann.slash('disagreements');
    const whole = await handle.until(({ attachments }) => attachments.length > 0, PICTURE_MS);
    expect(whole.attachments[0]).toMatchObject({
      filename: 'disagreements.png',
      description: expect.stringMatching(/Twelve.* against .*Fifteen/),
    });
  });

  test('WHEN a page is turned THEN the picture goes, and comes again with the first page', async () => {
    const handle = await ann.slash('reported', { fact: FACT });
    const whole = await handle.until(({ attachments }) => attachments.length > 0, PICTURE_MS);
    const turned = await (await ann.click(whole, /More/)).answer();
    expect(turned.attachments).toEqual([]);
    const back = await ann.click(turned, /Back/);
    const again = await back.until(({ attachments }) => attachments.length > 0, PICTURE_MS);
    expect(textOf(again)).toBe(textOf(whole));
  });

  test('WHEN it is private and shared THEN everyone gets the picture too', async () => {
    const handle = await ann.slash('reported', { fact: FACT, private: true });
    const whole = await handle.until(({ attachments }) => attachments.length > 0, PICTURE_MS);
    const pressed = await ann.click(whole, /Share/);
    await pressed.until((view) => textOf(view).includes('report'), PICTURE_MS);
    const shared = await scene.discord.until(
      () =>
        scene.discord
          .botMessages()
          .find(
            ({ ephemeral, interaction_metadata: of, attachments }) =>
              !ephemeral && of === undefined && attachments.length > 0,
          ),
      'the picture of the shared answer',
      PICTURE_MS,
    );
    expect(shared.attachments[0]?.filename).toBe('reported.png');
  });

  test('WHEN it is asked in a direct message THEN it gets its picture too', async () => {
    const sent = await ann.dm('Which outlets say that Vale Lines stopped all crossings?');
    const reply = await sent.reply();
    const whole = await scene.discord.until(
      () => {
        const now = scene.discord.message(reply.id);
        return now !== undefined && now.attachments.length > 0 ? now : undefined;
      },
      'the picture',
      PICTURE_MS,
    );
    expect(whole.attachments[0]?.filename).toBe('reported.png');
  });
});
