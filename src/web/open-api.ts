import { z } from 'zod';
import { requestFields } from '../requests/request.ts';
import { RESULTS } from '../requests/results.ts';

/** What an error looks like; also sent by what refuses a request before it is read. */
const FAILURE = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** What each operation is for. */
const SUMMARIES: Readonly<Record<keyof typeof RESULTS, string>> = {
  ask: 'Cited passages, an extracted answer, and where sources disagree',
  reported: 'Which outlets reported a fact, which differ or deny it, and their origins',
  disagreements: 'Where the sources contradict each other',
  search: 'Ranked passages without any answer logic',
  stance: 'What one text says of one claim',
  compare: 'How two sentences on the same event relate',
};

/** The OpenAPI 3.1 document of `POST /api/<op>`, made from the schemas that requests are checked by. */
export function openApi(): object {
  const operations = Object.entries(requestFields()).map(([op, fields]) => [
    `/api/${op}`,
    { post: operation(op as keyof typeof RESULTS, fields) },
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Byline',
      version: '1',
      description:
        'Questions over news articles, answered with verbatim passages. Offsets count UTF-16 code units.',
    },
    paths: Object.fromEntries(operations),
  };
}

function operation(op: keyof typeof RESULTS, fields: z.ZodType): object {
  const failure = json(FAILURE);
  return {
    operationId: op,
    summary: SUMMARIES[op],
    requestBody: { required: true, ...json(fields) },
    responses: {
      200: { description: 'The result', ...json(z.object({ result: RESULTS[op] })) },
      400: { description: 'The request cannot be used; the message says what to mend', ...failure },
      413: { description: 'The request is too large', ...failure },
      415: { description: 'The body is not sent as JSON', ...failure },
      429: { description: 'Too many questions of one visitor in a minute', ...failure },
      503: { description: 'More questions than can be answered at once, or no corpus', ...failure },
    },
  };
}

function json(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { content: { 'application/json': { schema: rest } } };
}
