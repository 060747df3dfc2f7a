import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Questions } from '../answer/engine.ts';
import { echo, UserError } from '../errors.ts';
import { type EntryFiles, openEntryFiles } from '../ops/entry-files.ts';
import type { Log } from '../ops/logger.ts';
import { parseQuery } from '../search/query.ts';
import { analyze } from '../text/tokenize.ts';
import { Watch, WatchState } from './watch.ts';
import { firstState } from './watcher.ts';

/** What people do with their watched topics. */
export interface Watches {
  readonly files: EntryFiles<Watch, WatchState>;
  /** Throws a `UserError` where a topic cannot be watched there. */
  check(wanted: Omit<Watch, 'at'>): Promise<void>;
  /** Watches a topic from now on; `questions` are those of its place. Rejects as `check`. */
  add(wanted: Omit<Watch, 'at'>, questions: Questions): Promise<void>;
  /** A person's own direct messages, and, given a server, what its channels watch. */
  list(by: string, guildId: string | null): Promise<readonly Watch[]>;
  /** Rejects with a `UserError` "not-found" where nothing of that topic is watched there. */
  remove(topic: string, place: Watch['place'], by: string): Promise<void>;
  /** Topics that lead to a person, and removing all of them. */
  ofUser(userId: string): Promise<number>;
  forget(userId: string): Promise<void>;
}

/** Topics of one person's direct messages, of one server, and of all. */
const MOST = { direct: 10, guild: 25, all: 1_000 } as const;

/** Opens the watched topics of a data folder (`watches/`). */
export function openWatches(dataFolder: string, log: Log): Watches {
  const schemas = { set: Watch, state: WatchState };
  const files = openEntryFiles(join(dataFolder, 'watches'), schemas, log);
  const check = async ({ topic, place, by }: Omit<Watch, 'at'>): Promise<void> => {
    checkTopic(topic);
    const all = (await files.list()).map(({ set }) => set);
    const beside = all.filter((one) =>
      place === null ? one.place === null && one.by === by : one.place?.guildId === place.guildId,
    );
    if (beside.some((one) => isSame(one, topic, place))) {
      throw new UserError('bad-request', `"${echo(topic)}" is watched there already.`);
    }
    const most = place === null ? MOST.direct : MOST.guild;
    if (all.length >= MOST.all) {
      throw new UserError('busy', 'Too many topics are watched already. Try again another day.');
    }
    if (beside.length >= most) {
      throw new UserError(
        'bad-request',
        `No more than ${most} topics are watched there. Remove one first (/watch remove).`,
      );
    }
  };
  const mine = async (userId: string) =>
    (await files.list()).filter(({ set }) => set.by === userId && set.place === null);
  const drop = async (id: string): Promise<void> => {
    await files.unset(id);
    await files.forgetState(id);
  };
  return {
    files,
    check,
    add: async (wanted, questions) => {
      await check(wanted);
      const id = randomBytes(8).toString('hex');
      // What is known first: what comes in between is news.
      await files.keep(id, await firstState(wanted.topic, questions));
      await files.set(id, { ...wanted, at: new Date().toISOString() });
    },
    list: async (by, guildId) =>
      (await files.list())
        .map(({ set }) => set)
        .filter(({ place, by: owner }) =>
          place === null ? owner === by : place.guildId === guildId,
        ),
    remove: async (topic, place, by) => {
      const found = (await files.list()).find(
        ({ set }) =>
          isSame(set, topic, place) && (place === null ? set.by === by : set.place !== null),
      );
      if (found === undefined) {
        throw new UserError(
          'not-found',
          `"${echo(topic)}" is not watched there. /watch list shows what is.`,
        );
      }
      await drop(found.id);
    },
    ofUser: async (userId) => (await mine(userId)).length,
    forget: async (userId) => {
      for (const { id } of await mine(userId)) await drop(id);
    },
  };
}

/** A topic is words: articles are held against it one by one, where no operator of the search means anything. */
function checkTopic(topic: string): void {
  if (analyze(topic).length === 0) {
    throw new UserError('bad-request', 'Name a topic: a place, a person, what has happened.');
  }
  const { outlets, since, until, excluded, malformed } = parseQuery(topic);
  const operators = [...outlets, ...malformed, since, until].filter((one) => one !== null);
  if (operators.length > 0 || excluded.length > 0) {
    throw new UserError(
      'bad-request',
      'A watched topic is words alone. Leave out outlet:, since:, until: and words with a minus: all new articles are looked at.',
    );
  }
}

function isSame(one: Watch, topic: string, place: Watch['place']): boolean {
  const fold = (text: string): string => text.trim().toLowerCase();
  return fold(one.topic) === fold(topic) && one.place?.channelId === place?.channelId;
}
