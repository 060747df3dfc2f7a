import { describe, expect, test } from 'vitest';
import { textOf } from '../discord/text.ts';
import { openScene } from './scene.ts';

describe('GIVEN SIGTERM while the acknowledgement of a question is under way', () => {
  test('THEN who asked does not see "thinking" for good, and the exit code is 0', async () => {
    const scene = await openScene();
    const ann = scene.discord.user({ name: 'Ann' });
    // It has taken effect; only Discord's answer is slow.
    scene.discord.faults.rest({ route: 'callback', phase: 'after', delayMs: 1200 });
    const handle = await ann.slash('ask', { question: 'Who declared mourning?' });
    await handle.acknowledged();
    scene.program.signal('SIGTERM');
    expect(await scene.program.exit).toEqual({ code: 0, signal: null });
    const message = handle.message();
    expect(message?.loading).toBe(false);
    expect(message === undefined ? '' : textOf(message)).toMatch(/mourning|restarted/);
    await scene.close();
  });
});

describe('GIVEN SIGTERM while a page is being turned', () => {
  test('THEN the answer stays as it was', async () => {
    const scene = await openScene();
    const ann = scene.discord.user({ name: 'Ann' });
    const asked = await ann.slash('ask', { question: 'Where will the lantern parade begin?' });
    const message = await asked.answer(30_000);
    scene.discord.faults.rest({ route: 'callback', phase: 'after', delayMs: 1200 });
    const pressed = await ann.click(message, /More ▶/);
    await pressed.acknowledged();
    scene.program.signal('SIGTERM');
    expect((await scene.program.exit).code).toBe(0);
    const now = scene.discord.message(message.id);
    expect(now === undefined ? '' : textOf(now)).not.toContain('restarted');
    await scene.close();
  });
});
