import type { RestFaults } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Interactions } from './interactions.ts';
import type { Settings } from './options.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Signal } from './signal.ts';
import type { State } from './state.ts';
import type { ViolationLog } from './violations.ts';

/** A REST request the server got. */
export interface RequestRecord {
  readonly atMs: number;
  readonly method: string;
  /** Path below `/api/v10`, with the query. */
  readonly path: string;
  /** The route's template, '' when the path is none of Discord's. */
  route: string;
  body: unknown;
  /** HTTP status sent; 0 while none was (or the socket was destroyed). */
  status: number;
}

/** Someone the content of a message would notify. */
export interface Ping {
  readonly messageId: string;
  readonly kind: 'everyone' | 'role' | 'user';
  /** Id of the user or role; 'everyone' or 'here' otherwise. */
  readonly target: string;
}

/** The parts of one loopback server that work together. */
export interface Hub {
  readonly settings: Settings;
  readonly state: State;
  readonly interactions: Interactions;
  readonly violations: ViolationLog;
  readonly requests: RequestRecord[];
  readonly pinged: Ping[];
  readonly limits: RateLimits;
  readonly restFaults: RestFaults;
  readonly gateway: Gateway;
  /** Fires on every change that a test may wait for. */
  readonly changed: Signal;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  origin: string;
}
