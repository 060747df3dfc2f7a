import type { Message } from 'discord.js';
import type { Questions } from '../../answer/engine.ts';
import { smallTalk } from '../../answer/question/small-talk.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../ops/server-settings.ts';
import { QUESTION_CHARACTERS } from '../../requests/limits.ts';
import { answerRequest } from '../answer-request.ts';
import type { AnswerRequest } from '../answer-state.ts';
import type { CommandOutcome } from '../command.ts';
import { apiErrorCode } from '../delivery/discord-errors.ts';
import { type Reply, replyToMessage } from '../delivery/reply.ts';
import { type Intent, interpret } from '../messages/interpret.ts';
import { renderHelp } from '../render/help.ts';
import { renderNotice } from '../render/notice.ts';
import type { View } from '../render/view.ts';
import { serve } from '../serve.ts';
import type { RouteDeps } from './route-deps.ts';

/** Milliseconds between two "typing" signals; one shows for ten seconds. */
const TYPING_INTERVAL_MS = 8000;

/** Who asked by a message, and what holds in that place. */
interface Asking {
  readonly userId: string;
  readonly settings: ServerSettings;
  readonly reply: Reply;
}

/** Answers a direct message, or a message that mentions the bot. Every other message is none of its business. */
export async function routeMessage(
  message: Message,
  botId: string,
  deps: RouteDeps,
): Promise<void> {
  if (message.author.bot || message.system || message.webhookId !== null) return;
  const isDirect = message.guildId === null;
  if (!isDirect && !message.mentions.users.has(botId)) return;
  const { id: messageId, channelId, guildId, author } = message;
  const settings = isDirect ? DEFAULT_SETTINGS : deps.settings.of(guildId);
  if (!isDirect && !isAnsweredIn(message, settings)) return;
  const reply = replyToMessage({ channelId, messageId }, deps.channels, deps.log);
  // A message carries no permissions to trust, so that moderators count as users here.
  const asker = { id: author.id, isModerator: false };
  const name = isDirect ? 'direct message' : 'mention';
  const refusal = deps.workload.refuse(asker, guildId);
  if (refusal !== null) {
    deps.metrics.countInteraction(name, refusal.outcome);
    // One notice a user and minute: a reply to every message would double a flood.
    if (!refusal.isRepeated) await reply.show(renderNotice(refusal.message));
    return;
  }
  deps.workload.expect(reply, Promise.resolve());
  const stopTyping = keepTyping(channelId, deps);
  const text = withoutMention(message.content, botId);
  // In a server each question stands alone: others speak there as well.
  const intent = interpret(isDirect ? meantDirectly(text, author.id, deps) : text);
  const asking = { userId: author.id, settings, reply };
  const work = () => answer(intent, asking, deps);
  await serve({ name, isLong: false, work }, reply, deps);
  stopTyping();
}

/** A thread belongs to its channel. */
function isAnsweredIn({ channel, channelId }: Message, { channels }: ServerSettings): boolean {
  if (channels === null) return true;
  const parent = channel.isThread() ? channel.parentId : null;
  return channels.includes(channelId) || (parent !== null && channels.includes(parent));
}

async function answer(intent: Intent, asking: Asking, deps: RouteDeps): Promise<CommandOutcome> {
  const { userId, settings, reply } = asking;
  const questions = deps.engine.within(settings.outlets);
  const request = requestOf(intent);
  if (request === null) return say(intent, asking, deps);
  if (request.kind === 'ask' && (await isNonsense(request.question, questions))) {
    const opening = 'The corpus knows none of these words. Here is what you can ask.';
    await reply.show(await helpFor(settings, opening, deps));
    return 'gap';
  }
  const asked = {
    asker: { id: userId },
    isPrivate: false,
    mayShare: true,
    settings,
    reply: reply.show,
  };
  return answerRequest(request, asked, deps);
}

function requestOf(intent: Intent): AnswerRequest | null {
  switch (intent.kind) {
    case 'ask':
    case 'reported':
    case 'disagreements':
    case 'sources':
      return intent;
    case 'article':
      return { ...intent, paragraph: null };
    default:
      return null;
  }
}

/** What is answered without the corpus. */
async function say(
  intent: Intent,
  { settings, reply }: Asking,
  deps: RouteDeps,
): Promise<CommandOutcome> {
  if (intent.kind === 'small-talk') await reply.show(renderNotice(intent.line));
  else if (intent.kind === 'not-here') await reply.show(renderNotice(intent.advice));
  else if (intent.kind === 'too-long') await reply.show(renderNotice(tooLong(intent.characters)));
  else await reply.show(await helpFor(settings, null, deps));
  return 'answered';
}

async function helpFor(
  { outlets }: ServerSettings,
  opening: string | null,
  { engine, examples, mention }: RouteDeps,
): Promise<View> {
  const sources = engine.within(outlets).sources();
  return renderHelp(sources, opening, { mention, examples: await examples.of(outlets) });
}

function tooLong(characters: number): string {
  return `That message has ${characters} characters. Please ask in at most ${QUESTION_CHARACTERS}.`;
}

/** Whether the corpus holds not one word of the question, nor anything it could be a slip of. */
async function isNonsense(question: string, questions: Questions): Promise<boolean> {
  const { passages } = await questions.search({ query: question, top: 1 });
  return passages.length === 0;
}

/** A direct message with the subject it takes from the one before; `/new` forgets that and gets help. */
function meantDirectly(text: string, userId: string, { followUps }: RouteDeps): string {
  // A greeting leans on nothing, whatever was asked before.
  if (smallTalk(text) !== null) return text;
  if (text.toLowerCase() !== '/new') return followUps.resolve(userId, text);
  followUps.forget(userId);
  return '';
}

function withoutMention(content: string, botId: string): string {
  return content.replaceAll(`<@${botId}>`, ' ').replaceAll(`<@!${botId}>`, ' ').trim();
}

/** Shows "typing" until the returned function is called. */
function keepTyping(channelId: string, { channels, log }: RouteDeps): () => void {
  const show = (): void => {
    channels.type(channelId).catch((err) => {
      log.debug({ err, code: apiErrorCode(err) }, 'typing could not be shown');
    });
  };
  show();
  const timer = setInterval(show, TYPING_INTERVAL_MS);
  return () => clearInterval(timer);
}
