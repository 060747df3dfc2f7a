import { UserError } from '../errors.ts';
import type { StanceResult } from '../types.ts';
import type { StanceRequest } from './engine.ts';

/** What a text says of a claim. Throws a `UserError` when claim or text have no words. */
export function judgeText({ claim, article }: StanceRequest): StanceResult {
  if (claim.trim() === '')
    throw new UserError('bad-request', 'The claim is empty. State it in a sentence.');
  if (`${article.headline ?? ''}${article.text}`.trim() === '')
    throw new UserError(
      'bad-request',
      'The article has no text. Give its text, its headline, or both.',
    );
  throw new UserError('unavailable', 'The stance of a free text cannot be judged yet.');
}
