import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import { buttonsOf, linksOf, textOf } from '../discord/text.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
let ann: UserClient;

beforeAll(async () => {
  scene = await openScene({
    discord: { guilds: [{ name: 'Newsroom' }, { name: 'Elsewhere', hasBot: false }] },
  });
  ann = scene.discord.user({ name: 'Ann' });
});

afterAll(async () => {
  const { violations, pinged } = scene.discord;
  await scene.close();
  expect(violations).toEqual([]);
  expect(pinged).toEqual([]);
});

async function ask(options: Record<string, string | boolean>, user = ann) {
  const handle = await user.slash('ask', options);
  return await handle.answer();
}

const HOW_MANY = 'How many people were killed in the sinking of the ferry Marigold?';

describe('GIVEN a question the corpus answers', () => {
  test('WHEN it is asked THEN the answer stands on top, cited, with numbered passages and their place', async () => {
    const message = await ask({ question: HOW_MANY });
    const text = textOf(message);
    expect(message.ephemeral).toBe(false);
    expect(text).toMatch(/^### “(?:Twelve|Fifteen) people were killed in the sinking/);
    expect(text).toMatch(/\*\*\[1\] .+\*\* · \d{1,2} May 2024 · paragraph 2/);
    expect(text).toContain('Ferry Marigold sinks off Port Vale');
    expect(text).toMatch(/-# \d outlets, \d independent origins?/);
    expect(text).toContain('**Sources differ:**');
    expect(buttonsOf(message)).toEqual(
      expect.arrayContaining([
        'Show in context',
        'Who reported this',
        '👍 Helpful',
        '👎 Not helpful',
      ]),
    );
  });

  test('THEN it links to the passage on the page, without a preview', async () => {
    const links = linksOf(await ask({ question: HOW_MANY }));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.unfurls).toBe(false);
      expect(link.url).toMatch(/^https:\/\/[a-z-]+\.example\/story#:~:text=/);
    }
  });

  test('WHEN it is asked privately THEN only the asker sees it', async () => {
    const message = await ask({ question: HOW_MANY, private: true });
    expect(message.ephemeral).toBe(true);
    expect(buttonsOf(message)).toContain('Share');
  });

  test('WHEN an outlet and dates are named THEN only their passages come', async () => {
    const text = textOf(
      await ask({ question: HOW_MANY, outlet: 'Port Herald', since: '2024-05', until: '2024' }),
    );
    expect(text).toContain('Fifteen people');
    expect(text).toContain('** · 3 May 2024');
    expect(text).not.toMatch(/\*\*\[\d+\] (?!Port Herald)/);
  });

  test('WHEN a date does not exist THEN the message says so', async () => {
    const text = textOf(await ask({ question: HOW_MANY, since: '2024-02-31' }));
    expect(text).toContain('since must be a date that exists');
  });
});

describe('GIVEN a question the corpus does not answer', () => {
  test('THEN the bot says so', async () => {
    const text = textOf(await ask({ question: 'Who won the chess championship in Reykjavik?' }));
    expect(text).toContain('The corpus does not say.');
  });
});

describe('GIVEN the other commands', () => {
  test('WHEN a fact is given THEN reported names outlets and origins', async () => {
    const handle = await ann.slash('reported', {
      fact: 'Twelve people were killed in the sinking of the ferry Marigold',
    });
    const text = textOf(await handle.answer());
    expect(text).toMatch(/✅ \*\*Harbour Gazette\*\* reports it/);
    expect(text).toMatch(/\*\*Port Herald\*\* says otherwise/);
    expect(text).toContain('Origins');
    expect(text).toContain('Coast Guard');
  });

  test('THEN disagreements lists where the sources contradict each other', async () => {
    const handle = await ann.slash('disagreements', { topic: 'ferry Marigold' });
    const text = textOf(await handle.answer());
    expect(text).toContain('Twelve people');
    expect(text).toContain('Fifteen people');
  });

  test('THEN sources lists outlets and articles with their ids', async () => {
    const text = textOf(await (await ann.slash('sources')).answer());
    expect(text).toContain('3 outlets, 5 articles');
    expect(text).toContain('gazette-ferry');
  });

  test('THEN article opens at the paragraph that was asked for', async () => {
    const handle = await ann.slash('article', { article: 'courier-parade', paragraph: 12 });
    const text = textOf(await handle.answer());
    expect(text).toContain('**¶ 12 ◀**');
    expect(text).toContain('**¶ 11**');
    expect(text).toContain('**¶ 13**');
  });

  test('WHEN an article does not exist THEN the message says what to do', async () => {
    const handle = await ann.slash('article', { article: 'no-such-thing' });
    expect(textOf(await handle.answer())).toContain('/sources');
  });

  test('THEN help shows examples to the asker alone', async () => {
    const message = await (await ann.slash('help')).answer();
    expect(message.ephemeral).toBe(true);
    expect(textOf(message)).toContain('For example');
  });

  test('WHEN a message is checked THEN each statement of it is, and questions are not', async () => {
    const handle = await ann.contextMenu('Check this message', {
      content:
        'Did you hear? Twelve people were killed in the sinking of the ferry Marigold. I think that is awful!',
    });
    const message = await handle.answer();
    const text = textOf(message);
    expect(message.ephemeral).toBe(true);
    expect(text).toContain('Twelve people were killed in the sinking of the ferry Marigold');
    expect(text).toContain('Harbour Gazette');
    expect(text).not.toContain('Did you hear');
    expect(text).not.toContain('awful');
  });

  test('WHEN an article or outlet is being typed THEN choices come', async () => {
    expect(await ann.autocomplete('article', 'article', 'marigold sinks')).toEqual([
      { name: 'Harbour Gazette: Ferry Marigold sinks off Port Vale', value: 'gazette-ferry' },
    ]);
    expect(await ann.autocomplete('ask', 'outlet', 'COAST')).toEqual([
      { name: 'Coast Courier', value: 'Coast Courier' },
    ]);
    expect(await ann.autocomplete('article', 'article', 'zzzz')).toEqual([]);
  });
});

describe('GIVEN a user who installed the bot for themself', () => {
  test('WHEN they ask in a private channel THEN they are answered', async () => {
    const una = scene.discord.user({ name: 'Una' });
    const handle = await una.slash('ask', { question: HOW_MANY }, { privateChannel: true });
    expect(textOf(await handle.answer())).toContain('people were killed');
  });

  test('WHEN they ask in a server that the bot is not in THEN they are answered', async () => {
    const una = scene.discord.user({ name: 'Una', guild: 'Elsewhere' });
    const handle = await una.slash('ask', { question: HOW_MANY });
    expect(textOf(await handle.answer())).toContain('people were killed');
  });

  test('WHEN their language has names of its own THEN commands still answer', async () => {
    const handle = await ann.slash('ask', { question: HOW_MANY }, { locale: 'ja' });
    expect(textOf(await handle.answer())).toContain('people were killed');
  });
});

describe('GIVEN an article full of markup', () => {
  test('WHEN it is quoted THEN it prints as it stands and nothing acts', async () => {
    const message = await ask({ question: 'What did the whistling buoy notice read?' });
    const text = textOf(message);
    expect(text).toContain('\\@everyone');
    expect(text).toContain('\\<\\@123456789012345678\\>');
    expect(text).not.toMatch(/[\u200b\u202e]/);
    expect(linksOf(message).map(({ url }) => new URL(url).hostname)).not.toContain('evil.example');
    const article = await (await ann.slash('article', { article: 'herald-buoy' })).answer();
    expect(textOf(article)).toContain('\\`\\`\\`js whistling buoy fence');
    const [, ...paragraphs] = textOf(article).split('\n');
    expect(paragraphs.join('\n')).not.toMatch(/^(?:#+|>) /m);
  });

  test('WHEN a question is full of markup THEN it is shown as it was written', async () => {
    const question = '@everyone [ferry](https://evil.example) # Marigold <@1> killed?';
    const message = await ask({ question });
    expect(linksOf(message).map(({ url }) => new URL(url).hostname)).not.toContain('evil.example');
  });
});
