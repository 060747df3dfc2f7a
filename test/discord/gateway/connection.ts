import type { RawData, WebSocket } from 'ws';
import { isObject, type JsonObject, numberIn, textIn } from '../json.ts';
import type { Gateway } from './gateway.ts';
import { areValidIntents, PRIVILEGED_INTENTS } from './intents.ts';
import { Session } from './session.ts';

/** Longest message a client may send, in bytes (`events/gateway#sending-events`). */
const MAX_PAYLOAD_BYTES = 4096;
/** Messages a connection may send in the window below, else close code 4008. */
const MAX_MESSAGES = 120;
const MESSAGE_WINDOW_MS = 60_000;
/** A client that misses this many heartbeats has timed out (4009). */
const MISSED_HEARTBEATS = 2;

/** One gateway connection and its protocol. */
export class Connection {
  session: Session | undefined;
  /** Heartbeats get no ACK any more. */
  muted = false;
  /** It was told to go (op 7), so it gets no more events. */
  leaving = false;
  readonly #socket: WebSocket;
  readonly #gateway: Gateway;
  readonly #receivedMs: number[] = [];
  #timeout: NodeJS.Timeout | undefined;

  constructor(socket: WebSocket, gateway: Gateway) {
    this.#socket = socket;
    this.#gateway = gateway;
    socket.on('message', (raw) => this.#receive(raw));
    socket.on('close', (code) => this.#closed(code));
    socket.on('error', () => socket.terminate());
    this.send({
      op: 10,
      s: null,
      t: null,
      d: { heartbeat_interval: gateway.settings.heartbeatIntervalMs },
    });
    this.#expectHeartbeat();
  }

  /** The shard of its session, -1 before IDENTIFY. */
  get shard(): number {
    return this.session?.shard ?? -1;
  }

  /** Sends one gateway message. */
  send(message: object): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#gateway.record(this.shard, 'out', message);
    this.#socket.send(JSON.stringify(message));
  }

  /** Takes the session off the connection: what follows is a RESUME or an IDENTIFY, here or on a new one. */
  releaseSession(): Session | undefined {
    const { session } = this;
    if (session !== undefined) session.connection = undefined;
    this.session = undefined;
    return session;
  }

  /** Closes with a close code. */
  close(code: number, reason = ''): void {
    this.#gateway.record(this.shard, 'close', { code, by: 'server' });
    this.#detach(false);
    this.#socket.close(code, reason);
  }

  /** Breaks the connection without a goodbye. */
  drop(): void {
    this.#detach(false);
    this.#socket.terminate();
  }

  #receive(raw: RawData): void {
    const text = raw.toString();
    const now = Date.now();
    this.#receivedMs.push(now);
    while ((this.#receivedMs[0] ?? now) <= now - MESSAGE_WINDOW_MS) this.#receivedMs.shift();
    if (this.#receivedMs.length > MAX_MESSAGES) {
      this.#refuse(4008, 'more than 120 messages in 60 seconds');
      return;
    }
    if (Buffer.byteLength(text) > MAX_PAYLOAD_BYTES) {
      this.#refuse(4002, 'message longer than 4096 bytes');
      return;
    }
    const message = parse(text);
    if (message === undefined) {
      this.#refuse(4002, 'message is not a JSON object with an op');
      return;
    }
    this.#gateway.record(this.shard, 'in', message);
    this.#handle(message);
  }

  #handle(message: JsonObject): void {
    const data = isObject(message.d) ? message.d : {};
    switch (message.op) {
      case 1:
        this.#heartbeat();
        return;
      case 2:
        this.#identify(data);
        return;
      case 6:
        this.#resume(data);
        return;
      case 3:
      case 4:
        if (this.session === undefined) this.#refuse(4003, 'not identified');
        return;
      case 8:
        if (this.session === undefined) {
          this.#refuse(4003, 'not identified');
          return;
        }
        this.#gateway.sendMembers(this.session, data);
        return;
      default:
        this.#refuse(4001, `unknown opcode ${String(message.op)}`);
        return;
    }
  }

  #heartbeat(): void {
    this.#expectHeartbeat();
    if (!this.muted) this.send({ op: 11, s: null, t: null });
  }

  #identify(data: JsonObject): void {
    if (this.session !== undefined) {
      this.#refuse(4005, 'identified twice');
      return;
    }
    const { settings } = this.#gateway;
    if (data.token !== settings.token) {
      this.#refuse(4004, 'wrong token');
      return;
    }
    const { intents } = data;
    if (!areValidIntents(intents)) {
      this.#refuse(4013, `invalid intents ${String(intents)}`);
      return;
    }
    if ((intents & PRIVILEGED_INTENTS & ~settings.privilegedIntents) !== 0) {
      this.#refuse(4014, `disallowed intents ${intents}`);
      return;
    }
    const [shard, shards] = Array.isArray(data.shard) ? data.shard : [0, 1];
    if (!isShard(shard, shards)) {
      this.#refuse(4010, `invalid shard ${JSON.stringify(data.shard)}`);
      return;
    }
    if (!isObject(data.properties)) {
      this.#refuse(4002, 'IDENTIFY without properties');
      return;
    }
    if (!this.#gateway.mayIdentify(Number(shard))) {
      // A process that was just restarted cannot know of the former one's IDENTIFY: no violation.
      this.send({ op: 9, s: null, t: null, d: false });
      return;
    }
    this.session = new Session(Number(shard), Number(shards), intents);
    this.session.connection = this;
    this.#gateway.begin(this.session);
  }

  #resume(data: JsonObject): void {
    if (this.session !== undefined) {
      this.#refuse(4005, 'RESUME after IDENTIFY');
      return;
    }
    if (data.token !== this.#gateway.settings.token) {
      this.#refuse(4004, 'wrong token');
      return;
    }
    const session = this.#gateway.sessionById(textIn(data.session_id));
    if (session === undefined) {
      this.send({ op: 9, s: null, t: null, d: false });
      return;
    }
    const seq = numberIn(data.seq, -1);
    if (seq < 0 || seq > session.seq) {
      this.#refuse(4007, `seq ${seq} of ${session.seq}`);
      return;
    }
    session.connection?.drop();
    this.session = session;
    session.connection = this;
    for (const missed of session.buffer.slice(seq)) this.send(missed);
    session.dispatch({ name: 'RESUMED', data: {}, intent: 0 });
    this.#gateway.fireChange();
  }

  #refuse(code: number, detail: string): void {
    this.#gateway.violate('error', `gateway/${code}`, detail);
    this.close(code, detail.slice(0, 100));
  }

  #closed(code: number): void {
    this.#gateway.record(this.shard, 'close', { code, by: 'client' });
    this.#detach(code === 1000 || code === 1001);
  }

  /** A client close of 1000 or 1001 ends the session; after all else it can be resumed. */
  #detach(endsSession: boolean): void {
    clearTimeout(this.#timeout);
    const { session } = this;
    if (session?.connection === this) {
      session.connection = undefined;
      if (endsSession) this.#gateway.end(session);
    }
    this.#gateway.forget(this);
  }

  #expectHeartbeat(): void {
    clearTimeout(this.#timeout);
    const patienceMs = this.#gateway.settings.heartbeatIntervalMs * MISSED_HEARTBEATS;
    this.#timeout = setTimeout(() => this.close(4009, 'session timed out'), patienceMs);
  }
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && typeof value.op === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}

function isShard(shard: unknown, shards: unknown): boolean {
  return (
    Number.isInteger(shard) &&
    Number.isInteger(shards) &&
    Number(shard) >= 0 &&
    Number(shard) < Number(shards)
  );
}
