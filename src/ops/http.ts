import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../errors.ts';
import { type Log, reportError } from './logger.ts';
import type { Metrics } from './metrics.ts';

/** Where to listen, and what `/healthz` and `/metrics` answer from. */
export interface HttpOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Both must hold for `/healthz` to answer 200. */
  readonly gatewayReady: () => boolean;
  readonly indexLoaded: () => boolean;
}

/** The running health and metrics server. */
export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/** A scrape or a probe is a small GET: whatever takes longer than this is not one. */
const REQUEST_TIMEOUT_MS = 5_000;

/** Serves `/healthz` and `/metrics`. Rejects with a `UserError` "config" when the port cannot be had. */
export async function startHttpServer(options: HttpOptions): Promise<HttpServer> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'use GET');
    if (path === '/healthz') return sendHealth(response, options);
    if (path === '/metrics') return void sendMetrics(response, options);
    return send(response, 404, 'try /healthz or /metrics');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new UserError(
          'config',
          `The health port ${options.host}:${options.port} cannot be opened (${error.code}). Choose another BYLINE_HTTP_PORT, or leave it unset.`,
        ),
      ),
    );
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendHealth(response: ServerResponse, options: HttpOptions): void {
  const health = { gateway: options.gatewayReady(), index: options.indexLoaded() };
  const ready = health.gateway && health.index;
  response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify({ ready, ...health })}\n`);
}

async function sendMetrics(response: ServerResponse, { metrics, log }: HttpOptions): Promise<void> {
  try {
    const { contentType, body } = await metrics.page();
    response.writeHead(200, { 'content-type': contentType });
    response.end(body);
  } catch (error) {
    send(response, 500, `see the log (ref ${reportError(log, error, 'the metrics page failed')})`);
  }
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(`${text}\n`);
}
