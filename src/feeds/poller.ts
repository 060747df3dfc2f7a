import { UserError } from '../errors.ts';
import type { Fetcher } from '../fetch/fetch-request.ts';
import type { Ingest } from '../ingest/ingest.ts';
import type { Log } from '../ops/logger.ts';
import type { Feed } from './feed.ts';
import type { FeedStore } from './feed-store.ts';
import { type Polled, pollFeed } from './poll-feed.ts';
import { dueIn } from './schedule.ts';

/** What the poller works with. */
export interface PollerDeps {
  readonly store: FeedStore;
  readonly fetcher: Fetcher;
  readonly ingest: Pick<Ingest, 'store' | 'refresh'>;
  readonly log: Log;
  /** Told of a feed that is left alone from now on. Never rejects. */
  readonly onPaused: (url: string, problem: string) => void;
  /** Chance, 0 to 1; left out: `Math.random`. */
  readonly random?: () => number;
}

/** Milliseconds between two looks at which feeds are due: somebody who adds one sees it read soon. */
const LOOK_MS = 10_000;

/** Feeds asked at once. */
const AT_ONCE = 4;

/** Items that were refused which one line of the log names. */
const LOGGED = 10;

/** Looks at feeds when they are due. */
export interface Poller {
  /** Polls every feed that is due, then indexes what came in once. Never rejects: failures are logged. */
  round(): Promise<void>;
  /** Begins to look now and then. Returns how to stop. */
  start(): () => void;
}

/** Makes the poller of a process; one process of a bot polls. */
export function createPoller(deps: PollerDeps): Poller {
  const { store, log } = deps;
  const clock = createDueClock();
  let stopped = false;
  const pollAll = async (): Promise<void> => {
    const due = (await store.list()).filter((feed) => clock.isDue(feed));
    if (due.length === 0) return;
    let news = 0;
    const work = async (): Promise<void> => {
      for (let feed = due.shift(); feed !== undefined && !stopped; feed = due.shift()) {
        clock.postpone(feed);
        news += await pollOne(feed, deps);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (news > 0) await deps.ingest.refresh('the feeds');
  };
  const round = async (): Promise<void> => {
    await pollAll().catch((err) => log.error({ err }, 'the feeds could not be read'));
  };
  return {
    round,
    start: () => {
      let timer: NodeJS.Timeout;
      const look = (): void => {
        void round().then(() => {
          if (!stopped) timer = setTimeout(look, LOOK_MS).unref();
        });
      };
      timer = setTimeout(look, 0);
      return () => {
        stopped = true;
        clearTimeout(timer);
      };
    },
  };
}

/** Resolves with how many articles came of it. */
async function pollOne(feed: Feed, deps: PollerDeps): Promise<number> {
  const { store, fetcher, ingest, log, onPaused, random = Math.random } = deps;
  const { url } = feed.subscription;
  try {
    const keep = (state: Feed['state']) => store.keep(url, state);
    const polled = await pollFeed(feed, { fetcher, ingest, keep, random });
    tell(url, polled, log);
    if (polled.hasPaused && polled.problem !== null) onPaused(url, polled.problem);
    return polled.added.length + polled.changed.length;
  } catch (err) {
    if (err instanceof UserError) {
      log.warn({ feed: url, problem: err.message }, 'what a feed holds was not stored');
    } else log.error({ err, feed: url }, 'what a feed holds was not stored');
    // What was written before is indexed all the same.
    return 1;
  }
}

function tell(url: string, { added, changed, refused, problem }: Polled, log: Log): void {
  if (problem !== null) log.warn({ feed: url, problem }, 'a feed could not be read');
  if (added.length + changed.length + refused.length === 0) return;
  const counts = { added: added.length, changed: changed.length, refused: refused.length };
  log.info({ feed: url, ...counts, reasons: refused.slice(0, LOGGED) }, 'a feed was read');
}

/**
 * Tells which feeds are due. The wait is taken from the system's clock once, after a poll or a start, and counted on
 * the one that never goes back: a clock that is set wrong for a while neither stops a feed nor hurries it.
 */
function createDueClock() {
  const due = new Map<string, { readonly mark: string; readonly at: number }>();
  const markOf = ({ subscription: { everyMinutes }, state }: Feed): string =>
    `${state.addedAt} ${state.polledAt} ${everyMinutes}`;
  return {
    isDue: (feed: Feed): boolean => {
      const { subscription, state } = feed;
      const { url } = subscription;
      if (state.isPaused) return false;
      const mark = markOf(feed);
      const known = due.get(url);
      const at = known?.mark === mark ? known.at : performance.now() + dueIn(state, Date.now());
      due.set(url, { mark, at });
      return at <= performance.now();
    },
    /** A disk that refuses where a feed stands must not make its host be asked again at once. */
    postpone: (feed: Feed): void => {
      const { url, everyMinutes } = feed.subscription;
      due.set(url, { mark: markOf(feed), at: performance.now() + everyMinutes * 60_000 });
    },
  };
}
