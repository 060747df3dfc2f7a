import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import type { UserClient } from '../discord/client/user.ts';
import type { MessageView } from '../discord/client/views.ts';
import { startDiscord } from '../discord/server.ts';
import { textOf } from '../discord/text.ts';
import { startProgram } from '../e2e/scene.ts';
import { SHIPPED } from './shipped.ts';

/** A message as a user of the loopback Discord saw it, with what is attached to it. */
export interface Collected {
  readonly name: string;
  readonly message: MessageView;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Longest start of the program over the shipped corpus, and longest wait for a picture, in milliseconds. */
const START_MS = 180_000;
const PICTURE_MS = 5000;

/** A saved page of an invented outlet: what is imported in the pictures, as on the pages. */
const PAGE = {
  name: 'night-ferry.html',
  path: new URL('../docs/night-ferry.html', import.meta.url),
};

/** Answers that are followed by a picture. */
const ILLUSTRATED = ['disagreements', 'reported'];

/** What is asked, by the name of the picture: over the articles that ship. */
const ASKED: readonly (readonly [
  name: string,
  command: string,
  options: Record<string, string>,
])[] = [
  ['ask', 'ask', { question: 'How many Islamic State fighters were killed in Palmyra?' }],
  ['ask-date', 'ask', { question: 'When was Palmyra recaptured?' }],
  ['ask-nothing', 'ask', { question: 'Who won the chess championship in Reykjavik?' }],
  ['disagreements', 'disagreements', {}],
  ['reported', 'reported', { fact: 'At least 400 Islamic State fighters were killed in Palmyra' }],
  ['help', 'help', {}],
  ['sources', 'sources', {}],
  ['article', 'article', { article: 'deccan-chronicle' }],
  ['reindex', 'reindex', {}],
  ['error', 'ask', { question: 'Who holds Palmyra?', since: '2016-02-31' }],
];

/** Asks the built program everything over the shipped corpus and returns the messages it answered with. */
export async function collectMessages(): Promise<readonly Collected[]> {
  const folder = await mkdtemp(join(tmpdir(), 'byline-pictures-'));
  const corpus = join(folder, 'corpus');
  await cp(SHIPPED, corpus, { recursive: true });
  const discord = await startDiscord();
  const env = { BYLINE_RATE_LIMIT: '0', BYLINE_MODERATOR_GUILDS: discord.guild().id };
  const program = startProgram(discord, folder, corpus, env, ['--allow-loopback-fetch']);
  try {
    await discord.ready(0, START_MS);
    await discord.until(
      () => (discord.commands().length > 0 ? true : undefined),
      'the commands to be registered',
      START_MS,
    );
    const ann = discord.user({ name: 'Ann', permissions: PermissionFlagsBits.ManageGuild });
    const collected: Collected[] = [];
    for (const [name, command, options] of ASKED) {
      const message = await askFor(ann, command, options);
      collected.push({ name, message, files: await filesOf(message) });
    }
    const [preview, added] = await importPage(ann);
    return [
      ...collected,
      { name: 'import', message: preview, files: new Map() },
      { name: 'import-added', message: added, files: new Map() },
    ];
  } finally {
    program.signal('SIGKILL');
    await program.exit;
    await discord.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function askFor(
  user: UserClient,
  command: string,
  options: Record<string, string>,
): Promise<MessageView> {
  const handle = await user.slash(command, options);
  const first = await handle.answer(START_MS);
  if (command === 'reindex')
    return handle.until((message) => JSON.stringify(message).includes('rejected'), START_MS);
  if (!ILLUSTRATED.includes(command)) return first;
  return handle.until(({ attachments }) => attachments.length > 0, PICTURE_MS).catch(() => first);
}

/** What a moderator is shown of a page before it is added, and after. */
async function importPage(user: UserClient): Promise<readonly [MessageView, MessageView]> {
  const page = user.upload(PAGE.name, await readFile(PAGE.path), 'text/html');
  const preview = await (await user.slash('import', { file: page.id })).answer(START_MS);
  const handle = await user.click(preview, /Add/);
  const isDone = (message: MessageView) => /disagreement|contradicts/.test(textOf(message));
  return [preview, await handle.until(isDone, START_MS)];
}

async function filesOf({ attachments }: MessageView): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { filename, url } of attachments) {
    const response = await fetch(url);
    files.set(filename, new Uint8Array(await response.arrayBuffer()));
  }
  return files;
}
