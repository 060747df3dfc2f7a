import { createHash } from 'node:crypto';
import type { Engine } from '../answer/engine.ts';
import type { Log } from '../ops/logger.ts';
import type { ServerSettingsStore } from '../ops/server-settings.ts';
import type { Watch } from '../watches/watch.ts';
import { startWatching, type TopicNews } from '../watches/watcher.ts';
import type { Watches } from '../watches/watches.ts';
import type { ChannelApi } from './delivery/channel-api.ts';
import { apiErrorCode, isClosed, isGone } from './delivery/discord-errors.ts';
import { renderNews } from './render/watch.ts';

/** What telling of watched topics needs. */
export interface TellWatchersDeps {
  readonly watches: Watches;
  readonly engine: Engine;
  readonly settings: ServerSettingsStore;
  readonly channels: ChannelApi;
  readonly log: Log;
}

/** Tells channels and people of the topics they watch, from now on. Returns how to stop. */
export function tellWatchers(deps: TellWatchersDeps): () => void {
  const { watches, engine, settings, channels, log } = deps;
  const outletsOf = ({ place }: Watch) => settings.of(place?.guildId ?? null).outlets;
  return startWatching({
    files: watches.files,
    engine,
    log,
    outletsOf,
    tell: async (watch, news) => {
      const questions = engine.within(outletsOf(watch));
      const view = renderNews(news, (id) => questions.lookup(id));
      try {
        const channelId = watch.place?.channelId ?? (await channels.openDirect(watch.by));
        await channels.post(channelId, nonceOf(news), view);
        return 'told';
      } catch (err) {
        if (isClosed(err) || isGone(err)) return 'closed';
        log.warn({ err, code: apiErrorCode(err) }, 'a place could not be told of a watched topic');
        return 'later';
      }
    },
  });
}

/** The same news sent twice, after a crash, appears once. */
function nonceOf(news: readonly TopicNews[]): string {
  const what = news.map(({ topic, articles, disagreements, origins }) => [
    topic,
    articles.map(({ id }) => id),
    disagreements.map(({ id }) => id),
    origins,
  ]);
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 25);
}
