import { z } from 'zod';
import { echo, UserError } from '../errors.ts';

/** Text that holds more than white space. */
const text = z.string('must be a text').refine((value) => value.trim() !== '', 'must not be empty');
const optionalText = text.nullish().transform((value) => value ?? undefined);
const wholeNumber = (max: number) =>
  z
    .int(`must be a whole number from 1 to ${max}`)
    .min(1, `must be a whole number from 1 to ${max}`)
    .max(max, `must be a whole number from 1 to ${max}`)
    .nullish()
    .transform((value) => value ?? undefined);
const word = <const T extends readonly [string, ...string[]]>(words: T) =>
  z
    .enum(words, `must be ${words.join(', ')}`)
    .nullish()
    .transform((value) => value ?? undefined);

const anything = z.string().nullish();

/** The requests of a batch by their `op`; members that are not listed are ignored. */
const Request = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('ask'),
    question: text,
    top: wholeNumber(50),
    outlet: optionalText,
    since: optionalText,
    until: optionalText,
  }),
  z.object({ op: z.literal('reported'), fact: text }),
  z.object({
    op: z.literal('disagreements'),
    topic: optionalText,
    severity: word(['low', 'medium', 'high']),
  }),
  z.object({
    op: z.literal('search'),
    query: text,
    top: wholeNumber(1000),
    store: word(['fused', 'bm25', 'minisearch']),
    rerank: z
      .boolean('must be true or false')
      .nullish()
      .transform((value) => value ?? undefined),
  }),
  z.object({
    op: z.literal('stance'),
    claim: text,
    article: z.object(
      { text, headline: anything, outlet: anything, published: anything },
      'must be an object with a "text"',
    ),
  }),
  z.object({ op: z.literal('compare'), a: text, b: text }),
]);

/** One checked request of a batch. */
export type BatchRequest = z.infer<typeof Request>;

/** The operations of a batch, in the words of the interface. */
export const OPERATIONS: readonly string[] = Request.options.map(({ shape }) => shape.op.value);

/** The fields of each operation without its `op`, as a schema. */
export function requestFields(): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(
    Request.options.map((option) => [option.shape.op.value, z.object(withoutOp(option.shape))]),
  );
}

function withoutOp({
  op: _,
  ...fields
}: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodType> {
  return fields;
}

/** Checks a parsed line. Throws a `UserError` "bad-request" that names every field at fault. */
export function checkRequest(value: object): BatchRequest {
  const parsed = Request.safeParse(value);
  if (parsed.success) return parsed.data;
  const op = 'op' in value ? value.op : undefined;
  if (typeof op !== 'string' || !OPERATIONS.includes(op)) {
    const given = op === undefined ? 'is missing' : `${echo(JSON.stringify(op))} is unknown`;
    throw new UserError('bad-request', `"op" ${given}: it must be ${OPERATIONS.join(', ')}.`);
  }
  const problems = parsed.error.issues.map((issue) => problem(issue, value));
  throw new UserError('bad-request', `The ${op} request cannot be used: ${problems.join('; ')}.`);
}

function problem(issue: z.core.$ZodIssue, request: object): string {
  const path = issue.path.join('.');
  return `"${path}" ${isMissing(request, issue.path) ? 'is missing' : issue.message}`;
}

function isMissing(request: object, path: readonly PropertyKey[]): boolean {
  let value: unknown = request;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = Reflect.get(value, key);
  }
  return value === undefined;
}
