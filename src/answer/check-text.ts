import { echo, UserError } from '../errors.ts';
import type { ParsedQuery } from '../search/query.ts';

/** What a person is told of a text that cannot be read: of one without a word, and of one that is too long. */
interface Advice {
  /** What the text is: "question", "fact". */
  readonly name: string;
  /** How to mend an empty one. */
  readonly write: string;
  /** How many characters are read at most, and how to mend a longer one. */
  readonly most: number;
  readonly split: string;
}

/** A text without the space around it. Throws a `UserError` where it has no word, or too many characters. */
export function checkText(given: string, { name, write, most, split }: Advice): string {
  const text = given.trim();
  if (!hasWord(text)) throw badRequest(`The ${name} is empty. ${write}`);
  if (text.length > most)
    throw badRequest(
      `The ${name} has ${text.length} characters; at most ${most} are read. ${split}`,
    );
  return text;
}

/** Whether a text holds a letter or a digit. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The error of a request that is at fault. */
export function badRequest(message: string): UserError {
  return new UserError('bad-request', message);
}

/** A question that only limits where to look asks nothing: throws a `UserError`. */
export function checkWords({ text, outlets, since, until }: ParsedQuery): void {
  const isLimited = outlets.length > 0 || since !== null || until !== null;
  if (isLimited && !hasWord(text))
    throw badRequest(
      'The question only says where to look (outlet:, since:, until:). Write also what to look for.',
    );
}

/** Throws a `UserError` for what is no number of passages, from 1 to `most`. */
export function checkTop(top: number, most: number): void {
  if (!Number.isInteger(top) || top < 1 || top > most)
    throw badRequest(`top must be a whole number from 1 to ${most}, not ${top}.`);
}

/** A name or a single word states nothing that could be reported: throws a `UserError`. */
export function checkStates(fact: string): void {
  const words = fact.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];
  if (words.length < 2)
    throw badRequest(
      `"${echo(fact)}" states nothing that an article could report. State it in a sentence, for example: 400 fighters were killed. To see what is said of a name, ask for it.`,
    );
}
