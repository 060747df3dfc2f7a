import type { Engine } from '../answer/engine.ts';
import type { JsonValue } from '../ops/answer-states.ts';
import type { Log } from '../ops/logger.ts';
import type { Stores } from '../ops/stores.ts';
import { type AnswerState, readAnswer } from './answer-state.ts';
import type { ChannelApi } from './delivery/channel-api.ts';
import { apiErrorCode, isClosed, isGone } from './delivery/discord-errors.ts';
import { renderNotice } from './render/notice.ts';

/** What became of the answers that quoted a removed article. */
export interface Withdrawn {
  /** Kept answers whose buttons have been forgotten. */
  readonly answers: number;
  /** Messages that now say that they were taken back. */
  readonly edited: number;
  /** Messages that could not be edited any more, or whose place is not known. */
  readonly unreachable: number;
}

/** Takes back what was answered from articles that have been removed. */
export interface Withdrawals {
  /** Looks through the kept answers, after earlier calls have ended. Never rejects. */
  run(): Promise<void>;
  /** What became of the answers that quoted these articles, so far. */
  of(ids: readonly string[]): Withdrawn;
}

/** What withdrawing works with. */
export interface WithdrawDeps extends Pick<Stores, 'answers' | 'removals'> {
  readonly engine: Pick<Engine, 'lookup'>;
  readonly channels: Pick<ChannelApi, 'edit'>;
  readonly log: Log;
}

const TAKEN_BACK =
  'This answer quoted an article that has been removed from the corpus, so it was taken back. Please ask again.';

/** Removals whose figures are remembered. */
const KEPT = 500;

/** Makes the withdrawals of a bot. */
export function createWithdrawals(deps: WithdrawDeps): Withdrawals {
  const figures = new Map<string, Withdrawn>();
  let last: Promise<void> = Promise.resolve();
  return {
    run: () => {
      last = last
        .then(() => withdraw(deps, figures))
        .catch((err) => deps.log.error({ err }, 'answers could not be taken back'));
      return last;
    },
    of: (ids) =>
      ids
        .flatMap((id) => figures.get(id) ?? [])
        .reduce(add, { answers: 0, edited: 0, unreachable: 0 }),
  };
}

async function withdraw(
  { answers, removals, engine, channels, log }: WithdrawDeps,
  figures: Map<string, Withdrawn>,
): Promise<void> {
  // One that has been added again since is no longer removed.
  const gone = new Set(
    (await removals.entries()).map(({ id }) => id).filter((id) => engine.lookup(id) === undefined),
  );
  if (gone.size === 0) return;
  const found = new Map<JsonValue, { readonly id: string; readonly state: AnswerState }>();
  answers.count((value) => {
    const state = readAnswer(value);
    const id = state === null ? undefined : quoted(state).find((one) => gone.has(one));
    if (state === null || id === undefined) return false;
    found.set(value, { id, state });
    return true;
  });
  for (const { id, state } of found.values()) {
    const isEdited = state.message !== null && (await takeBack(state.message, channels, log));
    note(figures, id, {
      answers: 1,
      edited: isEdited ? 1 : 0,
      unreachable: isEdited || state.isPrivate ? 0 : 1,
    });
  }
  // Forgotten last: where the process dies in between, the next one finds what is left to take back.
  await answers.forget((value) => found.has(value));
  if (found.size > 0) log.info({ answers: found.size }, 'answers were taken back');
}

/** States of an earlier version know only what their passages quote. */
function quoted({ articles, places }: AnswerState): readonly string[] {
  return [...articles, ...places.map(([id]) => id)];
}

/** Whether the message says so now. */
async function takeBack(
  message: NonNullable<AnswerState['message']>,
  channels: WithdrawDeps['channels'],
  log: Log,
): Promise<boolean> {
  try {
    await channels.edit(message, renderNotice(TAKEN_BACK));
    return true;
  } catch (err) {
    if (!isGone(err) && !isClosed(err)) {
      log.warn({ err, code: apiErrorCode(err) }, 'an answer could not be taken back');
    }
    return false;
  }
}

function note(figures: Map<string, Withdrawn>, id: string, more: Withdrawn): void {
  figures.set(id, add(figures.get(id) ?? { answers: 0, edited: 0, unreachable: 0 }, more));
  for (const oldest of figures.keys()) {
    if (figures.size <= KEPT) break;
    figures.delete(oldest);
  }
}

function add(one: Withdrawn, other: Withdrawn): Withdrawn {
  return {
    answers: one.answers + other.answers,
    edited: one.edited + other.edited,
    unreachable: one.unreachable + other.unreachable,
  };
}
