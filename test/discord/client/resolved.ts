import { channelJson, memberJson, userJson } from '../api-shapes.ts';
import { type JsonObject, objectsIn, textIn } from '../json.ts';
import type { Guild } from '../model.ts';
import type { State } from '../state.ts';

const USER = 6;
const CHANNEL = 7;
const ATTACHMENT = 11;

/** The objects behind ids in options: `resolved` of a command's data. */
export function resolvedOptions(
  state: State,
  guild: Guild | undefined,
  options: readonly JsonObject[],
): JsonObject {
  const users: Record<string, JsonObject> = {};
  const members: Record<string, JsonObject> = {};
  const channels: Record<string, JsonObject> = {};
  const attachments: Record<string, JsonObject> = {};
  const flat = options.flatMap((option) => [option, ...objectsIn(option.options)]);
  for (const { type, value } of flat) {
    const id = textIn(value);
    const user = type === USER ? state.users.get(id) : undefined;
    if (user !== undefined) users[id] = userJson(user);
    const member = type === USER ? guild?.members.get(id) : undefined;
    if (member !== undefined)
      members[id] = { ...memberJson(member), permissions: String(member.permissions) };
    const channel = type === CHANNEL ? state.channels.get(id) : undefined;
    if (channel !== undefined)
      channels[id] = { ...channelJson(channel), permissions: String(channel.botPermissions) };
    const upload = type === ATTACHMENT ? state.uploads.get(id) : undefined;
    if (upload !== undefined) attachments[id] = { ...upload };
  }
  if ([users, members, channels, attachments].every((map) => Object.keys(map).length === 0))
    return {};
  return { resolved: { users, members, channels, attachments } };
}
