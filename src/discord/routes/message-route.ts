import type { Message } from 'discord.js';
import { answerRequest } from '../answer-request.ts';
import type { CommandOutcome } from '../command.ts';
import { apiErrorCode } from '../delivery/discord-errors.ts';
import { type Reply, replyToMessage } from '../delivery/reply.ts';
import { QUESTION_CHARACTERS } from '../limits.ts';
import { type Intent, interpret } from '../messages/interpret.ts';
import { renderHelp } from '../render/help.ts';
import { renderNotice } from '../render/notice.ts';
import { serve } from '../serve.ts';
import type { RouteDeps } from './route-deps.ts';

/** Milliseconds between two "typing" signals; one shows for ten seconds. */
const TYPING_INTERVAL_MS = 8000;

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
  const key = { channelId, messageId };
  const reply = replyToMessage(key, deps.channels, deps.log);
  // A message carries no permissions to trust, so that moderators count as users here.
  const asker = { id: author.id, name: author.username, isModerator: false };
  const name = isDirect ? 'direct message' : 'mention';
  const refusal = deps.workload.refuse(asker, guildId);
  if (refusal !== null) {
    deps.metrics.countInteraction(name, refusal.outcome);
    await reply.show(renderNotice(refusal.message));
    return;
  }
  const stopTyping = keepTyping(channelId, deps);
  const text = withoutMention(message.content, botId);
  // In a server each question stands alone: others speak there as well.
  const intent = interpret(isDirect ? meantDirectly(text, author.id, deps) : text);
  const work = () => answer(intent, author.id, reply, deps);
  await serve({ name, isLong: false, work }, reply, deps);
  stopTyping();
}

async function answer(
  intent: Intent,
  userId: string,
  reply: Reply,
  deps: RouteDeps,
): Promise<CommandOutcome> {
  const { engine } = deps;
  if (intent.kind === 'help') {
    await reply.show(renderHelp(engine.sources(), null));
    return 'answered';
  }
  if (intent.kind === 'too-long') {
    await reply.show(
      renderNotice(
        `That message has ${intent.characters} characters. Please ask in at most ${QUESTION_CHARACTERS}.`,
      ),
    );
    return 'answered';
  }
  if (intent.kind === 'ask' && (await isNonsense(intent.question, engine))) {
    const opening = 'The corpus knows none of these words. Here is what you can ask.';
    await reply.show(renderHelp(engine.sources(), opening));
    return 'gap';
  }
  const asked = { asker: { id: userId }, isPrivate: false, reply: reply.show };
  return answerRequest(intent, asked, deps);
}

/** Whether the corpus holds not one word of the question, nor anything it could be a slip of. */
async function isNonsense(question: string, engine: RouteDeps['engine']): Promise<boolean> {
  const { passages } = await engine.search({ query: question, top: 1 });
  return passages.length === 0;
}

/** A direct message with the subject it takes from the one before; `/new` forgets that and gets help. */
function meantDirectly(text: string, userId: string, { followUps }: RouteDeps): string {
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
