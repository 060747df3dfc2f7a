/** A group of routes a fault can name instead of a pattern. */
export type FaultRoute =
  | 'callback'
  | 'edit'
  | 'followup'
  | 'message'
  | 'typing'
  | 'commands'
  | 'gateway'
  | 'dm-channel';

/** A fault of the REST API, to be injected. */
export interface RestFault {
  readonly method?: string;
  /** A group of routes, or a pattern over the path below `/api/v10`; every route when left out. */
  readonly route?: FaultRoute | RegExp;
  /** HTTP status to answer instead, e.g. 429 or 500. */
  readonly status?: number;
  /** Cut the connection instead of answering. */
  readonly destroy?: boolean;
  /** Wait before going on, in milliseconds. */
  readonly delayMs?: number;
  /** How many calls it meets; 1 when left out. */
  readonly times?: number;
  /** `before`: the call has no effect. `after`: it took effect and its answer is lost. Default `before`. */
  readonly phase?: 'before' | 'after';
  /** For status 429: seconds to wait; 1 when left out. */
  readonly retryAfter?: number;
  /** For status 429: a global limit. */
  readonly global?: boolean;
}

/** The pattern behind each group: method and path below `/api/v10`. */
const GROUPS: Readonly<Record<FaultRoute, RegExp>> = {
  callback: /^POST \/interactions\/\d+\/[^/]+\/callback/,
  edit: /^PATCH \/webhooks\/\d+\/[^/]+\/messages\//,
  followup: /^POST \/webhooks\/\d+\/[^/?]+(?:\?|$)/,
  message: /^POST \/channels\/\d+\/messages/,
  typing: /^POST \/channels\/\d+\/typing/,
  commands: /^[A-Z]+ \/applications\/\d+\/(?:guilds\/\d+\/)?commands/,
  gateway: /^GET \/gateway/,
  'dm-channel': /^POST \/users\/@me\/channels/,
};

interface Armed extends RestFault {
  left: number;
}

/** The REST faults that still wait for their calls. */
export class RestFaults {
  readonly #armed: Armed[] = [];

  /** Arms one fault. */
  add(fault: RestFault): void {
    this.#armed.push({ ...fault, left: fault.times ?? 1 });
  }

  /** Disarms everything. */
  clear(): void {
    this.#armed.length = 0;
  }

  /** The first armed fault that meets a call, used up once; a phase is looked for on its own. */
  take(method: string, path: string, phase: 'before' | 'after'): RestFault | undefined {
    const fault = this.#armed.find(
      (each) => (each.phase ?? 'before') === phase && each.left > 0 && meets(each, method, path),
    );
    if (fault === undefined) return undefined;
    fault.left -= 1;
    return fault;
  }
}

function meets(fault: RestFault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method !== method) return false;
  if (fault.route === undefined) return true;
  return fault.route instanceof RegExp
    ? fault.route.test(path)
    : GROUPS[fault.route].test(`${method} ${path}`);
}
