import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { memberJson, userJson } from '../api-shapes.ts';
import { type JsonObject, textIn, textsIn } from '../json.ts';
import type { Settings } from '../options.ts';
import type { Signal } from '../signal.ts';
import { shardOf } from '../snowflake.ts';
import type { State } from '../state.ts';
import type { Severity, ViolationLog } from '../violations.ts';
import { Connection } from './connection.ts';
import { guildCreateEvent } from './events.ts';
import type { GatewayEvent, Session } from './session.ts';

/** One line of the gateway log. */
export interface GatewayRecord {
  readonly atMs: number;
  /** -1 before IDENTIFY. */
  readonly shard: number;
  readonly direction: 'in' | 'out' | 'open' | 'close';
  /** The message, or `{code, by}` of a close. */
  readonly message: JsonObject;
}

/** The gateway: connections, sessions, and events to them. */
export class Gateway {
  readonly settings: Settings;
  readonly log: GatewayRecord[] = [];
  readonly connections = new Set<Connection>();
  readonly sessions: Session[] = [];
  /** Connections still to be refused. */
  refusals = 0;
  /** Events still to be delivered twice. */
  duplicates = 0;
  /** Base of the gateway's URL, `ws://127.0.0.1:PORT`. */
  url = '';
  readonly #state: State;
  readonly #violations: ViolationLog;
  readonly #changed: Signal;
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  readonly #identifiedMs = new Map<number, number>();

  constructor(settings: Settings, state: State, violations: ViolationLog, changed: Signal) {
    this.settings = settings;
    this.#state = state;
    this.#violations = violations;
    this.#changed = changed;
  }

  /** Takes over an HTTP upgrade; the query must say `v=10&encoding=json` (else 4012 or 4002). */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.refusals > 0) {
      this.refusals -= 1;
      socket.destroy();
      return;
    }
    const query = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams;
    this.#server.handleUpgrade(request, socket, head, (client) => this.#open(client, query));
  }

  #open(socket: WebSocket, query: URLSearchParams): void {
    this.record(-1, 'open', { query: query.toString() });
    if (query.get('v') !== '10') {
      this.#reject(socket, 4012, `API version ${query.get('v')}`);
      return;
    }
    if (query.get('encoding') !== 'json') {
      this.#reject(socket, 4002, `encoding ${query.get('encoding')}`);
      return;
    }
    this.connections.add(new Connection(socket, this));
  }

  #reject(socket: WebSocket, code: number, detail: string): void {
    this.violate('error', `gateway/${code}`, detail);
    socket.close(code, detail);
  }

  /** Whether an IDENTIFY is within `max_concurrency`: one per `shard_id % max_concurrency` in a window. */
  mayIdentify(shard: number): boolean {
    const key = shard % this.settings.maxConcurrency;
    const lastMs = this.#identifiedMs.get(key);
    const now = Date.now();
    if (lastMs !== undefined && now - lastMs < this.settings.identifyWindowMs) return false;
    this.#identifiedMs.set(key, now);
    return true;
  }

  /** Starts a session: READY, then GUILD_CREATE for each guild of its shard. */
  begin(session: Session): void {
    for (const old of this.sessions.filter(
      (each) => each.shard === session.shard && each.connection === undefined,
    )) {
      this.end(old);
    }
    this.sessions.push(session);
    const guilds = [...this.#state.guilds.values()].filter(
      (guild) => guild.hasBot && shardOf(guild.id, session.shards) === session.shard,
    );
    session.dispatch({
      name: 'READY',
      data: this.#readyData(
        session,
        guilds.map((guild) => guild.id),
      ),
      intent: 0,
    });
    for (const guild of guilds) {
      const event = guildCreateEvent(guild, this.#state);
      if (session.accepts(event)) session.dispatch(event);
    }
    this.#changed.fire();
  }

  #readyData(session: Session, guildIds: readonly string[]): JsonObject {
    return {
      v: 10,
      user: { ...userJson(this.#state.bot), verified: true, mfa_enabled: false, email: null },
      guilds: guildIds.map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${this.url}/resume`,
      shard: [session.shard, session.shards],
      application: { id: this.#state.applicationId, flags: 0 },
    };
  }

  /** Sends an event to every session it concerns (twice while `duplicates` lasts). */
  dispatch(event: GatewayEvent): number {
    const copies = this.duplicates > 0 ? 2 : 1;
    if (copies === 2) this.duplicates -= 1;
    const targets = this.sessions.filter((session) => session.accepts(event));
    for (const session of targets) {
      for (let copy = 0; copy < copies; copy += 1) session.dispatch(event);
    }
    this.#changed.fire();
    return targets.length * copies;
  }

  /** Answers op 8 with one GUILD_MEMBERS_CHUNK. */
  sendMembers(session: Session, request: JsonObject): void {
    const guild = this.#state.guilds.get(textIn(request.guild_id));
    const wanted =
      typeof request.user_ids === 'string' ? [request.user_ids] : textsIn(request.user_ids);
    const members = [...(guild?.members.values() ?? [])];
    const found =
      wanted.length === 0 ? members : members.filter((member) => wanted.includes(member.user.id));
    const data = {
      guild_id: textIn(request.guild_id),
      members: found.map(memberJson),
      chunk_index: 0,
      chunk_count: 1,
    };
    const nonce = typeof request.nonce === 'string' ? { nonce: request.nonce } : {};
    session.dispatch({ name: 'GUILD_MEMBERS_CHUNK', data: { ...data, ...nonce }, intent: 0 });
  }

  /** The session with an id, unless it was ended. */
  sessionById(id: string): Session | undefined {
    return this.sessions.find((session) => session.id === id);
  }

  /** The connected session of a shard. */
  live(shard: number): Session | undefined {
    return this.sessions.find(
      (each) => each.shard === shard && each.connection !== undefined && !each.connection.leaving,
    );
  }

  /** Ends a session for good. */
  end(session: Session): void {
    const at = this.sessions.indexOf(session);
    if (at >= 0) this.sessions.splice(at, 1);
  }

  /** Forgets a closed connection. */
  forget(connection: Connection): void {
    this.connections.delete(connection);
    this.#changed.fire();
  }

  /** Writes a line of the log. */
  record(shard: number, direction: GatewayRecord['direction'], message: object): void {
    this.log.push({ atMs: Date.now(), shard, direction, message: { ...message } as JsonObject });
  }

  /** Records a violation of the gateway's protocol. */
  violate(severity: Severity, rule: string, detail: string): void {
    this.#violations.add(severity, rule, detail, 'gateway');
  }

  /** Wakes the tests that wait. */
  fireChange(): void {
    this.#changed.fire();
  }

  /** Drops every connection. */
  stop(): void {
    for (const connection of [...this.connections]) connection.drop();
    this.#server.close();
  }
}
