import robotsParser from 'robots-parser';

/** The name that a robots.txt calls Byline by. */
export const ROBOTS_NAME = 'Byline';

/** The package is one function, which its types take for the member of a module. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** What fetching `robots.txt` came to: its status and text, or null where the host did not answer. */
export type RobotsAnswer = { readonly status: number; readonly text: string } | null;

/** The rules of the hosts that were asked lately. */
export interface Robots {
  /** Whether the host's rules let Byline fetch the page. Never rejects. */
  allow(url: URL): Promise<boolean>;
}

/** Milliseconds that the rules of a host hold: RFC 9309 allows a day; a site that changes its mind is heard sooner. */
const KEPT_MS = 3_600_000;

/** Milliseconds before a host that did not answer is asked again. */
const RETRY_MS = 60_000;

/** Hosts whose rules are kept. */
const KEPT_HOSTS = 500;

interface Rules {
  readonly until: number;
  readonly allows: (url: string) => boolean;
}

/**
 * Makes an empty memory of rules; `load` fetches the `robots.txt` at an address. As RFC 9309 has it, a host
 * without the file (4xx) allows everything, and one that fails (5xx, no answer) allows nothing for now.
 */
export function createRobots(load: (url: URL) => Promise<RobotsAnswer>): Robots {
  const known = new Map<string, Promise<Rules>>();
  const read = async (origin: string): Promise<Rules> => {
    const url = new URL('/robots.txt', origin);
    const answer = await load(url);
    const now = performance.now();
    if (answer === null || answer.status >= 500)
      return { until: now + RETRY_MS, allows: () => false };
    if (answer.status >= 400) return { until: now + KEPT_MS, allows: () => true };
    const rules = parseRobots(url.href, answer.text);
    return {
      until: now + KEPT_MS,
      allows: (page) => rules.isAllowed(page, ROBOTS_NAME) !== false,
    };
  };
  return {
    allow: async ({ origin, href }) => {
      const kept = await known.get(origin);
      if (kept !== undefined && kept.until > performance.now()) return kept.allows(href);
      if (known.size >= KEPT_HOSTS) known.clear();
      const asked = read(origin);
      known.set(origin, asked);
      return (await asked).allows(href);
    },
  };
}
