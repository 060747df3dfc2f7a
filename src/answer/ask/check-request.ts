import { UserError } from '../../errors.ts';
import type { ParsedQuery } from '../../search/query.ts';

/** Passages shown unless asked otherwise, and at most. */
const DEFAULT_TOP = 5;
const MAX_TOP = 50;

/** A question that only limits where to look asks nothing: throws a `UserError`. */
export function checkWords({ text, outlets, since, until }: ParsedQuery): void {
  const isLimited = outlets.length > 0 || since !== null || until !== null;
  if (isLimited && !/[\p{L}\p{N}]/u.test(text))
    throw new UserError(
      'bad-request',
      'The question only says where to look (outlet:, since:, until:). Write also what to look for.',
    );
}

/** How many passages are shown. Throws a `UserError` for what is no such number. */
export function checkTop(top: number | undefined): number {
  if (top === undefined) return DEFAULT_TOP;
  if (!Number.isInteger(top) || top < 1 || top > MAX_TOP)
    throw new UserError(
      'bad-request',
      `top must be a whole number from 1 to ${MAX_TOP}, not ${top}.`,
    );
  return top;
}
