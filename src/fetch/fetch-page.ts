import { echo, UserError } from '../errors.ts';
import type { Fetched, Fetcher } from './fetch-request.ts';

/** Pages and texts, and what feeds are sent as; nothing else is an article. */
const TYPES = /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/xhtml\+xml)$/;

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8, text/markdown;q=0.8';

/** What statuses mean to somebody who wants the page. */
const STATUSES: Readonly<Record<number, string>> = {
  401: 'it asks for a login. Save the page in a browser, signed in, and import the file.',
  402: 'it asks for payment. Save the page in a browser, signed in, and import the file.',
  403: 'its publisher does not show it to programs. Save the page in a browser and import the file.',
  404: 'there is no such page. Check the address.',
  410: 'the page has been taken away.',
  429: 'its host is asked too often. Try again in some minutes.',
  451: 'it is not shown for legal reasons.',
};

/**
 * Fetches a web page or a text for import. Rejects with a `UserError` as `Fetcher.fetch` does, and "unavailable"
 * for every status but 200.
 */
export async function fetchPage(fetcher: Fetcher, url: string): Promise<Fetched> {
  const page = await fetcher.fetch({ url, accept: ACCEPT, types: TYPES, asksRobots: true });
  if (page.status === 200) return page;
  const reason =
    STATUSES[page.status] ??
    (page.status >= 500
      ? `its host reports a fault (${page.status}). Try again later.`
      : `its host answers with status ${page.status}.`);
  throw new UserError('unavailable', `${echo(url)} could not be fetched: ${reason}`);
}
