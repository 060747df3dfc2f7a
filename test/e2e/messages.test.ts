import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import { textOf } from '../discord/text.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
let bob: UserClient;

beforeAll(async () => {
  scene = await openScene();
  bob = scene.discord.user({ name: 'Bob' });
});

afterAll(async () => {
  const { violations, pinged } = scene.discord;
  await scene.close();
  expect(violations).toEqual([]);
  expect(pinged).toEqual([]);
});

async function dm(text: string): Promise<string> {
  return textOf(await (await bob.dm(text)).reply());
}

describe('GIVEN a direct message', () => {
  test('WHEN it is a question THEN it is answered as ask, with typing shown before', async () => {
    expect(await dm('How many people were killed in the sinking of the ferry Marigold?')).toMatch(
      /^### How many people .+\n“\**(?:Twelve|Fifteen)\** people were killed/,
    );
    expect(scene.discord.requests.some(({ path }) => path.endsWith('/typing'))).toBe(true);
  });

  test('WHEN it asks who reported something THEN it is answered as reported', async () => {
    expect(await dm('Which outlets say that Vale Lines stopped all crossings?')).toContain(
      'reports it',
    );
  });

  test('WHEN it follows a question THEN it is about that, visibly, until /new', async () => {
    await dm('How many people were killed in the sinking of the ferry Marigold?');
    const about = '(about: people were killed in the sinking of the ferry Marigold)';
    expect(await dm('when?')).toContain(about);
    await dm('/new');
    expect(await dm('when?')).not.toContain('(about:');
  });

  test('WHEN it names an outlet or a date that there is not THEN that is said', async () => {
    expect(await dm('How many people were killed on the Marigold? outlet:Nowhere')).toContain(
      'there is none like "Nowhere"',
    );
    expect(await dm('How many people were killed on the Marigold? since:2024-13')).toContain(
      'must be a date that exists',
    );
  });

  test.each([['help'], ['qwrtzpl xkcvbnm']])('WHEN it is %j THEN help comes', async (text) => {
    expect(await dm(text)).toContain('Ask about the news');
  });

  test.each([['hello'], ['thanks!'], ['who are you?'], ['bye'], ['🙂']])(
    'WHEN it is %j THEN one friendly line comes, and it is no question without an answer',
    async (text) => {
      await dm('How many people were killed in the sinking of the ferry Marigold?');
      const line = await dm(text);
      expect(line.length).toBeLessThan(200);
      expect(line).not.toContain('\n');
      const gaps = join(scene.folder, 'data', 'gaps.jsonl');
      expect(existsSync(gaps) ? readFileSync(gaps, 'utf8') : '').not.toContain(text);
    },
  );

  test('WHEN it is a command typed as text THEN it is done', async () => {
    expect(await dm('/ask How many people were killed in the sinking of the Marigold?')).toContain(
      'people were killed',
    );
  });

  test('WHEN it asks where the sources disagree THEN the disagreements come', async () => {
    expect(await dm('where do the sources disagree')).toMatch(/disagreement/);
  });

  test('WHEN help shows examples THEN each of them is answered from the loaded corpus', async () => {
    const help = await dm('help');
    expect(help).toMatch(/<\/ask:\d+>/);
    for (const name of ['privacy show', 'config show']) expect(help).toContain(`</${name}:`);
    // It stands in the moderators' servers alone, so that it could not be opened here.
    expect(help).toContain('**/admin status**');
    const examples = [...help.slice(help.indexOf('For example')).matchAll(/^- (.+)$/gm)];
    expect(examples.length).toBeGreaterThan(1);
    for (const [, example = ''] of examples) {
      const answer = await dm(example.replaceAll('\\', ''));
      expect(answer).not.toMatch(/does not say|No article|do not contradict/);
    }
  });

  test('WHEN it is too long THEN the answer says how long it may be', async () => {
    const text = await dm('ferry '.repeat(120));
    expect(text).toContain('500');
    expect(text).toContain('characters');
  });
});

describe('GIVEN a message in a server', () => {
  test('WHEN it mentions the bot THEN it is answered in place, and nobody is pinged', async () => {
    const sent = await bob.mention('how many people were killed in the sinking of the Marigold?');
    const reply = await sent.reply();
    expect(textOf(reply)).toContain('people were killed');
    expect(reply.message_reference?.message_id).toBe(sent.message.id);
  });

  test('WHEN it follows a question THEN it stands alone', async () => {
    await (
      await bob.mention('How many people were killed in the sinking of the Marigold?')
    ).reply();
    expect(textOf(await (await bob.mention('when?')).reply())).not.toContain('(about:');
  });

  test('WHEN it does not mention the bot THEN the bot stays silent', async () => {
    const said = await bob.say('How many people were killed on the ferry Marigold?');
    const later = await bob.mention('hello');
    await later.reply();
    expect(said.repliesNow()).toHaveLength(1);
  });

  test('WHEN the user answers a message of the bot THEN that is a question too', async () => {
    const first = await (await bob.mention('hello')).reply();
    const sent = await bob.reply(first, 'Which company owns the ferry Marigold?');
    expect(textOf(await sent.reply())).toContain('Vale Lines');
  });
});
