import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { textOf } from '../discord/text.ts';
import { HARBOUR_CORPUS, type JsonArticle } from '../e2e/harbour-corpus.ts';
import { openScene, type Scene, startProgram } from '../e2e/scene.ts';
import { expectWholeStateFiles, ROUNDS, savedAt } from './state.ts';

async function scene(): Promise<Scene> {
  const opened = await openScene();
  onTestFinished(() => opened.close());
  return opened;
}

function placeOf({ folder }: Scene) {
  return { corpus: join(folder, 'corpus.jsonl'), data: join(folder, 'data') };
}

function whale(round: number): JsonArticle {
  return {
    id: `gazette-whale-${round}`,
    outlet: 'Harbour Gazette',
    headline: `Whale number ${round} in the harbour basin`,
    published: '2016-03-28',
    url: `https://whale-${round}.example/story`,
    text: `Humpback whale number ${round} swam into the harbour basin on Sunday.`,
  };
}

async function ask({ discord }: Scene, question: string): Promise<string> {
  const handle = await discord.user({ name: 'Ann' }).slash('ask', { question });
  return textOf(await handle.answer());
}

describe('two bots on one data folder', () => {
  test('GIVEN a running bot WHEN a second one starts THEN it ends with code 1, naming the first', async () => {
    const first = await scene();
    const { corpus } = placeOf(first);
    const second = startProgram(first.discord, first.folder, corpus);
    expect((await second.exit).code).toBe(1);
    const lock = JSON.parse(await readFile(join(first.folder, 'data', 'byline.lock'), 'utf8'));
    expect(second.log).toContain(`process ${lock.pid}`);
    expect(second.log).toContain('BYLINE_DATA');
    expect(await ask(first, 'What sank?')).toContain('Marigold');
  });
});

describe('a bot that is killed', () => {
  test('GIVEN SIGKILL during /reindex THEN the next start answers, from the old index or the new', async () => {
    const rounds = Math.ceil(ROUNDS / 10);
    const bot = await scene();
    const place = placeOf(bot);
    const left = { old: 0, new: 0 };
    for (let round = 1; round <= rounds; round += 1) {
      const moderator = bot.discord.user({
        name: `Mo ${round}`,
        permissions: PermissionFlagsBits.ManageGuild,
      });
      const before = await savedAt(place);
      await bot.writeCorpus([...HARBOUR_CORPUS, whale(round)]);
      const handle = await moderator.slash('reindex');
      await handle.acknowledged();
      await sleep(randomInt(2_000));
      bot.program.signal('SIGKILL');
      await bot.program.exit;
      await expectWholeStateFiles(place.data);
      left[(await savedAt(place)) === before ? 'old' : 'new'] += 1;
      await bot.restart();
      expect(await ask(bot, `Which whale number ${round} swam into the basin?`)).toContain('whale');
    }
    console.log(
      `bots killed during /reindex: ${rounds}, ${left.old} left the old index, ${left.new} the new`,
    );
  });
});

describe('state files that were damaged while the bot was down', () => {
  test('GIVEN torn and senseless files THEN the bot starts, answers, and sets aside what it cannot read', async () => {
    const bot = await scene();
    await ask(bot, 'What sank?');
    bot.program.signal('SIGKILL');
    await bot.program.exit;
    const file = (name: string) => join(bot.folder, 'data', name);
    await writeFile(file('answers.jsonl'), '{"id":"torn","at":17');
    await writeFile(file('gaps.jsonl'), '\u0000\u0000\nnot JSON\n');
    await writeFile(file('user-salt.json'), '{"salt": 5}');
    await writeFile(file('byline.lock'), '');
    await bot.restart();
    expect(await ask(bot, 'What sank?')).toContain('Marigold');
    expect(bot.program.log).toContain('user-salt.json.corrupt-');
  });
});
