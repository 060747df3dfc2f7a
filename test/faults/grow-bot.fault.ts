import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { articleFile } from '../cli/run-byline.ts';
import type { MessageView } from '../discord/client/views.ts';
import { Permission } from '../discord/permissions.ts';
import { textOf } from '../discord/text.ts';
import { openScene, type Scene } from '../e2e/scene.ts';
import { startWeb } from '../fetch/web-server.ts';
import { expectWholeArticles, shareLeft } from './growing-corpus.ts';
import { expectWholeStateFiles, LONG_ROUNDS, savedAt } from './state.ts';

/** Each round starts the bot twice: 100 of them would take an hour. */
const BOT_ROUNDS = Math.min(LONG_ROUNDS, 20);

/** Longest wait for an article to be indexed: the build runs at low priority, and the machine may be busy. */
const INDEX_MS = 100_000;

/** How much longer than the longest undisturbed work a kill may be waited for: some come after its end. */
const MARGIN = 1.1;

/** Early moments are the likelier ones: a file is written or deleted in milliseconds, the index takes seconds. */
function momentIn(ms: number): Promise<unknown> {
  return sleep(ms * MARGIN * Math.random() ** 4);
}

const TIDE = 'The tide rose at noon, and the ferry stayed in the harbour until the evening.';

function paragraphs(round: number): readonly string[] {
  return [
    `Humpback whale number ${round} swam into the inner basin of Port Vale on Sunday morning.`,
    `The harbour master Ada Winter closed the inner basin for ${round + 2} days because of it.`,
  ];
}

function html(round: number): string {
  const title = `Whale number ${round} in the inner basin`;
  return `<!doctype html><html><head><title>${title}</title><meta property="og:site_name" content="Port Herald"><meta property="article:published_time" content="2024-05-02T22:00:00Z"></head><body><article><h1>${title}</h1>${paragraphs(
    round,
  )
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`;
}

async function killed(bot: Scene, data: string): Promise<void> {
  bot.program.signal('SIGKILL');
  await bot.program.exit;
  await expectWholeStateFiles(data);
}

test('GIVEN SIGKILL at any moment of Add and of Remove THEN the article is there or not, whole, and the next try finishes', async () => {
  const web = await startWeb();
  const bot = await openScene({
    files: {
      'articles/tide.md': articleFile('tide', 'Port Herald', '2024-05-01', 'A tide', [TIDE]),
    },
    args: ['--allow-loopback-fetch'],
    env: { BYLINE_READER: 'off' },
  });
  onTestFinished(async () => {
    await bot.close();
    await web.stop();
  });
  const place = { corpus: join(bot.folder, 'corpus'), data: join(bot.folder, 'data') };
  const answers = join(place.data, 'answers.jsonl');
  const mo = bot.discord.user({ name: 'Mo', permissions: Permission.manageGuild });
  const ann = bot.discord.user({ name: 'Ann' });
  const url = (round: number) => `${web.origin}/whale/${round}`;
  const left = (round: number) =>
    expectWholeArticles(
      place.corpus,
      new Map([
        ['https://tide.example/story', [TIDE]],
        [url(round), [paragraphs(round).join('\n\n')]],
      ]),
    );
  const preview = async (round: number): Promise<MessageView> =>
    await (await mo.slash('import', { url: url(round) })).answer(20_000);
  const add = async (shown: MessageView): Promise<number> => {
    const begun = performance.now();
    const handle = await mo.click(shown, /Add/);
    await handle.until((view) => textOf(view).includes('### Added: 1 article'), INDEX_MS);
    return performance.now() - begun;
  };
  const remove = async (round: number): Promise<number> => {
    const begun = performance.now();
    const handle = await mo.slash('remove', { url: url(round), confirm: true });
    await handle.until((view) => textOf(view).includes('### Removed'), INDEX_MS);
    return performance.now() - begun;
  };

  web.serve('/whale/0', html(0));
  const pace = { add: await add(await preview(0)), remove: await remove(0) };
  const added: Record<string, number> = {};
  const removed: Record<string, number> = {};
  for (let round = 1; round <= BOT_ROUNDS; round += 1) {
    web.serve(`/whale/${round}`, html(round));
    await mo.click(await preview(round), /Add/);
    await momentIn(pace.add);
    await killed(bot, place.data);
    const written = (await left(round)).size - 1;
    const share = shareLeft(written, 1);
    added[share] = (added[share] ?? 0) + 1;
    await bot.restart();
    await savedAt(place);
    const shown = await preview(round);
    if (written === 1) expect(textOf(shown)).toContain('In the corpus already:');
    else await add(shown);
    expect((await left(round)).size).toBe(2);

    const question = `Which whale number ${round} swam into the inner basin of Port Vale?`;
    const asked = await (await ann.slash('ask', { question })).answer(20_000);
    expect(textOf(asked)).toContain(`whale number ${round}`);
    // Where an answer stands is noted once it stands there: a kill right then is not what is tried here.
    await expect.poll(() => readFileSync(answers, 'utf8')).toContain(asked.id);
    await mo.slash('remove', { url: url(round), confirm: true });
    await momentIn(pace.remove);
    await killed(bot, place.data);
    const rest = (await left(round)).size - 1;
    const kept = shareLeft(rest, 1);
    removed[kept] = (removed[kept] ?? 0) + 1;
    await bot.restart();
    await savedAt(place);
    if (rest === 1) await remove(round);
    expect((await left(round)).size).toBe(1);
    const now = () => bot.discord.botMessages().find(({ id }) => id === asked.id);
    await expect
      .poll(() => textOf(now() ?? asked), { timeout: INDEX_MS })
      .toContain('has been removed from the corpus');
    const again = await (await ann.slash('ask', { question })).answer(20_000);
    expect(textOf(again)).toContain('The corpus does not say.');
  }
  console.log(
    `bots killed: ${BOT_ROUNDS} rounds; of the article Add left ${JSON.stringify(added)}, Remove ${JSON.stringify(removed)}`,
  );
});
