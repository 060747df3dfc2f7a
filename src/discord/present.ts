import type { Engine } from '../answer/engine.ts';
import {
  type AnswerRequest,
  type AnswerScope,
  type AnswerState,
  keepAnswer,
  noteMessage,
} from './answer-state.ts';
import { actionButtons, pageButtons } from './buttons/answer-buttons.ts';
import type { CommandDeps } from './command.ts';
import { type Drawn, draw } from './draw.ts';
import { fingerprints } from './fingerprints.ts';
import { noteShown } from './picture/shown-pages.ts';
import { layOut } from './render/layout.ts';
import { focusPage } from './render/pages.ts';
import type { View } from './render/view.ts';

/** Who asked, and who sees the answer. */
export interface Viewer {
  readonly userId: string;
  readonly isPrivate: boolean;
  /** A private answer may be shown to everyone there. */
  readonly mayShare: boolean;
  readonly scope: AnswerScope;
}

type Place = NonNullable<AnswerState['message']>;

/** A first page, and the near matches when the corpus had nothing (null: it had something). */
export interface Presented {
  readonly view: View;
  readonly gap: { readonly suggestions: readonly string[] } | null;
}

/**
 * Answers a request: asks the engine, keeps what the buttons need, lays out the first page. Rejects with a
 * `UserError` when the request is at fault.
 */
export async function present(
  request: AnswerRequest,
  { userId, isPrivate, mayShare, scope }: Viewer,
  deps: CommandDeps,
): Promise<Presented> {
  const drawn = await draw(request, deps.engine, scope);
  const state: AnswerState = {
    request,
    owner: deps.hashUser(userId),
    isPrivate,
    mayShare,
    scope,
    isShared: false,
    corpus: deps.engine.status().corpusHash,
    places: drawn.passages.map(({ article, paragraph }) => [article.id, paragraph]),
    quotes: drawn.passages.map(({ text }) => [...fingerprints(text)]),
    articles: [...new Set(drawn.articles)],
    message: null,
    statesFact: drawn.fact !== null,
  };
  const id = await keepAnswer(deps.answers, state);
  const page = focusPage(drawn.sheet(id));
  const view = show(drawn, id, state, page, deps.engine);
  // What only its asker sees cannot be edited later.
  const onShown = isPrivate
    ? {}
    : { onShown: (message: Place) => noteMessage(deps.answers, id, message) };
  return { view: { ...view, ...onShown }, gap: drawn.gap };
}

/** Shows a kept answer again: this page of it (1-based), with the buttons that its state allows. */
export async function presentAgain(
  id: string,
  state: AnswerState,
  page: number,
  engine: Engine,
): Promise<View> {
  return show(await draw(state.request, engine, state.scope), id, state, page, engine);
}

/** What was asked, in one line: for moderators, beside a verdict or a gap. */
export function questionOf(request: AnswerRequest): string {
  switch (request.kind) {
    case 'ask':
      return request.question;
    case 'reported':
      return request.fact;
    case 'check':
      return request.statements.join(' ');
    case 'disagreements':
      return request.topic ?? 'all disagreements';
    case 'sources':
      return 'the sources';
    case 'article':
      return request.article;
    case 'part':
      return request.part;
  }
}

function show(drawn: Drawn, id: string, state: AnswerState, page: number, engine: Engine): View {
  const sheet = drawn.sheet(id);
  const isCurrent = state.corpus === engine.status().corpusHash;
  const foot = isCurrent
    ? sheet.foot
    : [...sheet.foot, 'The corpus has changed since this was first answered.'];
  const view = layOut(
    { ...sheet, foot },
    page,
    actionButtons(id, state, page),
    pageButtons(id, 'More'),
  );
  return { ...view, isStillShown: noteShown(id) };
}
