import { UserError } from '../errors.ts';

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
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new UserError('bad-request', `The ${name} is empty. ${write}`);
  if (text.length > most)
    throw new UserError(
      'bad-request',
      `The ${name} has ${text.length} characters; at most ${most} are read. ${split}`,
    );
  return text;
}
