import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { Engine } from '../answer/engine.ts';
import { requireArticles } from '../corpus/require-articles.ts';
import type { AskResult, Passage, ReportedResult } from '../types.ts';
import type { AnswerRequest } from './answer-state.ts';
import { contextButton } from './buttons/answer-buttons.ts';
import { QUESTION_CHARACTERS } from './limits.ts';
import { articleSheet } from './render/article.ts';
import { askSheet } from './render/ask.ts';
import { checkSheet } from './render/check.ts';
import { disagreementsSheet } from './render/disagreements.ts';
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
  /** What the answer states; null where it states nothing whose reporters could be asked for. */
  readonly fact: string | null;
  /** The corpus had nothing, and these are near; null when it had something. */
  readonly gap: { readonly suggestions: readonly string[] } | null;
}

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
      const topic = request.topic === null ? {} : { topic: request.topic };
      const { disagreements } = await engine.disagreements(topic);
      return plain(disagreementsSheet(disagreements, request.topic, lookup));
    }
    case 'sources':
      requireArticles(engine.corpus());
      return plain(sourcesSheet(engine.sources(), lookup));
    case 'article':
      return plain(
        articleSheet(engine.article(request.article, request.paragraph ?? undefined), lookup),
      );
  }
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
  const result = await engine.ask({
    question,
    top: PASSAGES,
    ...(outlet === undefined ? {} : { outlet }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  return {
    sheet: (answer) =>
      askSheet(
        result,
        (id) => engine.lookup(id),
        (n) => contextButton(answer, n),
      ),
    passages: result.passages,
    fact: result.answered ? factOf(result) : null,
    gap: result.answered ? null : { suggestions: result.suggestions },
  };
}

function drawReported(result: ReportedResult, engine: Engine): Drawn {
  const isSilent = result.outlets.every(({ stance }) => stance === 'silent');
  const sheet = reportedSheet(result, (id) => engine.lookup(id));
  return { ...plain(sheet), gap: isSilent ? { suggestions: [] } : null };
}

/** What an answer states: its first sentence or two when they fit the command, else what was asked. */
function factOf({ answer, question }: AskResult): string {
  return answer !== null && answer.text.length <= QUESTION_CHARACTERS ? answer.text : question;
}

function plain(sheet: Sheet): Drawn {
  return { sheet: () => sheet, passages: [], fact: null, gap: null };
}
