import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { UserError } from '../errors.ts';
import { createApp } from './app.ts';
import type { WebDeps } from './deps.ts';
import { ownHosts } from './guard.ts';
import type { WebPlace } from './place.ts';

/** Room for an address with a question of 10,000 characters, each of them percent-encoded. */
const HEADER_BYTES = 64 * 1024;

/** An upload over a slow line takes a while; whatever takes longer is none. */
const REQUEST_TIMEOUT_MS = 60_000;

/** A running page. */
export interface WebServer {
  readonly port: number;
  /** What to open in a browser. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the page. Rejects with a `UserError` "config" when the address cannot be had. */
export async function startWebServer(deps: WebDeps, place: WebPlace): Promise<WebServer> {
  let hosts: ReadonlySet<string> = new Set();
  const app = createApp(deps, () => hosts);
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    serverOptions: { maxHeaderSize: HEADER_BYTES, requestTimeout: REQUEST_TIMEOUT_MS },
  }) as Server;
  server.on('clientError', refuseUnreadable);
  await listen(server, place);
  const { port } = server.address() as AddressInfo;
  hosts = ownHosts(place.host, port);
  const name = place.host.includes(':') ? `[${place.host}]` : place.host;
  return {
    port,
    address: `http://${name}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, { host, port }: WebPlace): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new UserError(
          'config',
          `The page cannot be served on ${host}:${port} (${error.code}). Choose another port with --port, or an address of this machine with --host.`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}

/** Node answers what is no HTTP without a word; this says what is wrong. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const isLong = error.code === 'HPE_HEADER_OVERFLOW';
  const [status, text] = isLong
    ? ['431 Request Header Fields Too Large', 'The address or a header is too long.']
    : ['400 Bad Request', 'That is no HTTP request.'];
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: text/plain\r\ncontent-length: ${text.length}\r\n\r\n${text}`,
  );
}
