import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { textOf } from './discord/text.ts';
import { openScene } from './e2e/scene.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

describe('the running bot', () => {
  test('GIVEN BYLINE_HTTP_PORT THEN health and metrics tell what it does, and SIGTERM ends it with code 0', async () => {
    const port = await freePort();
    const scene = await openScene({ env: { BYLINE_HTTP_PORT: String(port) } });
    onTestFinished(() => scene.close());
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toEqual({ ready: true, gateway: true, index: true });
    const ann = scene.discord.user({ name: 'Ann' });
    await (await ann.slash('ask', { question: 'What sank?' })).answer();
    const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(page).toMatch(/byline_interactions_total\{command="ask",outcome="\w+"\} 1/);
    expect(page).toMatch(/byline_index_articles [1-9]/);
    expect(page).toContain('byline_gateway_ready 1');
    scene.program.signal('SIGTERM');
    expect(await scene.program.exit).toEqual({ code: 0, signal: null });
    expect(scene.program.log).not.toContain('What sank');
    expect(scene.program.log).not.toContain(scene.discord.token);
    expect(await readdir(join(scene.folder, 'data'))).not.toContain('byline.lock');
  });

  test('GIVEN a data path that is a file THEN the bot ends with code 1 and says what to name instead', async () => {
    const opening = openScene({ env: { BYLINE_DATA: '/dev/null' } });
    await expect(opening).rejects.toThrow(/data folder .* is not a folder.*BYLINE_DATA/);
  });
});

describe('the running bot, where the data folder takes no writes', () => {
  test('GIVEN a place where no folder can be made THEN it starts, warns, and answers', async () => {
    const scene = await openScene({ env: { BYLINE_DATA: '/sys/byline' } });
    onTestFinished(() => scene.close());
    expect(scene.program.log).toContain('the data folder cannot be written');
    const handle = await scene.discord
      .user({ name: 'Ann' })
      .slash('ask', { question: 'What sank?' });
    expect(textOf(await handle.answer())).toContain('Marigold');
  });
});
