import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** Answers one path of a server. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on loopback, and what it was asked. */
export interface WebServer {
  readonly origin: string;
  readonly port: number;
  /** Paths in the order they were asked for. */
  readonly asked: readonly string[];
  readonly requests: readonly IncomingMessage[];
  /** Sets or changes what a path answers. */
  serve(path: string, answer: Answer | string): void;
  stop(): Promise<void>;
}

/** Starts a server whose paths answer as given; a text is a web page, and every other path is not found. */
export async function startWeb(
  paths: Readonly<Record<string, Answer | string>> = {},
): Promise<WebServer> {
  const answers = new Map(Object.entries(paths));
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const [path = ''] = (request.url ?? '').split('?');
    const answer = answers.get(path);
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === 'string') page(answer)(request, response);
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    port: address.port,
    get asked() {
      return requests.map(({ url }) => url ?? '');
    },
    requests,
    serve: (path, answer) => void answers.set(path, answer),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** As `startWeb`, stopped when the test is over. */
export async function startTestWeb(
  paths: Readonly<Record<string, Answer | string>> = {},
): Promise<WebServer> {
  const web = await startWeb(paths);
  onTestFinished(() => web.stop());
  return web;
}

/** Answers with a web page. */
export function page(html: string, type = 'text/html; charset=utf-8'): Answer {
  return (_, response) => void response.writeHead(200, { 'content-type': type }).end(html);
}

/** Leads on to another address. */
export function redirect(location: string, status = 302): Answer {
  return (_, response) => void response.writeHead(status, { location }).end();
}
