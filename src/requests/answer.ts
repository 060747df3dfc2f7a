import type { Engine } from '../answer/engine.ts';
import { dateBound } from '../answer/question/date-bound.ts';
import { defined } from './defined.ts';
import type { BatchRequest } from './request.ts';

/** Runs one checked request; the result is what the response carries. Rejects with what the engine throws. */
export async function answerRequest(engine: Engine, request: BatchRequest): Promise<unknown> {
  switch (request.op) {
    case 'ask':
      return engine.ask(askRequest(request));
    case 'reported':
      return engine.reported(request.fact);
    case 'disagreements': {
      const { topic, severity } = request;
      return engine.disagreements(defined({ topic, severity }));
    }
    case 'search': {
      const { query, top, store, rerank } = request;
      return engine.search({ query, ...defined({ top, store, rerank }) });
    }
    case 'stance': {
      const { text, ...about } = request.article;
      return engine.stance({ claim: request.claim, article: { text, ...defined(about) } });
    }
    case 'compare':
      return engine.compare(request.a, request.b);
  }
}

function askRequest(request: Extract<BatchRequest, { op: 'ask' }>) {
  const { question, top, outlet, since, until } = request;
  return {
    question,
    ...defined({
      top,
      outlet,
      since: since === undefined ? undefined : dateBound(since, 'since', '"since"', 'bad-request'),
      until: until === undefined ? undefined : dateBound(until, 'until', '"until"', 'bad-request'),
    }),
  };
}
