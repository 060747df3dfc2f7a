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
    expect(text).toMatch(
      /^### How many people .+\n“\*\*(?:Twelve|Fifteen)\*\* people were killed in the sinking/,
    );
    expect(text).toMatch(/^\*\*\d outlets? · \d origins?:\*\* .*(?:Coast Guard|hospital)/m);
    expect(text).toMatch(/^⚠ \*\*Differs:\*\* \*\*Twelve.* – .+ · \*\*Fifteen.* – Port Herald/m);
    expect(text).toMatch(/^\*\*\[1\] .+\*\* · <t:171[46]\d+:D> · ¶\u00a02$/m);
    expect(buttonsOf(message)).toEqual(
      expect.arrayContaining([
        'Context 1',
        'Context 2',
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
    expect(text).toContain('**Fifteen** people');
    // Noon of 3 May 2024 in Greenwich.
    expect(text).toContain('** · <t:1714737600:D>');
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
    expect(text).toMatch(/^\*\*\d outlets? reports? it · \d origins?:\*\* .*Coast Guard/m);
  });

  test('THEN disagreements lists where the sources contradict each other', async () => {
    const handle = await ann.slash('disagreements', { topic: 'ferry Marigold' });
    const text = textOf(await handle.answer());
    expect(text).toMatch(/\*\*Twelve.*– /);
    expect(text).toMatch(/\*\*Fifteen.*– Port Herald/);
  });

  test('THEN sources lists outlets, and each opens its articles with their ids', async () => {
    const message = await (await ann.slash('sources')).answer();
    expect(textOf(message)).toContain('3 outlets, 5 articles');
    const number = /\*\*(\d)\. Harbour Gazette\*\*\n-# 1 article · <t:/.exec(textOf(message))?.[1];
    const opened = await (await ann.click(message, new RegExp(`^${number}$`))).answer();
    expect(opened.ephemeral).toBe(true);
    expect(textOf(opened)).toContain('gazette-ferry');
  });

  test('WHEN outlets are silent on a fact THEN one line counts them and opens them all', async () => {
    const handle = await ann.slash('reported', { fact: 'Vale Lines stopped all crossings' });
    const message = await handle.answer();
    expect(textOf(message)).toMatch(/▫️ \d other outlets? /);
    const opened = await (await ann.click(message, /All outlets/)).answer();
    for (const outlet of ['Harbour Gazette', 'Port Herald', 'Coast Courier'])
      expect(textOf(opened)).toContain(outlet);
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
    expect(textOf(message)).toMatch(/<\/ask:\d+>/);
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
