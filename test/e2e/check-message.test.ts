import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import type { MessageView } from '../discord/client/views.ts';
import { buttonsOf, textOf } from '../discord/text.ts';
import { openScene, type Scene } from './scene.ts';

/** Where a forwarded message came from: a reference of type 1. */
const FORWARD = {
  type: 1,
  channel_id: '700000000000000066',
  message_id: '700000000000000067',
};

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

/** The text of every page, turned one after another. */
async function allPages(first: MessageView): Promise<string> {
  const pages = [textOf(first)];
  let page = first;
  while (buttonsOf(page).some((label) => label.startsWith('More'))) {
    page = await (await ann.click(page, /^More/)).answer(30_000);
    pages.push(textOf(page));
  }
  return pages.join('\n');
}

describe('GIVEN a message of nine statements', () => {
  test('THEN every one of them is checked, over several pages', async () => {
    const statements = Array.from(
      { length: 9 },
      (_, n) => `The lantern barge number ${n + 1} begins at the stone bridge.`,
    );
    const handle = await ann.contextMenu('Check this message', { content: statements.join(' ') });
    const first = await handle.answer(30_000);
    expect(first.ephemeral).toBe(true);
    const text = await allPages(first);
    for (const statement of statements) expect(text).toContain(statement.replace(/\.$/, ''));
    expect(text).not.toContain('Not looked at');
  });
});

describe('GIVEN a message whose statements stand elsewhere than in its content', () => {
  const author = {
    id: '700000000000000077',
    username: 'x',
    discriminator: '0',
    global_name: null,
    avatar: null,
  };
  const snapshot = {
    message: {
      type: 0,
      content: 'Vale Lines stopped all crossings.',
      embeds: [],
      attachments: [],
      components: [],
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      flags: 0,
      mentions: [],
      mention_roles: [],
    },
  };

  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      'in the fields of an embed',
      {
        embeds: [
          {
            type: 'rich',
            fields: [{ name: 'News', value: 'The ferry Marigold sank off Port Vale.' }],
          },
        ],
      },
      'The ferry Marigold sank off Port Vale',
    ],
    [
      'in Components V2',
      {
        flags: 1 << 15,
        components: [
          {
            type: 17,
            id: 1,
            accent_color: null,
            spoiler: false,
            components: [
              {
                type: 10,
                id: 2,
                content: 'The mayor of Port Vale declared three days of mourning.',
              },
            ],
          },
        ],
      },
      'declared three days of mourning',
    ],
    [
      'in what it forwards',
      { message_reference: FORWARD, message_snapshots: [snapshot] },
      'Vale Lines stopped all crossings',
    ],
    [
      'in the description of a picture',
      {
        attachments: [
          {
            id: '700000000000000088',
            filename: 'a.png',
            size: 1,
            url: 'https://cdn.example/a.png',
            proxy_url: 'https://cdn.example/a.png',
            description: 'Divers searched the wreck of the Marigold through the night.',
          },
          {
            id: '700000000000000089',
            filename: 'b.png',
            size: 1,
            url: 'https://cdn.example/b.png',
            proxy_url: 'https://cdn.example/b.png',
          },
        ],
      },
      'Divers searched the wreck',
    ],
  ])('WHEN it is %s THEN it is checked', async (_where, parts, statement) => {
    const target = { content: '', author, ...parts } as never;
    const handle = await ann.contextMenu('Check this message', target);
    expect(textOf(await handle.answer(30_000))).toContain(statement);
  });

  test('THEN what was not looked at is said', async () => {
    const target = {
      content: 'The ferry Marigold sank off Port Vale. Is it so? See https://evil.example/page',
      attachments: [
        {
          id: '700000000000000090',
          filename: 'c.png',
          size: 1,
          url: 'https://cdn.example/c.png',
          proxy_url: 'https://cdn.example/c.png',
        },
      ],
    } as never;
    const handle = await ann.contextMenu('Check this message', target);
    const text = textOf(await handle.answer(30_000));
    expect(text).toMatch(/Not looked at: .*\d × question/);
    expect(text).toContain('1 attachment without a description');
    expect(text).toContain('1 linked page');
  });
});
