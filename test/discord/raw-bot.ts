import { WebSocket } from 'ws';
import { isObject, type JsonObject, objectIn } from './json.ts';
import type { LoopbackDiscord } from './server.ts';

const USER_AGENT = 'DiscordBot (https://example.org/byline, 1.0.0)';

/** A REST answer. */
export interface RawReply {
  readonly status: number;
  readonly body: JsonObject;
  /** The body as it is, where it is a list. */
  readonly json: unknown;
  readonly headers: Headers;
}

/** Calls the REST API as plainly as possible; `init` replaces headers or body. */
export async function callRest(
  discord: LoopbackDiscord,
  method: string,
  path: string,
  body?: unknown,
  init: RequestInit = {},
): Promise<RawReply> {
  const headers = { authorization: `Bot ${discord.token}`, 'user-agent': USER_AGENT };
  const typed = body === undefined ? headers : { ...headers, 'content-type': 'application/json' };
  const payload = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: typed,
    ...payload,
    ...init,
  });
  const text = await response.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, body: objectIn(json), json, headers: response.headers };
}

/** The headers of a plain call without a content type, for forms. */
export function plainHeaders(discord: LoopbackDiscord): Record<string, string> {
  return { authorization: `Bot ${discord.token}`, 'user-agent': USER_AGENT };
}

/** A gateway connection that does nothing by itself. */
export class RawGateway {
  readonly received: JsonObject[] = [];
  closeCode: number | undefined;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();

  constructor(url: string) {
    this.#socket = new WebSocket(url);
    this.#socket.on('message', (raw) => {
      const message: unknown = JSON.parse(raw.toString());
      if (isObject(message)) this.received.push(message);
      this.#wake();
    });
    this.#socket.on('close', (code) => {
      this.closeCode = code;
      this.#wake();
    });
    this.#socket.on('error', () => {});
  }

  /** Sends a message, an object or raw text. */
  send(message: object | string): void {
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Closes from the client's side. */
  close(code: number): void {
    this.#socket.close(code);
  }

  /** Waits for the first message with an opcode or an event name. */
  async next(wanted: number | string): Promise<JsonObject> {
    const find = (): JsonObject | undefined =>
      this.received.find((message) => message.op === wanted || message.t === wanted);
    return await this.#until(find, `message ${wanted}`);
  }

  /** Waits for the close code. */
  async closed(): Promise<number> {
    return await this.#until(() => this.closeCode, 'the connection to close');
  }

  async #until<T>(probe: () => T | undefined, what: string): Promise<T> {
    return await new Promise<T>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`no ${what}, close code ${this.closeCode}`)),
        5000,
      );
      const look = (): void => {
        const found = probe();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  #wake(): void {
    for (const look of [...this.#waiting]) look();
  }
}

/** Guilds, guild messages and direct messages: the intents of a bot without privileges. */
export const PLAIN_INTENTS = (1 << 0) | (1 << 9) | (1 << 12);

/** Connects to the gateway; the query is the documented one unless another is given. */
export async function connectRaw(
  discord: LoopbackDiscord,
  query = 'v=10&encoding=json',
): Promise<RawGateway> {
  const { body } = await callRest(discord, 'GET', '/gateway/bot');
  return new RawGateway(`${String(body.url)}/?${query}`);
}

/** IDENTIFY with some fields changed. */
export function identify(discord: LoopbackDiscord, changes: JsonObject = {}): object {
  const properties = { os: 'linux', browser: 'test', device: 'test' };
  return { op: 2, d: { token: discord.token, intents: PLAIN_INTENTS, properties, ...changes } };
}

/** Connects, identifies and waits for READY. */
export async function connectReady(
  discord: LoopbackDiscord,
  changes: JsonObject = {},
): Promise<RawGateway> {
  const gateway = await connectRaw(discord);
  await gateway.next(10);
  gateway.send(identify(discord, changes));
  await gateway.next('READY');
  return gateway;
}
