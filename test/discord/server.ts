import { createServer, type Server } from 'node:http';
import { RestFaults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import type { Hub } from './hub.ts';
import { Interactions } from './interactions.ts';
import { LoopbackDiscord } from './loopback.ts';
import { type DiscordOptions, settingsFrom } from './options.ts';
import { RateLimits } from './rate-limits.ts';
import { handleRest } from './rest/listener.ts';
import { loadSchemas } from './schemas.ts';
import { Signal } from './signal.ts';
import { State } from './state.ts';
import { ViolationLog } from './violations.ts';

export type { LoopbackDiscord } from './loopback.ts';

/** Starts a loopback Discord on a free port of 127.0.0.1. */
export async function startDiscord(options: DiscordOptions = {}): Promise<LoopbackDiscord> {
  await loadSchemas();
  const hub = createHub(options);
  const server = createServer((request, response) => {
    handleRest(hub, request, response).catch((error: unknown) => {
      hub.violations.add('server-bug', 'server/crash', String(error), request.url ?? '');
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => hub.gateway.upgrade(request, socket, head));
  const port = await listen(server);
  hub.origin = `http://127.0.0.1:${port}`;
  hub.gateway.url = `ws://127.0.0.1:${port}`;
  return new LoopbackDiscord(hub, server);
}

function createHub(options: DiscordOptions): Hub {
  const settings = settingsFrom(options);
  const state = new State(settings.guilds);
  const violations = new ViolationLog();
  const changed = new Signal();
  return {
    settings,
    state,
    violations,
    changed,
    interactions: new Interactions(),
    requests: [],
    pinged: [],
    limits: new RateLimits(settings.rateLimits),
    restFaults: new RestFaults(),
    gateway: new Gateway(settings, state, violations, changed),
    origin: '',
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
