import { randomBytes } from 'node:crypto';
import type { Json, JsonObject } from '../json.ts';
import { shardOf } from '../snowflake.ts';
import type { Connection } from './connection.ts';
import { Intent } from './intents.ts';

/** An event on its way to the bot. */
export interface GatewayEvent {
  readonly name: string;
  readonly data: JsonObject;
  /** What a session without the MESSAGE_CONTENT intent gets instead. */
  readonly redacted?: JsonObject;
  /** The intent that a session needs for it; 0 for events everyone gets. */
  readonly intent: number;
  /** Where it happened; without a guild it goes to shard 0. */
  readonly guildId?: string;
}

/** A dispatch as sent: op 0 with its sequence number. */
export interface Dispatch {
  readonly op: 0;
  readonly s: number;
  readonly t: string;
  readonly d: Json;
}

/** A gateway session: it outlives its connections until it is ended. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly shard: number;
  readonly shards: number;
  readonly intents: number;
  /** Every event sent in this session, for RESUME. */
  readonly buffer: Dispatch[] = [];
  connection: Connection | undefined;

  constructor(shard: number, shards: number, intents: number) {
    this.shard = shard;
    this.shards = shards;
    this.intents = intents;
  }

  /** Number of the last event. */
  get seq(): number {
    return this.buffer.length;
  }

  /** Whether this session is to get an event, by its intents and its shard. */
  accepts(event: GatewayEvent): boolean {
    const home = event.guildId === undefined ? 0 : shardOf(event.guildId, this.shards);
    return home === this.shard && (event.intent === 0 || (this.intents & event.intent) !== 0);
  }

  /** Numbers an event, keeps it for RESUME and sends it when the connection stands (and was not told to go). */
  dispatch(event: GatewayEvent): void {
    const hidden = (this.intents & Intent.messageContent) === 0;
    const data = hidden && event.redacted !== undefined ? event.redacted : event.data;
    const message: Dispatch = { op: 0, s: this.seq + 1, t: event.name, d: data };
    this.buffer.push(message);
    if (this.connection?.leaving !== true) this.connection?.send(message);
  }
}
