import { channelJson, userJson } from '../api-shapes.ts';
import { DiscordError } from '../errors.ts';
import type { Hub } from '../hub.ts';
import { textIn } from '../json.ts';
import { param, type Route, requireSchema } from './call.ts';

/** IDENTIFYs a bot may make in a day (`topics/gateway#session-start-limit-object`). */
const DAILY_IDENTIFIES = 1000;
const DAY_MS = 86_400_000;

function application(hub: Hub): object {
  const { state } = hub;
  const counts = { approximate_guild_count: state.guilds.size, approximate_user_install_count: 1 };
  return {
    id: state.applicationId,
    name: state.bot.username,
    icon: null,
    description: '',
    type: null,
    bot: userJson(state.bot),
    flags: 0,
    flags_new: '0',
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userJson(state.owner),
    ...counts,
    approximate_user_authorization_count: 1,
    explicit_content_filter: 0,
    team: teamOf(hub),
    eligible_oauth2_scopes: [],
    integration_types_config: { 0: {}, 1: {} },
  };
}

const ACCEPTED = 2;

function teamOf({ state }: Hub): object | null {
  if (state.team.length === 0) return null;
  return {
    id: state.applicationId,
    icon: null,
    name: 'Team',
    owner_user_id: state.owner.id,
    members: state.team.map((user) => ({
      user: userJson(user),
      team_id: state.applicationId,
      membership_state: ACCEPTED,
      permissions: ['*'],
      role: 'developer',
    })),
  };
}

/** The gateway's address, the bot itself, other users and direct-message channels. */
export const selfRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/gateway',
    auth: false,
    run: ({ hub }) => ({
      status: 200,
      body: { url: hub.gateway.url },
      schema: 'GatewayResponseSchema',
    }),
  },
  {
    method: 'GET',
    template: '/gateway/bot',
    auth: true,
    run: ({ hub }) => {
      const limit = { total: DAILY_IDENTIFIES, remaining: DAILY_IDENTIFIES, reset_after: DAY_MS };
      const { maxConcurrency, shards } = hub.settings;
      const body = {
        url: hub.gateway.url,
        shards,
        session_start_limit: { ...limit, max_concurrency: maxConcurrency },
      };
      return { status: 200, body, schema: 'GatewayBotResponseSchema' };
    },
  },
  {
    method: 'GET',
    template: '/users/@me',
    auth: true,
    run: ({ hub }) => {
      const body = {
        ...userJson(hub.state.bot),
        mfa_enabled: false,
        locale: 'en-US',
        verified: true,
        email: null,
      };
      return { status: 200, body, schema: 'UserPIIResponseSchema' };
    },
  },
  {
    method: 'GET',
    template: '/users/{user_id}',
    auth: true,
    run: (call) => {
      const user = call.hub.state.users.get(param(call, 'user_id'));
      if (user === undefined) throw new DiscordError(10013);
      return { status: 200, body: userJson(user), schema: 'UserResponseSchema' };
    },
  },
  {
    method: 'POST',
    template: '/users/@me/channels',
    auth: true,
    run: (call) => {
      requireSchema(call, 'CreatePrivateChannelRequestSchema');
      const user = call.hub.state.users.get(textIn(call.body.recipient_id));
      if (user === undefined) throw new DiscordError(10013);
      const channel = call.hub.state.dmChannelOf(user);
      return { status: 200, body: channelJson(channel), schema: 'PrivateChannelResponseSchema' };
    },
  },
  {
    method: 'GET',
    template: '/applications/@me',
    auth: true,
    run: ({ hub }) => ({
      status: 200,
      body: application(hub),
      schema: 'PrivateApplicationResponseSchema',
    }),
  },
  {
    method: 'GET',
    template: '/oauth2/applications/@me',
    auth: true,
    run: ({ hub }) => ({
      status: 200,
      body: application(hub),
      schema: 'PrivateApplicationResponseSchema',
    }),
  },
];
