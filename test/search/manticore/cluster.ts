import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Address, formatAddress } from '../../../src/search/manticore/address.ts';
import { buildEmpty } from '../../../src/search/manticore/build-plain.ts';
import {
  agentConfig,
  configFile,
  headConfig,
  type ServerPlace,
  type TableKind,
} from '../../../src/search/manticore/config-file.ts';
import { SLOTS } from '../../../src/search/manticore/schema.ts';

const run = promisify(execFile);
const LOOPBACK = '127.0.0.1';
const TABLE = 'byline';
/** Milliseconds a server may take to start or stop. */
const PATIENCE = 10_000;
const POLL = 20;

/** One engine process of the test cluster. */
export interface EngineServer {
  readonly place: ServerPlace;
  start(): Promise<void>;
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>;
}

/** A head and its agents on loopback, with their files in a folder of their own. */
export interface TestCluster {
  readonly url: string;
  readonly head: EngineServer;
  readonly agents: readonly EngineServer[];
  stop(): Promise<void>;
}

/** Why no cluster can be started here, or null. */
export async function missingEngine(): Promise<string | null> {
  for (const program of ['searchd', 'indexer']) {
    try {
      await run(program, ['--help']);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return `${program} is not installed: on Debian, apt-get install --no-install-recommends sphinxsearch`;
      }
    }
  }
  return null;
}

/** Starts a head and `count` agents on free ports. Throws when the engine is not installed. */
export async function startCluster(kind: TableKind = 'plain', count = 2): Promise<TestCluster> {
  const missing = await missingEngine();
  if (missing !== null) throw new Error(missing);
  const root = await mkdtemp(join(tmpdir(), 'byline-cluster-'));
  const agents: EngineServer[] = [];
  for (let n = 0; n < count; n += 1) agents.push(await makeAgent(join(root, `agent-${n}`), kind));
  const head = await makeHead(join(root, 'head'), agents);
  const servers = [...agents, head];
  await Promise.all(servers.map((server) => server.start()));
  const names = agents.map(({ place }) => formatAddress(place.sql)).join(',');
  const folders = agents.map(({ place }) => encodeURIComponent(place.directory)).join(',');
  const files = kind === 'plain' ? `&files=${folders}` : '';
  return {
    url: `mysql://${formatAddress(head.place.sql)}/${TABLE}?agents=${names}${files}`,
    head,
    agents,
    stop: async () => {
      await Promise.all(servers.map((server) => server.kill()));
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function makeAgent(directory: string, kind: TableKind): Promise<EngineServer> {
  const place = await choosePlace(directory);
  await writeFile(configFile(directory), agentConfig(place, TABLE, kind));
  if (kind === 'plain') await buildEmpty(directory, TABLE, SLOTS, false);
  return makeServer(place);
}

async function makeHead(directory: string, agents: readonly EngineServer[]): Promise<EngineServer> {
  const place = await choosePlace(directory);
  const binary = agents.map((agent) => agent.place.binary);
  await writeFile(configFile(directory), headConfig(place, TABLE, binary));
  return makeServer(place);
}

async function choosePlace(directory: string): Promise<ServerPlace> {
  await mkdir(directory, { recursive: true });
  return { directory, sql: await freeAddress(), binary: await freeAddress() };
}

function makeServer(place: ServerPlace): EngineServer {
  const pidFile = join(place.directory, 'searchd.pid');
  return {
    place,
    start: async () => {
      await run('searchd', ['--config', configFile(place.directory)]);
      await waitUntil(async () => (await readPid(pidFile)) !== null, 'searchd wrote no pid file');
    },
    kill: async () => {
      const pid = await readPid(pidFile);
      if (pid === null) return;
      await killTree(pid);
      await waitUntil(async () => !(await isAlive(pid)), 'searchd did not end');
      await rm(pidFile, { force: true });
    },
  };
}

/** searchd's pid file names the serving process; its parent is a watchdog that would start it anew. */
async function killTree(pid: number): Promise<void> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
  const watchdog = parent > 1 && (await isWatchdog(parent)) ? [parent] : [];
  for (const id of [...watchdog, pid]) {
    if (await isAlive(id)) process.kill(id, 'SIGKILL');
  }
}

async function isWatchdog(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return command.trim() === 'searchd';
}

async function readPid(file: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number(text.trim());
  return text.trim() === '' || !Number.isInteger(pid) ? null : pid;
}

/** A process that has ended but was not yet reaped by its parent (state Z) is not alive. */
async function isAlive(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return status !== '' && !status.slice(status.lastIndexOf(')') + 2).startsWith('Z');
}

async function waitUntil(condition: () => Promise<boolean>, otherwise: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(otherwise);
    await sleep(POLL);
  }
}

/** A port nobody listens on right now. */
async function freeAddress(): Promise<Address> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return { host: LOOPBACK, port: address.port };
}
