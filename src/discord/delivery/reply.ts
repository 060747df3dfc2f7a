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
  /**
   * Tells the asker, and nobody else where that is possible, why there is no answer, and closes the reply. A
   * message that a button stands on is left as it was. Never rejects.
   */
  fail(view: View): Promise<void>;
  /** As `fail`, in a single request: for a bot that is being stopped. */
  leave(view: View): Promise<void>;
  /** Shows where the work is; ignored once the reply is closed. Never rejects. */
  progress(view: View): Promise<void>;
  readonly isClosed: boolean;
}

/** How an interaction was acknowledged: a reply to come, or an edit of the message its button stands on. */
export type Acknowledgement = 'private' | 'public' | 'update';

/** Where a result goes when its interaction can be edited no more. Rejects with Discord's error. */
export type LateDelivery = (view: View) => Promise<void>;

/** A message that stands. */
interface Sent {
  readonly message: MessageKey;
  readonly edit: (view: View) => Promise<void>;
}

/** How a reply reaches its reader. All reject with Discord's error. */
interface Route {
  /** Resolves with where it stands and how to show something else in its place. */
  readonly send: (view: View) => Promise<Sent>;
  readonly tell: (view: View) => Promise<void>;
  readonly leave: (view: View) => Promise<void>;
  readonly progress: (view: View) => Promise<void>;
  /** Another way, when sending has failed for good. */
  readonly lastResort: (view: View) => Promise<void>;
  /** Null: too late is too late. */
  readonly late: LateDelivery | null;
}

/** Milliseconds after which nothing is edited any more: a token lives for fifteen minutes, the last edit must arrive in time. */
const EDITABLE_MS = 14 * 60_000;

const STILL_RUNNING =
  'This takes longer than Discord lets me show it here. It goes on; I will tell you in a direct message when it has ended.';

/** What `replyToInteraction` works with. */
export interface InteractionReply {
  readonly how: Acknowledgement;
  readonly api: InteractionApi;
  readonly log: Log;
  readonly late: LateDelivery | null;
  /** Milliseconds; left out: fourteen minutes. */
  readonly editableMs?: number;
}

/** The reply to an interaction that is being acknowledged. */
export function replyToInteraction(
  key: InteractionKey,
  { how, api, log, late, editableMs = EDITABLE_MS }: InteractionReply,
): Reply {
  const edit = async (view: View): Promise<void> => {
    await api.edit(key, view);
  };
  const followUp = (view: View) => api.followUp(key, view);
  const send = async (view: View) => ({ message: await api.edit(key, view), edit });
  // An error is nobody's business but the asker's: the public placeholder goes.
  const replace = async (view: View): Promise<void> => {
    await api.remove(key).catch((err) => log.warn({ err }, 'a placeholder could not be removed'));
    await followUp(view);
  };
  const failing = {
    private: { tell: edit, leave: edit, lastResort: followUp },
    public: { tell: replace, leave: edit, lastResort: replace },
    update: { tell: followUp, leave: followUp, lastResort: followUp },
  } as const;
  return createReply(log, { send, progress: edit, late, ...failing[how] }, editableMs);
}

/** The reply to a direct message or a mention. */
export function replyToMessage(key: MessageKey, channels: ChannelApi, log: Log): Reply {
  const send = async (view: View) => {
    const message = await channels.answer(key, view);
    return { message, edit: (next: View) => channels.edit(message, next) };
  };
  const tell = async (view: View): Promise<void> => {
    await channels.answer(key, view);
  };
  const nothing = async () => undefined;
  const ways = { send, tell, leave: tell, progress: nothing, lastResort: nothing };
  return createReply(log, { ...ways, late: null }, EDITABLE_MS);
}

function createReply(log: Log, route: Route, editableMs: number): Reply {
  const edits = createExpiry(route, editableMs);
  let isDone = false;
  const close = async (send: () => Promise<void>): Promise<void> => {
    if (isDone) return;
    isDone = true;
    edits.stop();
    await send();
  };
  const deliver = async (view: View, send: (view: View) => Promise<void>): Promise<void> => {
    try {
      await (edits.areOver() && route.late !== null ? route.late(view) : send(view));
    } catch (error) {
      await recover(log, route, view, error);
    }
  };
  const sendWithPicture = async (view: View): Promise<void> => {
    const { message, edit } = await route.send(view);
    void view.onShown?.(message);
    void illustrate(view, edit, log);
  };
  return {
    get isClosed() {
      return isDone;
    },
    show: (view) => close(() => deliver(view, sendWithPicture)),
    fail: (view) => close(() => deliver(view, route.tell)),
    leave: (view) => close(() => deliver(view, route.leave)),
    progress: async (view) => {
      if (isDone || edits.areOver()) return;
      try {
        await route.progress(view);
      } catch (err) {
        const code = apiErrorCode(err);
        if (code === ERROR_CODE.expiredToken) edits.end();
        log.warn({ err, code }, 'progress could not be shown');
      }
    },
  };
}

/** Whether a reply may still be edited. */
interface Expiry {
  areOver(): boolean;
  /** Discord has said so. */
  end(): void;
  stop(): void;
}

/** Says once, shortly before the time is up, that nothing more will be shown here. */
function createExpiry({ late, progress }: Route, editableMs: number): Expiry {
  let isOver = false;
  const announce = (): void => {
    isOver = true;
    progress(renderNotice(STILL_RUNNING)).catch(() => undefined);
  };
  const timer = late === null ? null : setTimeout(announce, editableMs).unref();
  return {
    areOver: () => isOver,
    end: () => {
      isOver = true;
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** The answer did not get through: tries another way, or says so, or gives up where nobody is left to tell. */
async function recover(log: Log, route: Route, view: View, error: unknown): Promise<void> {
  const code = apiErrorCode(error);
  const isExpired = code === ERROR_CODE.expiredToken;
  try {
    if (isExpired && route.late !== null) {
      await route.late(view);
    } else if (isGone(error) || isClosed(error)) {
      log.warn({ code }, 'an answer could not be shown: its place is gone or closed');
    } else {
      const ref = reportError(log, error, 'an answer could not be shown');
      await route.lastResort(
        renderNotice(`The answer could not be shown. Please ask again. (ref ${ref})`),
      );
    }
  } catch (err) {
    log.warn({ err, code }, 'nor could its reader be told');
  }
}
