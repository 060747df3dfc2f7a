/** What to fetch, and what is taken for an answer. */
export interface FetchRequest {
  readonly url: string;
  /** The header `accept`. */
  readonly accept: string;
  /** Media types that are taken; null: all. */
  readonly types: RegExp | null;
  /** Bytes of the body once unpacked; left out: 5 MB. */
  readonly limit?: number;
  /** Whether the host's robots.txt is asked first; a file that a person has uploaded has no robots. */
  readonly asksRobots: boolean;
  /** Further headers, such as those that ask for changes only. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer. The body is empty where the status is not 200. */
export interface Fetched {
  readonly status: number;
  /** Where it came from in the end, after redirects. */
  readonly url: string;
  readonly body: Buffer;
  /** Media type in lower case without parameters; null where none was sent. */
  readonly type: string | null;
  readonly charset: string | null;
  /** The answer's headers, by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Fetches from the public internet, and from nowhere else. */
export interface Fetcher {
  /**
   * Fetches one address over at most five redirects, each checked like the first. Rejects with a `UserError`:
   * "bad-request" for an address or an answer that is not taken, "forbidden" where robots.txt says no,
   * "unavailable" where nobody answered in time, "busy" where too many wait for the host.
   */
  fetch(request: FetchRequest): Promise<Fetched>;
}
