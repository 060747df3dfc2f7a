import type { Log } from '../ops/logger.ts';
import type { ServerSettingsStore } from '../ops/server-settings.ts';
import type { ChannelApi } from './delivery/channel-api.ts';
import { apiErrorCode } from './delivery/discord-errors.ts';
import type { View } from './render/view.ts';

/** What telling moderators needs. */
export interface TellDeps {
  readonly settings: ServerSettingsStore;
  readonly channels: ChannelApi;
  readonly moderatorGuilds: readonly string[];
  readonly log: Log;
}

/** Posts something in the log channels of the moderators' servers. Never rejects: a failure is logged. */
export async function tellModerators(
  view: View,
  { settings, channels, moderatorGuilds, log }: TellDeps,
): Promise<void> {
  for (const [at, guildId] of moderatorGuilds.entries()) {
    const { logChannel } = settings.of(guildId);
    if (logChannel === null) continue;
    const nonce = `notice:${Date.now().toString(36)}:${at}`.slice(0, 25);
    await channels
      .post(logChannel, nonce, view)
      .catch((err) =>
        log.warn(
          { err, guildId, code: apiErrorCode(err) },
          'a log channel could not be written to',
        ),
      );
  }
}
