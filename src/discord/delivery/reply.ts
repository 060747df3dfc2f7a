import { type Log, reportError } from '../../ops/logger.ts';
import { illustrate } from '../picture/illustrate.ts';
import { renderNotice } from '../render/notice.ts';
import type { View } from '../render/view.ts';
import type { ChannelApi, MessageKey } from './channel-api.ts';
import { apiErrorCode, ERROR_CODE, isClosed, isGone } from './discord-errors.ts';
import type { InteractionApi, InteractionKey } from './interaction-api.ts';

/** An answer that somebody waits for: shown once, whatever happens on the way. */
export interface Reply {
  /**
   * Shows the answer and closes the reply; its picture follows by itself. Never rejects; what could not be
   * shown is logged.
   */
  show(view: View): Promise<void>;
  /** Shows where the work is; ignored once the reply is closed. Never rejects. */
  progress(view: View): Promise<void>;
  readonly isClosed: boolean;
}

/** How a reply reaches its reader. Both reject with Discord's error. */
interface Route {
  /** Resolves with how to show something else in its place. */
  readonly send: (view: View) => Promise<(view: View) => Promise<void>>;
  readonly progress: (view: View) => Promise<void>;
  /** Another way, when sending failed for good. */
  readonly lastResort: (view: View, error: unknown) => Promise<void>;
}

/** The reply to an interaction that was deferred. `fallback`: where a result may go when the token has expired. */
export function replyToInteraction(
  key: InteractionKey,
  api: InteractionApi,
  log: Log,
  fallback: { readonly channelId: string; readonly channels: ChannelApi } | null,
): Reply {
  return createReply(log, {
    send: async (view) => {
      await api.edit(key, view);
      return (next) => api.edit(key, next);
    },
    progress: (view) => api.edit(key, view),
    lastResort: async (view, error) => {
      if (apiErrorCode(error) === ERROR_CODE.expiredToken && fallback !== null) {
        await fallback.channels.post(fallback.channelId, key.id, view);
      } else if (!isGone(error)) {
        await api.followUp(key, view);
      }
    },
  });
}

/** The reply to a direct message or a mention. */
export function replyToMessage(key: MessageKey, channels: ChannelApi, log: Log): Reply {
  return createReply(log, {
    send: async (view) => {
      const messageId = await channels.answer(key, view);
      return (next) => channels.edit({ channelId: key.channelId, messageId }, next);
    },
    progress: async () => undefined,
    lastResort: async () => undefined,
  });
}

function createReply(log: Log, route: Route): Reply {
  let isDone = false;
  const fail = async (view: View, error: unknown): Promise<void> => {
    const code = apiErrorCode(error);
    const isExpired = code === ERROR_CODE.expiredToken;
    let instead = view;
    if (isGone(error) || isClosed(error)) {
      log.warn({ code }, 'an answer could not be shown: its place is gone or closed');
    } else {
      const ref = reportError(log, error, 'an answer could not be shown');
      instead = renderNotice(`The answer could not be shown. Please ask again. (ref ${ref})`);
    }
    try {
      await route.lastResort(isExpired ? view : instead, error);
    } catch (err) {
      log.warn({ err, code }, 'nor could its reader be told');
    }
  };
  return {
    get isClosed() {
      return isDone;
    },
    show: async (view) => {
      if (isDone) return;
      isDone = true;
      try {
        const redraw = await route.send(view);
        void illustrate(view, redraw, log);
      } catch (error) {
        await fail(view, error);
      }
    },
    progress: async (view) => {
      if (isDone) return;
      try {
        await route.progress(view);
      } catch (err) {
        log.warn({ err, code: apiErrorCode(err) }, 'progress could not be shown');
      }
    },
  };
}
