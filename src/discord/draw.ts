import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { Engine } from '../answer/engine.ts';
import { shownSentences } from '../answer/shown-sentences.ts';
import { requireArticles } from '../corpus/require-articles.ts';
import { UserError } from '../errors.ts';
import type { AskResult, Passage, ReportedResult } from '../types.ts';
import type { AnswerRequest } from './answer-state.ts';
import { contextButton, openButton } from './buttons/answer-buttons.ts';
import { QUESTION_CHARACTERS } from './limits.ts';
import { articleSheet } from './render/article.ts';
import { askSheet } from './render/ask.ts';
import { checkSheet } from './render/check.ts';
import { disagreementsSheet, type OpenButton } from './render/disagreements.ts';
import { outletsSheet } from './render/outlets.ts';
import { reportedSheet } from './render/reported.ts';
import { outletArticlesSheet, sourcesSheet } from './render/sources.ts';
import { statementsSheet } from './render/statements.ts';
import type { Sheet } from './render/view.ts';

/** Passages of an answer over all its pages. */
const PASSAGES = 20;

/** The one part of a report: every outlet and what it does. */
const OUTLETS = 'outlets';

/** What the engine said, as far as buttons and stores need to know it, and how to show it. */
export interface Drawn {
  /** The sheet, once the id of the kept answer is known (it stands in its buttons). */
  readonly sheet: (answer: string) => Sheet;
  readonly passages: readonly Passage[];
  /** Names of the parts that buttons open, in the order of their arguments. */
  readonly parts: readonly string[];
  /** What the answer states; null where it states nothing whose reporters could be asked for. */
  readonly fact: string | null;
  /** The corpus had nothing, and these are near; null when it had something. */
  readonly gap: { readonly suggestions: readonly string[] } | null;
}

type PartRequest = AnswerRequest & { kind: 'part' };

/** Asks the engine what was requested. Rejects with a `UserError` when the request is at fault. */
export async function draw(request: AnswerRequest, engine: Engine): Promise<Drawn> {
  const lookup = (id: string) => engine.lookup(id);
  switch (request.kind) {
    case 'ask':
      return drawAsk(request, engine);
    case 'reported':
      return drawReported(await engine.reported(request.fact), engine);
    case 'check': {
      return plain(checkSheet(await checkStatements(request.statements, engine), lookup));
    }
    case 'disagreements': {
      const list = await findDisagreements(request.topic, engine);
      return withParts(
        list.map(({ id }) => id),
        (open) => disagreementsSheet(list, request.topic, lookup, open),
      );
    }
    case 'sources': {
      requireArticles(engine.corpus());
      const sources = engine.sources();
      return withParts(
        sources.outlets.map(({ outlet }) => outlet),
        (open) => sourcesSheet(sources, lookup, open),
      );
    }
    case 'article':
      return plain(
        articleSheet(engine.article(request.article, request.paragraph ?? undefined), lookup),
      );
    case 'part':
      return plain(await drawPart(request, engine));
  }
}

/** What a button opened. Rejects with a `UserError` when a reindex has taken it away. */
async function drawPart({ of, part }: PartRequest, engine: Engine): Promise<Sheet> {
  const lookup = (id: string) => engine.lookup(id);
  if (of.kind === 'reported') return outletsSheet(await engine.reported(of.fact));
  if (of.kind === 'disagreements') {
    const list = await findDisagreements(of.topic, engine);
    const found = list.find(({ id }) => id === part);
    if (found !== undefined) return statementsSheet(found, lookup);
  } else {
    const found = engine.sources().outlets.find(({ outlet }) => outlet === part);
    if (found !== undefined) return outletArticlesSheet(found, lookup);
  }
  throw new UserError('not-found', 'The corpus has changed, and that is no longer in it.');
}

async function findDisagreements(topic: string | null, engine: Engine) {
  return (await engine.disagreements(topic === null ? {} : { topic })).disagreements;
}

/** One statement a turn of the event loop: four at once would keep others from being acknowledged. */
async function checkStatements(
  statements: readonly string[],
  engine: Engine,
): Promise<readonly ReportedResult[]> {
  const results: ReportedResult[] = [];
  for (const fact of statements) {
    await yieldToEvents();
    results.push(await engine.reported(fact));
  }
  return results;
}

async function drawAsk(
  { question, outlet, since, until }: AnswerRequest & { kind: 'ask' },
  engine: Engine,
): Promise<Drawn> {
  const explanation = await engine.explain({
    question,
    top: PASSAGES,
    ...(outlet === undefined ? {} : { outlet }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  const { result } = explanation;
  const shown = shownSentences(explanation);
  return {
    sheet: (answer) =>
      askSheet(result, {
        lookup: (id) => engine.lookup(id),
        button: (n) => contextButton(answer, n),
        shown,
      }),
    passages: result.passages,
    parts: [],
    fact: result.answered ? factOf(result) : null,
    gap: result.answered ? null : { suggestions: result.suggestions },
  };
}

function drawReported(result: ReportedResult, engine: Engine): Drawn {
  const isSilent = result.outlets.every(({ stance }) => stance === 'silent');
  const drawn = withParts([OUTLETS], (open) =>
    reportedSheet(result, (id) => engine.lookup(id), open),
  );
  return { ...drawn, gap: isSilent ? { suggestions: [] } : null };
}

/** What an answer states: its first sentence or two when they fit the command, else what was asked. */
function factOf({ answer, question }: AskResult): string {
  return answer !== null && answer.text.length <= QUESTION_CHARACTERS ? answer.text : question;
}

function withParts(parts: readonly string[], sheet: (open: OpenButton) => Sheet): Drawn {
  return {
    sheet: (answer) => sheet((part, label) => openButton(answer, part, label)),
    passages: [],
    parts,
    fact: null,
    gap: null,
  };
}

function plain(sheet: Sheet): Drawn {
  return { sheet: () => sheet, passages: [], parts: [], fact: null, gap: null };
}
