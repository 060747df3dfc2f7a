import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addFiles } from '../cli/run-byline.ts';
import type { DiscordOptions } from '../discord/options.ts';
import { type LoopbackDiscord, startDiscord } from '../discord/server.ts';
import { HARBOUR_CORPUS, type JsonArticle, toJsonl } from './harbour-corpus.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const COMMANDS = 16;

/** The line of the log after which every command is where it belongs. */
const REGISTERED = 'every command is registered';
/** Milliseconds between two looks. */
const LOOK_MS = 50;

/** Longest start of the program over a small corpus, in milliseconds. */
const START_MS = 45_000;

/** The program as a child process. */
export interface Program {
  /** Everything it wrote to standard error so far. */
  readonly log: string;
  readonly exit: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  signal(name: NodeJS.Signals): void;
}

/** A loopback Discord, a corpus, and the built program between them. */
export interface Scene {
  readonly discord: LoopbackDiscord;
  readonly folder: string;
  /** The program that runs now. */
  readonly program: Program;
  writeCorpus(articles: readonly JsonArticle[]): Promise<void>;
  /** Stops the program with SIGTERM and starts it anew on the same data folder, with changes to its environment. */
  restart(changes?: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

/** How a scene differs from the usual one. */
export interface SceneOptions {
  readonly discord?: DiscordOptions;
  readonly env?: Readonly<Record<string, string>>;
  readonly articles?: readonly JsonArticle[];
  /** Done before the program starts: faults that its start is to meet. */
  readonly prepare?: (discord: LoopbackDiscord) => void;
  /** The corpus is a folder with these files, by their paths; left out: a `.jsonl` file of `articles`. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the program is started with behind `start`. */
  readonly args?: readonly string[];
  /** Longest start, in milliseconds; a large corpus takes longer to index. */
  readonly startMs?: number;
}

/** Starts the built program against a loopback Discord and waits until its commands are registered. */
export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'byline-e2e-'));
  const discord = await startDiscord(options.discord);
  const corpus = join(folder, options.files === undefined ? 'corpus.jsonl' : 'corpus');
  const writeCorpus = (articles: readonly JsonArticle[]) => writeFile(corpus, toJsonl(articles));
  if (options.files === undefined) await writeCorpus(options.articles ?? HARBOUR_CORPUS);
  else addFiles(corpus, options.files);
  options.prepare?.(discord);
  const env: Readonly<Record<string, string>> = {
    BYLINE_RATE_LIMIT: '0',
    BYLINE_MODERATOR_GUILDS: discord.guild().id,
    ...options.env,
  };
  const start = async (changes: Readonly<Record<string, string>> = {}): Promise<Program> => {
    const program = startProgram(discord, folder, corpus, { ...env, ...changes }, options.args);
    await untilServing(discord, program, options.startMs ?? START_MS);
    return program;
  };
  let program = await start();
  return {
    discord,
    folder,
    get program() {
      return program;
    },
    writeCorpus,
    restart: async (changes) => {
      program.signal('SIGTERM');
      await program.exit;
      program = await start(changes);
    },
    close: async () => {
      program.signal('SIGKILL');
      await program.exit;
      await discord.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the built program; nothing is awaited, so that failing starts can be looked at too. */
export function startProgram(
  discord: Pick<LoopbackDiscord, 'api' | 'token'>,
  folder: string,
  corpus: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Program {
  const child = spawn(process.execPath, [PROGRAM, 'start', ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      BYLINE_CORPUS: corpus,
      BYLINE_DATA: join(folder, 'data'),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  return {
    get log() {
      return log;
    },
    exit: new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal }))),
    signal: (name) => void child.kill(name),
  };
}

async function untilServing(
  discord: LoopbackDiscord,
  program: Program,
  startMs: number,
): Promise<void> {
  const died = program.exit.then(() => {
    throw new Error(`the program ended:\n${program.log}`);
  });
  const serving = (async () => {
    await discord.ready(0, startMs);
    const deadline = Date.now() + startMs;
    // Looked at again and again: the line of the log comes after the last request.
    while (!isRegistered(discord, program)) {
      if (Date.now() > deadline) throw new Error(`no commands after ${startMs} ms`);
      await sleep(LOOK_MS);
    }
  })();
  await Promise.race([serving, died]);
  died.catch(() => undefined);
}

/** The program says so itself: after a restart Discord still knows the commands of the start before. */
function isRegistered(discord: LoopbackDiscord, program: Program): boolean {
  const scopes = [undefined, ...discord.guilds().map(({ id }) => id)];
  const names = scopes.flatMap((scope) => discord.commands(scope).map(({ name }) => name));
  return program.log.includes(REGISTERED) && new Set(names).size === COMMANDS;
}
