import { randomBytes } from 'node:crypto';
import { channelJson, memberJson, userJson } from '../api-shapes.ts';
import type { Hub } from '../hub.ts';
import type { Interaction } from '../interactions.ts';
import type { JsonObject } from '../json.ts';
import type { ApiUser } from '../model.ts';
import { MEMBER_PERMISSIONS } from '../permissions.ts';
import { isPast } from '../rules/interaction.ts';
import { createSnowflake } from '../snowflake.ts';
import type { Spot } from './place.ts';

/** `attachment_size_limit` of an unboosted guild, in bytes. */
const ATTACHMENT_SIZE_LIMIT = 10_485_760;

/** An interaction that a user is about to start. */
export interface InteractionDraft {
  readonly type: number;
  readonly user: ApiUser;
  readonly permissions: bigint;
  readonly locale: string;
  readonly spot: Spot;
  readonly data: JsonObject;
  /** By whom the application was installed: `{0: guild, 1: user}`. */
  readonly owners: JsonObject;
  /** The message whose component was used. */
  readonly message?: JsonObject;
  readonly sourceMessageId?: string;
}

/** Who authorised an interaction (`receiving-and-responding#interaction-object-authorizing-integration-owners-object`). */
export function ownersOf(spot: Spot, userId: string, installed: boolean): JsonObject {
  const byGuild =
    spot.context === 1 ? { 0: '0' } : spot.guild?.hasBot === true ? { 0: spot.guild.id } : {};
  const needsUser = Object.keys(byGuild).length === 0;
  return installed || needsUser ? { ...byGuild, 1: userId } : byGuild;
}

/** Creates an interaction, delivers it and starts its deadline. */
export function startInteraction(hub: Hub, draft: InteractionDraft): Interaction {
  const id = createSnowflake();
  const token = randomBytes(24).toString('base64url');
  const { spot, user } = draft;
  const interaction: Interaction = {
    id,
    token,
    type: draft.type,
    user,
    channel: spot.channel,
    ...(spot.guild === undefined ? {} : { guildId: spot.guild.id }),
    createdMs: Date.now(),
    payload: payloadOf(hub, id, token, draft),
    userInstallOnly: draft.owners['0'] === undefined,
    ...(draft.sourceMessageId === undefined ? {} : { sourceMessageId: draft.sourceMessageId }),
    acks: [],
    edits: [],
    followups: [],
    repeatExpected: hub.gateway.duplicates > 0,
  };
  hub.interactions.add(interaction);
  const place = spot.guild === undefined ? {} : { guildId: spot.guild.id };
  const delivered = hub.gateway.dispatch({
    name: 'INTERACTION_CREATE',
    data: interaction.payload,
    intent: 0,
    ...place,
  });
  watchDeadline(hub, interaction, delivered > 0);
  return interaction;
}

function watchDeadline(hub: Hub, interaction: Interaction, wasDelivered: boolean): void {
  const { deadlineMs } = hub.settings;
  const timer = setTimeout(
    () => {
      // A timer may come a moment before the clock says so; nobody would look again after it.
      if (!isPast(interaction, deadlineMs)) return watchDeadline(hub, interaction, wasDelivered);
      if (interaction.acks.length === 0 && wasDelivered) {
        const detail = `no accepted callback within ${deadlineMs} ms`;
        hub.violations.add(
          'error',
          'interaction/deadline',
          detail,
          `interaction ${interaction.id}`,
        );
      }
      hub.changed.fire();
    },
    interaction.createdMs + deadlineMs + 1 - Date.now(),
  );
  timer.unref();
}

function payloadOf(hub: Hub, id: string, token: string, draft: InteractionDraft): JsonObject {
  const { spot, user } = draft;
  const { guild, channel } = spot;
  const permissions = String(draft.permissions);
  const member = guild?.members.get(user.id);
  const person =
    guild === undefined || member === undefined
      ? { user: userJson(user) }
      : {
          member: { ...memberJson(member), permissions },
          guild_id: guild.id,
          guild_locale: guild.locale,
        };
  return {
    id,
    application_id: hub.state.applicationId,
    type: draft.type,
    token,
    version: 1,
    data: draft.data,
    channel_id: channel.id,
    channel: { ...channelJson(channel), permissions },
    ...(guild === undefined ? {} : { guild: { id: guild.id, locale: guild.locale, features: [] } }),
    ...person,
    locale: draft.locale,
    context: spot.context,
    authorizing_integration_owners: draft.owners,
    app_permissions: String(
      channel.botPermissions === 0n ? MEMBER_PERMISSIONS : channel.botPermissions,
    ),
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    entitlements: [],
    ...(draft.message === undefined ? {} : { message: draft.message }),
  };
}
