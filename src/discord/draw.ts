import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { citedPassages } from '../answer/cited-passages.ts';
import type { Engine, Questions } from '../answer/engine.ts';
import { statedFact } from '../answer/stated-fact.ts';
import type { AskResult, Passage, ReportedResult } from '../types.ts';
import type { AnswerRequest, AnswerScope } from './answer-state.ts';
import { contextButton } from './buttons/answer-buttons.ts';
import { articleSheet } from './render/article.ts';
import { askSheet } from './render/ask.ts';
import { checkSheet } from './render/check.ts';
import { disagreementsSheet } from './render/disagreements.ts';
import type { Lookup } from './render/passage.ts';
import { reportedSheet } from './render/reported.ts';
import { sourcesSheet } from './render/sources.ts';
import type { Sheet } from './render/view.ts';

/** Passages of an answer over all its pages. */
const PASSAGES = 20;

/** What the engine said, as far as buttons and stores need to know it, and how to show it. */
export interface Drawn {
  /** The sheet, once the id of the kept answer is known (it stands in the passages' buttons). */
  readonly sheet: (answer: string) => Sheet;
  readonly passages: readonly Passage[];
  /** What the answer states and cites for it; null where it states nothing whose reporters could be asked for. */
  readonly fact: (AnswerRequest & { kind: 'reported' }) | null;
  /** The corpus had nothing, and these are near; null when it had something. */
  readonly gap: { readonly suggestions: readonly string[] } | null;
}

/** Asks the engine what was requested, within a scope. Rejects with a `UserError` when the request is at fault. */
export async function draw(
  request: AnswerRequest,
  engine: Engine,
  { outlets, language }: AnswerScope,
): Promise<Drawn> {
  const questions = engine.within(outlets);
  const lookup: Lookup = Object.assign((id: string) => questions.lookup(id), { language });
  switch (request.kind) {
    case 'ask':
      return drawAsk(request, questions, lookup);
    case 'reported':
      return drawReported(await questions.reported(request.fact, request.cited), lookup);
    case 'check': {
      const results = await checkStatements(request.statements, questions);
      return plain(checkSheet(results, request.unread, lookup));
    }
    case 'disagreements': {
      const topic = request.topic === null ? {} : { topic: request.topic };
      const { disagreements } = await questions.disagreements(topic);
      return plain(disagreementsSheet(disagreements, request.topic, lookup));
    }
    case 'sources':
      return plain(sourcesSheet(questions.sources(), lookup));
    case 'article': {
      const { article, paragraph } = request;
      return plain(articleSheet(questions.article(article, paragraph ?? undefined), lookup));
    }
  }
}

/** One statement a turn of the event loop: all at once would keep others from being acknowledged. */
async function checkStatements(
  statements: readonly string[],
  questions: Questions,
): Promise<readonly ReportedResult[]> {
  const results: ReportedResult[] = [];
  for (const fact of statements) {
    await yieldToEvents();
    results.push(await questions.reported(fact));
  }
  return results;
}

async function drawAsk(
  { question, outlet, since, until }: AnswerRequest & { kind: 'ask' },
  questions: Questions,
  lookup: Lookup,
): Promise<Drawn> {
  const result = await questions.ask({
    question,
    top: PASSAGES,
    ...(outlet === undefined ? {} : { outlet }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  return {
    sheet: (answer) => askSheet(result, lookup, (n) => contextButton(answer, n)),
    passages: result.passages,
    fact: result.answered ? factOf(result) : null,
    gap: result.answered ? null : { suggestions: result.suggestions },
  };
}

function drawReported(result: ReportedResult, lookup: Lookup): Drawn {
  const isSilent = result.outlets.every(({ stance }) => stance === 'silent');
  const sheet = reportedSheet(result, lookup);
  return { ...plain(sheet), gap: isSilent ? { suggestions: [] } : null };
}

function factOf(result: AskResult): Drawn['fact'] {
  return {
    kind: 'reported',
    fact: result.answer === null ? result.question : statedFact(result.answer),
    cited: citedPassages(result).map(({ article, paragraph }) => ({
      articleId: article.id,
      paragraph,
    })),
  };
}

function plain(sheet: Sheet): Drawn {
  return { sheet: () => sheet, passages: [], fact: null, gap: null };
}
