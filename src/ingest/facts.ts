import { toIsoDay } from '../corpus/dates.ts';
import { echo, UserError } from '../errors.ts';

/** What is known of a document from outside; it goes before what the document says. */
export interface ImportFacts {
  readonly headline?: string | undefined;
  readonly outlet?: string | undefined;
  /** YYYY-MM-DD. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** Characters of a name or a headline: more is a text in the wrong field. */
const MAX_CHARS = 300;

/**
 * Facts as somebody typed them into a form: white space goes, and an empty field says nothing. Throws
 * `UserError('bad-request')` for a day that does not exist and for what is no address.
 */
export function readFacts(
  typed: { readonly [K in keyof ImportFacts]: string | null },
): ImportFacts {
  const facts: Record<string, string> = {};
  for (const [name, text] of Object.entries(typed)) {
    const value = text?.replace(/\s+/g, ' ').trim().slice(0, MAX_CHARS) ?? '';
    if (value !== '') facts[name] = value;
  }
  const { published, url } = facts as ImportFacts;
  if (published !== undefined && toIsoDay(published) === null) {
    throw new UserError(
      'bad-request',
      `"${echo(published)}" is no day that exists. Write the date as YYYY-MM-DD.`,
    );
  }
  if (url !== undefined && !(/^https?:\/\/\S+$/i.test(url) && URL.canParse(url))) {
    throw new UserError('bad-request', `"${echo(url)}" is no address such as https://….`);
  }
  return facts;
}
