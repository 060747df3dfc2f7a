import {
  type APIApplicationCommandChannelOption,
  ApplicationCommandOptionType,
  ChannelType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type {
  Audience,
  CommandContext,
  CommandDeps,
  CommandOutcome,
  CommandRequest,
} from '../src/discord/command.ts';
import { isClosed, isGone } from '../src/discord/delivery/discord-errors.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { renderNotice } from '../src/discord/render/notice.ts';
import { renderWatched, renderWatches, renderWatchGreeting } from '../src/discord/render/watch.ts';
import { EVERYWHERE } from '../src/discord/scope.ts';
import { UserError } from '../src/errors.ts';
import type { Watch } from '../src/watches/watch.ts';

const { Subcommand: SUBCOMMAND, String: TEXT, Channel: CHANNEL } = ApplicationCommandOptionType;

const TOPIC = {
  type: TEXT,
  name: 'topic',
  description: 'The topic, in a few words',
  required: true,
  min_length: 1,
  max_length: 200,
} as const;

const CHANNEL_OPTION = {
  type: CHANNEL,
  name: 'channel',
  description: 'The channel that is told (Manage Server); left out: you are, in a direct message',
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
} satisfies APIApplicationCommandChannelOption;

/** `/watch`: be told when something new comes on a topic. */
export const definition = {
  name: 'watch',
  name_localizations: NAMES.watch,
  description: 'Be told of new articles, new differences and further origins of a topic',
  ...EVERYWHERE,
  options: [
    {
      type: SUBCOMMAND,
      name: 'topic',
      description: 'Watch a topic from now on',
      options: [TOPIC, CHANNEL_OPTION],
    },
    { type: SUBCOMMAND, name: 'list', description: 'What you watch, and what this server does' },
    {
      type: SUBCOMMAND,
      name: 'remove',
      description: 'Watch a topic no longer',
      options: [TOPIC, CHANNEL_OPTION],
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** What somebody watches is their own business. */
export const audience: Audience = 'asker';

/** Refuses channels to those who do not manage the server. */
export function refuse({ asker, guildId, options }: CommandRequest): void {
  if (options.channel('channel') === null) return;
  if (guildId !== null && (asker.managesServer || asker.isModerator)) return;
  throw new UserError(
    'forbidden',
    'You need the Manage Server permission to have a channel told. Leave the channel out, and you are told in a direct message.',
  );
}

/** Watches a topic, ends that, or lists what is watched. Rejects with a `UserError` that names the cure. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  const { asker, guildId, options } = context;
  const topic = options.string('topic')?.replace(/\s+/g, ' ').trim() ?? '';
  const channelId = options.channel('channel');
  const place = channelId === null || guildId === null ? null : { guildId, channelId };
  if (options.subcommand === 'topic') {
    await watch({ topic, place, by: asker.id }, deps);
    await context.reply(renderWatched({ topic, place }));
  } else if (options.subcommand === 'remove') {
    await deps.watches.remove(topic, place, asker.id);
    await note(place, asker.id, `removed "${topic}"`, deps);
    await context.reply(renderNotice(`"${topic}" is watched no longer.`));
  } else {
    const seesServer = asker.managesServer || asker.isModerator;
    await context.reply(
      renderWatches(await deps.watches.list(asker.id, seesServer ? guildId : null)),
    );
  }
  return 'answered';
}

async function watch(wanted: Omit<Watch, 'at'>, deps: CommandDeps): Promise<void> {
  const { watches, engine, settings } = deps;
  const { topic, place, by } = wanted;
  await watches.check(wanted);
  await greet(wanted, deps);
  await watches.add(wanted, engine.within(settings.of(place?.guildId ?? null).outlets));
  await note(place, by, `watches "${topic}"`, deps);
}

/** A place that cannot be told would be found out at the next news only. */
async function greet(
  { topic, place, by }: Omit<Watch, 'at'>,
  { channels }: CommandDeps,
): Promise<void> {
  try {
    const channelId = place?.channelId ?? (await channels.openDirect(by));
    await channels.post(channelId, `watch:${Date.now()}`, renderWatchGreeting(topic));
  } catch (error) {
    if (!isClosed(error) && !isGone(error)) throw error;
    throw new UserError(
      'bad-request',
      place === null
        ? 'I may not write you a direct message. Allow direct messages from members of a server that we share, and try again.'
        : 'I may not write in that channel. Allow me View Channel and Send Messages there, or choose another.',
    );
  }
}

/** What people watch for themselves is not moderation, and is not noted. */
async function note(
  place: Watch['place'],
  who: string,
  what: string,
  { audit }: CommandDeps,
): Promise<void> {
  if (place === null) return;
  const detail = `${what} in channel ${place.channelId}`;
  await audit.record({ who, guild: place.guildId, action: 'watch', outcome: 'done', detail });
}
