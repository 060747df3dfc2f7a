import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { Engine, Questions } from '../answer/engine.ts';
import { articleRef } from '../corpus/article.ts';
import type { Entry, EntryFiles } from '../ops/entry-files.ts';
import type { Log } from '../ops/logger.ts';
import type { ArticleRef, Disagreement, ReindexResult } from '../types.ts';
import { findNews } from './find-news.ts';
import { type ArticleTerms, knownOf, termsOf } from './topic.ts';
import { isNothing, NOTHING_PENDING, type Watch, type WatchState } from './watch.ts';

/** What is told of one topic. */
export interface TopicNews {
  readonly topic: string;
  readonly articles: readonly ArticleRef[];
  readonly disagreements: readonly Disagreement[];
  /** The origins that the topic traces to since it is no longer one; else none. */
  readonly origins: readonly string[];
}

/** What became of a message. `closed`: that place can never be told. */
export type Delivery = 'told' | 'later' | 'closed';

/** What watching works with. */
export interface WatcherDeps {
  readonly files: EntryFiles<Watch, WatchState>;
  readonly engine: Engine;
  readonly log: Log;
  /** Outlets that a place reads; null: all. */
  readonly outletsOf: (watch: Watch) => readonly string[] | null;
  /** Tells one place of its topics. Never rejects. */
  readonly tell: (watch: Watch, news: readonly TopicNews[]) => Promise<Delivery>;
  /** Least milliseconds between two messages to one place; left out: fifteen minutes. */
  readonly digestMs?: number;
}

const DIGEST_MS = 15 * 60_000;

/** Milliseconds between two looks at what has waited long enough. */
const LOOK_MS = 30_000;

type Watched = Entry<Watch, WatchState>;

/**
 * Tells of watched topics whenever the corpus changes: the first news at once, what follows gathered into one message
 * a place. Returns how to stop.
 */
export function startWatching(deps: WatcherDeps): () => void {
  const { engine, log } = deps;
  let work: Promise<void> = Promise.resolve();
  /** Changes follow each other: each adds to what the one before has left. */
  const inTurn = (what: () => Promise<void>): void => {
    work = work
      .then(what)
      .catch((err) => log.error({ err }, 'watched topics could not be looked at'));
  };
  const stop = engine.onChange((change) => {
    if (change.added.length + change.changed.length === 0) return;
    inTurn(async () => {
      await lookAt(change, deps);
      await tellDue(deps);
    });
  });
  const timer = setInterval(() => inTurn(() => tellDue(deps)), LOOK_MS);
  timer.unref();
  return () => {
    stop();
    clearInterval(timer);
  };
}

async function lookAt(change: ReindexResult, deps: WatcherDeps): Promise<void> {
  const { files, engine, outletsOf } = deps;
  const watches = await files.list();
  if (watches.length === 0) return;
  const fresh = new Map<string, ArticleTerms>();
  for (const id of [...change.added, ...change.changed]) {
    await yieldToEvents();
    const article = engine.lookup(id);
    if (article !== undefined) fresh.set(id, termsOf(article));
  }
  for (const { id, set, state } of watches) {
    await yieldToEvents();
    const questions = engine.within(outletsOf(set));
    const seen = new Map([...fresh].filter(([article]) => questions.lookup(article) !== undefined));
    const before = state ?? (await firstState(set.topic, questions));
    const after = await findNews(set.topic, before, change, seen, questions);
    if (after !== state) await files.keep(id, after);
  }
}

/** What is known of a topic when it is first watched. */
export async function firstState(topic: string, questions: Questions): Promise<WatchState> {
  return { ...(await knownOf(topic, questions)), pending: NOTHING_PENDING, toldAt: null };
}

async function tellDue({
  files,
  engine,
  outletsOf,
  tell,
  log,
  digestMs = DIGEST_MS,
}: WatcherDeps): Promise<void> {
  for (const group of groupByPlace(await files.list())) {
    const news = group.filter(({ state }) => state !== null && !isNothing(state.pending));
    const [first] = news;
    if (first === undefined || !isDue(group, digestMs, Date.now())) continue;
    const questions = engine.within(outletsOf(first.set));
    const topics: TopicNews[] = [];
    for (const one of news) topics.push(...(await describe(one, questions)));
    const delivery = topics.length === 0 ? 'told' : await tell(first.set, topics);
    if (delivery === 'later') continue;
    for (const { id, state } of delivery === 'closed' ? group : news) {
      if (delivery === 'closed') {
        await files.unset(id);
        await files.forgetState(id);
      } else if (state !== null) {
        await files.keep(id, { ...state, pending: NOTHING_PENDING, toldAt: Date.now() });
      }
    }
    if (delivery === 'closed')
      log.info({ watches: group.length }, 'a place that watched topics cannot be told any more');
  }
}

function groupByPlace(watches: readonly Watched[]): readonly (readonly Watched[])[] {
  const groups = new Map<string, Watched[]>();
  for (const one of watches) {
    const { place, by } = one.set;
    const key = place === null ? `user ${by}` : `channel ${place.channelId}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** A clock that has gone back holds nothing up. */
function isDue(group: readonly Watched[], digestMs: number, now: number): boolean {
  const last = Math.max(...group.map(({ state }) => state?.toldAt ?? Number.NEGATIVE_INFINITY));
  return last > now || now - last >= digestMs;
}

/** What is still in the corpus of it; nothing where none is. */
async function describe(
  { set: { topic }, state }: Watched,
  questions: Questions,
): Promise<readonly TopicNews[]> {
  const pending = state?.pending ?? NOTHING_PENDING;
  const articles = pending.articles.flatMap((id) => {
    const article = questions.lookup(id);
    return article === undefined ? [] : [articleRef(article)];
  });
  const wanted = new Set(pending.disagreements);
  const all = wanted.size === 0 ? [] : (await questions.disagreements({ topic })).disagreements;
  const disagreements = all.filter(({ id }) => wanted.has(id));
  const { origins } = pending;
  if (articles.length + disagreements.length + origins.length === 0) return [];
  return [{ topic, articles, disagreements, origins }];
}
