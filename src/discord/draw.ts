import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { citedPassages } from '../answer/cited-passages.ts';
import type { Engine, Questions } from '../answer/engine.ts';
import { statedFact } from '../answer/reported/stated-fact.ts';
import { shownSentences } from '../answer/shown-sentences.ts';
import { requireArticles } from '../corpus/require-articles.ts';
import { UserError } from '../errors.ts';
import { articleWithChanges } from '../ingest/article-with-changes.ts';
import type { AskResult, Disagreement, Passage, ReportedResult } from '../types.ts';
import type { AnswerRequest, AnswerScope } from './answer-state.ts';
import { contextButton, openButton } from './buttons/answer-buttons.ts';
import { articleSheet } from './render/article.ts';
import { askSheet } from './render/ask.ts';
import { checkSheet } from './render/check.ts';
import { disagreementsSheet, type OpenButton } from './render/disagreements.ts';
import { outletsSheet } from './render/outlets.ts';
import type { Lookup } from './render/passage.ts';
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
  /** Ids of the articles that it quotes or names. */
  readonly articles: readonly string[];
  /** Names of the parts that buttons open, in the order of their arguments. */
  readonly parts: readonly string[];
  /** What the answer states and cites for it; null where it states nothing whose reporters could be asked for. */
  readonly fact: (AnswerRequest & { kind: 'reported' }) | null;
  /** The corpus had nothing, and these are near; null when it had something. */
  readonly gap: { readonly suggestions: readonly string[] } | null;
}

type PartRequest = AnswerRequest & { kind: 'part' };

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
      return plain(checkSheet(results, request.unread, lookup), results.flatMap(articlesOfReport));
    }
    case 'disagreements': {
      const found = await findDisagreements(request.topic, questions);
      const drawn = withParts(
        found.disagreements.map(({ id }) => id),
        (open) => disagreementsSheet(found, request.topic, lookup, open),
      );
      return { ...drawn, articles: articlesOf(found.disagreements) };
    }
    case 'sources': {
      requireArticles(engine.corpus());
      const sources = questions.sources();
      return withParts(
        sources.outlets.map(({ outlet }) => outlet),
        (open) => sourcesSheet(sources, lookup, open),
      );
    }
    case 'article': {
      const { article, paragraph } = request;
      const source = { questions, corpus: engine.corpus().path };
      const result = await articleWithChanges(source, article, paragraph ?? undefined);
      return plain(articleSheet(result, lookup), [article]);
    }
    case 'part':
      return drawPart(request, questions, lookup);
  }
}

/** What a button opened. Rejects with a `UserError` when a reindex has taken it away. */
async function drawPart(
  { of, part }: PartRequest,
  questions: Questions,
  lookup: Lookup,
): Promise<Drawn> {
  if (of.kind === 'reported') {
    const result = await questions.reported(of.fact, of.cited);
    return plain(outletsSheet(result), articlesOfReport(result));
  }
  if (of.kind === 'disagreements') {
    const { disagreements } = await findDisagreements(of.topic, questions);
    const found = disagreements.find(({ id }) => id === part);
    if (found !== undefined) return plain(statementsSheet(found, lookup), articlesOf([found]));
  } else {
    const found = questions.sources().outlets.find(({ outlet }) => outlet === part);
    if (found !== undefined) {
      const ids = found.articles.map(({ id }) => id);
      return plain(outletArticlesSheet(found, lookup), ids);
    }
  }
  throw new UserError('not-found', 'The corpus has changed, and that is no longer in it.');
}

async function findDisagreements(topic: string | null, questions: Questions) {
  return questions.disagreements(topic === null ? {} : { topic });
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
  const explanation = await questions.explain({
    question,
    top: PASSAGES,
    ...(outlet === undefined ? {} : { outlet }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  const { result } = explanation;
  const shown = shownSentences(explanation);
  return {
    sheet: (answer) => askSheet(result, { lookup, button: (n) => contextButton(answer, n), shown }),
    passages: result.passages,
    articles: [
      ...result.passages.map(({ article }) => article.id),
      ...articlesOf(result.disagreements),
    ],
    parts: [],
    fact: result.answered ? factOf(result) : null,
    gap: result.answered ? null : { suggestions: result.suggestions },
  };
}

function drawReported(result: ReportedResult, lookup: Lookup): Drawn {
  const isSilent = result.outlets.every(({ stance }) => stance === 'silent');
  const drawn = withParts([OUTLETS], (open) => reportedSheet(result, lookup, open));
  const gap = isSilent ? { suggestions: [] } : null;
  return { ...drawn, articles: articlesOfReport(result), gap };
}

function articlesOfReport({ articles }: ReportedResult): readonly string[] {
  return articles.map(({ article }) => article.id);
}

function articlesOf(disagreements: readonly Disagreement[]): readonly string[] {
  return disagreements.flatMap(({ positions }) =>
    positions.flatMap(({ statements }) => statements.map(({ article }) => article.id)),
  );
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

function withParts(parts: readonly string[], sheet: (open: OpenButton) => Sheet): Drawn {
  return {
    sheet: (answer) => sheet((part, label) => openButton(answer, part, label)),
    passages: [],
    articles: [],
    parts,
    fact: null,
    gap: null,
  };
}

function plain(sheet: Sheet, articles: readonly string[]): Drawn {
  return { sheet: () => sheet, passages: [], articles, parts: [], fact: null, gap: null };
}
