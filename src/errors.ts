/** What kind of mistake a `UserError` reports; batch responses carry it as `code`. */
export type UserErrorCode =
  | 'bad-request'
  | 'usage'
  | 'corpus'
  | 'config'
  | 'not-found'
  | 'busy'
  | 'forbidden'
  | 'rate-limited'
  | 'unavailable';

/**
 * A mistake a person can mend. Its message names what is wrong, where, and the cure, and is safe to show
 * anywhere; every other error is logged and shown only as a reference.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: UserErrorCode;

  constructor(code: UserErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Characters of what a person wrote that an error message repeats: enough to recognise it. */
const ECHO_CHARACTERS = 100;

/** What a person wrote, as an error message repeats it: cut, and marked so, where it is longer. */
export function echo(text: string): string {
  return text.length > ECHO_CHARACTERS ? `${text.slice(0, ECHO_CHARACTERS)}…` : text;
}
