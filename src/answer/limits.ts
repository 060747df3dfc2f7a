import { echo, UserError } from '../errors.ts';
import type { ParsedQuery } from '../search/query.ts';
import type { StoreFilter } from '../search/store.ts';
import type { AskRequest } from './engine.ts';
import { findOutlet } from './find-outlet.ts';
import { dateBound } from './question/date-bound.ts';

/** What is said of a value that cannot be used: on the command line (`usage`) the options have their dashes. */
type LimitCode = 'usage' | 'bad-request';

/**
 * The outlets and dates to search in, from the options and from what is written in the question: both mean the
 * same, and both hold. Null where nothing is limited. Throws a `UserError` of the code given that names the
 * value at fault and the cure.
 */
export function readLimits(
  outlets: readonly string[],
  given: Pick<AskRequest, 'outlet' | 'since' | 'until'>,
  written: Pick<ParsedQuery, 'outlets' | 'since' | 'until' | 'malformed'>,
  code: LimitCode,
): StoreFilter | null {
  for (const malformed of written.malformed) refuseMalformed(malformed, code);
  const names = limitOutlets(outlets, given.outlet, written.outlets, code);
  const dash = code === 'usage' ? '--' : '';
  const bounds = (field: 'since' | 'until'): readonly string[] => {
    const value = given[field];
    const own = value === undefined ? null : dateBound(value, field, dash + field, code);
    return [own, written[field]].filter((one) => one !== null).toSorted();
  };
  const since = bounds('since').at(-1);
  const until = bounds('until')[0];
  if (since !== undefined && until !== undefined && since > until) {
    const [from, to] = [`${dash}since`, `${dash}until`];
    throw new UserError(code, `${from} (${since}) is after ${to} (${until}). Swap the two dates.`);
  }
  const filter = {
    ...(names.length === 0 ? {} : { outlets: names }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}

/** Throws for an operator without a value, or with a date that does not exist. */
function refuseMalformed(
  { operator, value }: ParsedQuery['malformed'][number],
  code: LimitCode,
): void {
  const example = operator === 'outlet' ? 'outlet:"Harbour Gazette"' : `${operator}:2016-03`;
  if (operator !== 'outlet' && value !== '') dateBound(value, operator, `${operator}:`, code);
  throw new UserError(
    code,
    `${operator}: has no value. Write it without a space, as in ${example}, or leave it out.`,
  );
}

function limitOutlets(
  outlets: readonly string[],
  given: string | undefined,
  written: readonly string[],
  code: LimitCode,
): readonly string[] {
  const field = code === 'usage' ? '--outlet' : 'outlet';
  const option =
    given === undefined || given === '' ? null : findOutlet(outlets, given, field, code);
  const found = written.map((name) => findOutlet(outlets, name, `outlet:${echo(name)}`, code));
  if (option === null) return [...new Set(found)];
  if (found.length === 0 || found.includes(option)) return [option];
  throw new UserError(
    code,
    `${field} asks for "${option}", and the question for "${found.join('" or "')}": no article is by both. Leave one out.`,
  );
}
