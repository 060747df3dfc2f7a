import type { Connection } from './connection.ts';
import type { Gateway } from './gateway.ts';

/** Faults of the gateway; each meets every connected shard unless one is named. */
export class GatewayFaults {
  readonly #gateway: Gateway;

  constructor(gateway: Gateway) {
    this.#gateway = gateway;
  }

  /** Op 7: the client is to reconnect and resume. */
  reconnect(shard?: number): void {
    for (const connection of this.#of(shard)) {
      connection.send({ op: 7, s: null, t: null, d: null });
      connection.leaving = true;
    }
  }

  /** Op 9: the session is invalid; it can be resumed or is gone. */
  invalidSession(resumable: boolean, shard?: number): void {
    for (const connection of this.#of(shard)) {
      const session = connection.releaseSession();
      if (!resumable && session !== undefined) this.#gateway.end(session);
      connection.send({ op: 9, s: null, t: null, d: resumable });
    }
  }

  /** Breaks the connection without a close frame. */
  drop(shard?: number): void {
    for (const connection of this.#of(shard)) connection.drop();
  }

  /** Closes with a code, e.g. 4000 or 4009. */
  close(code: number, shard?: number): void {
    for (const connection of this.#of(shard)) connection.close(code);
  }

  /** Leaves the heartbeats of the present connections unanswered. */
  muteAcks(shard?: number): void {
    for (const connection of this.#of(shard)) connection.muted = true;
  }

  /** Op 1: asks for a heartbeat at once. */
  requestHeartbeat(shard?: number): void {
    for (const connection of this.#of(shard)) connection.send({ op: 1, s: null, t: null, d: null });
  }

  /** Refuses the next `count` connections. */
  refuse(count: number): void {
    this.#gateway.refusals = count;
  }

  /** Delivers the next `count` events twice. */
  duplicateEvents(count: number): void {
    this.#gateway.duplicates = count;
  }

  #of(shard: number | undefined): readonly Connection[] {
    return [...this.#gateway.connections].filter(
      (connection) => shard === undefined || connection.shard === shard,
    );
  }
}
