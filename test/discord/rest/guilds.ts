import { channelJson, guildJson, memberJson } from '../api-shapes.ts';
import { DiscordError } from '../errors.ts';
import type { Guild } from '../model.ts';
import { param, type RestCall, type Route } from './call.ts';

function guildOf(call: RestCall): Guild {
  const guild = call.hub.state.guilds.get(param(call, 'guild_id'));
  if (guild === undefined) throw new DiscordError(10004);
  if (!guild.hasBot) throw new DiscordError(50001);
  return guild;
}

/** A guild, its channels and its members. */
export const guildRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/guilds/{guild_id}',
    auth: true,
    run: (call) => ({
      status: 200,
      body: guildJson(guildOf(call)),
      schema: 'GuildWithCountsResponseSchema',
    }),
  },
  {
    method: 'GET',
    template: '/guilds/{guild_id}/channels',
    auth: true,
    run: (call) => ({
      status: 200,
      body: guildOf(call).channels.map(channelJson),
      schema: 'GuildChannelResponseSchema',
    }),
  },
  {
    method: 'GET',
    template: '/guilds/{guild_id}/members/{user_id}',
    auth: true,
    run: (call) => {
      const guild = guildOf(call);
      if (!call.hub.state.users.has(param(call, 'user_id'))) throw new DiscordError(10013);
      const member = guild.members.get(param(call, 'user_id'));
      if (member === undefined) throw new DiscordError(10007);
      return { status: 200, body: memberJson(member), schema: 'GuildMemberResponseSchema' };
    },
  },
];
