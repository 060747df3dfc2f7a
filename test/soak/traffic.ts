import { PermissionFlagsBits } from 'discord.js';
import type { UserClient } from '../discord/client/user.ts';
import type { MessageView } from '../discord/client/views.ts';
import type { LoopbackDiscord } from '../discord/server.ts';
import { buttonsOf } from '../discord/text.ts';

/** People who use the bot, and the last answers they see. */
export interface Crowd {
  readonly users: readonly UserClient[];
  readonly moderator: UserClient;
  readonly answers: MessageView[];
}

/** Milliseconds somebody waits for an answer that was acknowledged in time. */
const PATIENCE_MS = 120_000;

/** Answers whose buttons are still pressed. */
const REMEMBERED = 200;

const QUESTIONS = [
  'How many people were killed in the sinking of the ferry Marigold?',
  'Where will the lantern parade begin?',
  'Who stopped all crossings?',
  'What did the notice of the whistling buoy read?',
  'Which planet did the astronauts reach?',
  'When did the ferry sink off Port Vale?',
];
const FACTS = [
  'Twelve people were killed in the sinking of the ferry Marigold.',
  'Vale Lines stopped all crossings.',
  'The mayor declared a holiday.',
];

/** Makes a crowd in the first server of a Discord. */
export function gather(discord: LoopbackDiscord, count: number): Crowd {
  return {
    users: Array.from({ length: count }, (_, n) => discord.user({ name: `Reader ${n}` })),
    moderator: discord.user({ name: 'Moderator', permissions: PermissionFlagsBits.ManageGuild }),
    answers: [],
  };
}

type Action = (user: UserClient, n: number, crowd: Crowd) => Promise<void>;

async function slash(
  user: UserClient,
  name: string,
  options: Record<string, string | boolean>,
  crowd: Crowd,
): Promise<void> {
  const handle = await user.slash(name, options);
  const answer = await handle.answer(PATIENCE_MS);
  if (!answer.ephemeral) crowd.answers.push(answer);
  if (crowd.answers.length > REMEMBERED) crowd.answers.shift();
}

const question = (n: number): string => QUESTIONS[n % QUESTIONS.length] ?? '';
const fact = (n: number): string => FACTS[n % FACTS.length] ?? '';

/** Presses a button of an earlier answer, whoever asked; a form is filled in. */
const press: Action = async (user, n, { answers }) => {
  const message = answers[n % Math.max(1, answers.length)];
  const labels =
    message === undefined ? [] : buttonsOf(message).filter((label) => label !== 'Share');
  const label = labels[n % Math.max(1, labels.length)];
  if (message === undefined || label === undefined) return;
  const handle = await user.click(message, label);
  if (!label.includes('Not helpful')) {
    await handle.answer(PATIENCE_MS);
    return;
  }
  const ack = await handle.acknowledged();
  const isForm = ack.type === 9;
  if (!isForm) return;
  const form = await handle.modal();
  const sent = await user.submitModal(form, { comment: `It says nothing of pier ${n}.` });
  await sent.answer(PATIENCE_MS);
};

const ask: Action = (user, n, crowd) =>
  slash(user, 'ask', { question: question(n), ...(n % 3 === 0 ? { private: true } : {}) }, crowd);
const reported: Action = (user, n, crowd) => slash(user, 'reported', { fact: fact(n) }, crowd);
const message: Action = async (user, n) => {
  await (await user.dm(n % 2 === 0 ? question(n) : fact(n))).reply(PATIENCE_MS);
};

/** Twenty things people do, in the proportions in which they do them. */
const HABITS: readonly Action[] = [
  ask,
  press,
  ask,
  reported,
  ask,
  message,
  ask,
  press,
  ask,
  reported,
  message,
  ask,
  press,
  (user, n, crowd) => slash(user, 'disagreements', n % 2 === 0 ? { topic: 'ferry' } : {}, crowd),
  (user, _, crowd) => slash(user, 'sources', {}, crowd),
  (user, _, crowd) => slash(user, 'article', { article: 'courier-parade' }, crowd),
  (user, _, crowd) => slash(user, 'help', {}, crowd),
  async (user, n) => {
    await user.autocomplete('article', 'article', ['', 'Mar', 'lantern', 'zzz'][n % 4] ?? '');
  },
  async (user, n) => {
    await (
      await user.contextMenu('Check this message', { content: `${fact(n)} Is it so?` })
    ).answer(PATIENCE_MS);
  },
  async (user, n) => {
    await (await user.mention(question(n))).reply(PATIENCE_MS);
  },
];

/** Does the `n`th thing of a crowd's day and waits until it is answered. */
export async function act(crowd: Crowd, n: number): Promise<void> {
  const user = crowd.users[n % crowd.users.length];
  const habit = HABITS[n % HABITS.length];
  if (user !== undefined && habit !== undefined)
    await habit(user, Math.floor(n / HABITS.length), crowd);
}

/** Reindexes and waits for the end of it. */
export async function reindex({ moderator }: Crowd, isFull: boolean): Promise<void> {
  const handle = await moderator.slash('reindex', { full: isFull });
  await handle.until(
    ({ loading, components }) => !loading && JSON.stringify(components).includes('rejected'),
    PATIENCE_MS,
  );
}
