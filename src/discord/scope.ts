import {
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

type Scope = Required<
  Pick<RESTPostAPIApplicationCommandsJSONBody, 'contexts' | 'integration_types'>
>;

/** Everywhere: servers, direct messages with the bot, and private channels of users who installed it. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
} satisfies Scope;

/** Servers that installed the bot, and nowhere else. */
export const SERVERS_ONLY = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
} satisfies Scope;
