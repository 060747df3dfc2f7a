import { z } from 'zod';
import type { AnswerStates, JsonValue } from '../ops/answer-states.ts';

const Reported = z.object({
  kind: z.literal('reported'),
  fact: z.string(),
  /** Paragraphs that an answer cites for the fact. */
  cited: z.array(z.object({ articleId: z.string(), paragraph: z.number().int() })).optional(),
});
const Disagreements = z.object({
  kind: z.literal('disagreements'),
  topic: z.string().nullable(),
});
const Sources = z.object({ kind: z.literal('sources') });

const Request = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ask'),
    question: z.string(),
    outlet: z.string().optional(),
    since: z.string().optional(),
    until: z.string().optional(),
  }),
  Reported,
  z.object({
    kind: z.literal('check'),
    statements: z.array(z.string()),
    /** What of the message was not looked at, a line each. */
    unread: z.array(z.string()).default([]),
  }),
  Disagreements,
  Sources,
  z.object({
    kind: z.literal('article'),
    article: z.string(),
    paragraph: z.number().int().nullable(),
  }),
  z.object({
    kind: z.literal('part'),
    of: z.discriminatedUnion('kind', [Reported, Disagreements, Sources]),
    /** Which part, by what names it in every generation: an outlet, a disagreement's id. */
    part: z.string(),
  }),
]);

/** What was asked for: enough to give the same answer again, on any of its pages, after a restart. */
export type AnswerRequest = z.infer<typeof Request>;

const Scope = z.object({
  /** The outlets it was taken from; null: all. */
  outlets: z.array(z.string()).nullable().default(null),
  /** The language its dates are written in; null: that of each reader. */
  language: z.string().nullable().default(null),
});

/** What the server's settings made of an answer; kept, so that its pages stay of one piece. */
export type AnswerScope = Readonly<z.infer<typeof Scope>>;

const AnswerState = z.object({
  request: Request,
  /** The hashed id of the user who asked. */
  owner: z.string(),
  /** Only the asker sees the message. */
  isPrivate: z.boolean(),
  /** A private answer may be shown to everyone where it stands. */
  mayShare: z.boolean().default(true),
  /** The asker has shown it to everyone; states of an earlier version do not say. */
  isShared: z.boolean().default(false),
  /** The corpus that was answered from (see `EngineStatus.corpusHash`). */
  corpus: z.string(),
  /** Where passage `[n]` stands, for n = 1, 2, …: article id and paragraph. */
  places: z.array(z.tuple([z.string(), z.number().int()])),
  /** What passage `[n]` quotes, as fingerprints of its sentences (see `fingerprints`): by them it is found again. */
  quotes: z.array(z.array(z.string())).default([]),
  /** Ids of all articles that it quotes or names. */
  articles: z.array(z.string()).default([]),
  /** Where a public answer stands, so that it can be taken back; null: only its asker saw it, or it is not known. */
  message: z.object({ channelId: z.string(), messageId: z.string() }).nullable().default(null),
  scope: Scope.default({ outlets: null, language: null }),
  /** The answer states a fact whose reporters can be asked for. */
  statesFact: z.boolean(),
});

/** What the buttons under an answer need. No user id, no answer text: see docs/PRIVACY.md. */
export type AnswerState = z.infer<typeof AnswerState>;

/** Keeps a state and returns the id that goes into custom ids. */
export function keepAnswer(states: AnswerStates, state: AnswerState): Promise<string> {
  return states.put(toJson(state));
}

/** Notes whether an answer has been shared: at once, so that a second press in the same moment sees it. */
export function markShared(
  states: AnswerStates,
  id: string,
  state: AnswerState,
  isShared: boolean,
): Promise<void> {
  return states.replace(id, toJson({ ...state, isShared }));
}

/** Notes where an answer stands. Never rejects. */
export async function noteMessage(
  states: AnswerStates,
  id: string,
  message: NonNullable<AnswerState['message']>,
): Promise<void> {
  const state = findAnswer(states, id);
  if (state !== null) await states.replace(id, toJson({ ...state, message }));
}

/** Takes a kept value apart; null for one of another version. */
export function readAnswer(value: JsonValue): AnswerState | null {
  const parsed = AnswerState.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function toJson(state: AnswerState): JsonValue {
  return JSON.parse(JSON.stringify(state)) as JsonValue;
}

/** The state behind a button, or null: unknown, too old, forged, or written by another version. */
export function findAnswer(states: AnswerStates, id: string): AnswerState | null {
  const parsed = AnswerState.safeParse(states.get(id));
  return parsed.success ? parsed.data : null;
}
