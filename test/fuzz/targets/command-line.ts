import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { parseArguments, splitCommand } from '../../../src/cli/arguments.ts';
import { runBatch } from '../../../src/cli/batch/run.ts';
import { completeLine } from '../../../src/cli/chat/complete.ts';
import { readChatLine } from '../../../src/cli/chat/line.ts';
import { COMMANDS } from '../../../src/cli/commands/index.ts';
import { neutralise, toJson } from '../../../src/cli/render/neutralise.ts';
import { loadConfig } from '../../../src/ops/config.ts';
import { createLogger } from '../../../src/ops/logger.ts';
import { answerOrRefusal, expectThat } from '../expectations.ts';
import { anyBytes, anyJson, anyText } from '../inputs.ts';
import { type OpenedEngine, openEngine } from '../open-engine.ts';
import { target } from '../run-target.ts';
import type { AnyTarget } from '../target.ts';

const OPS = [
  'ask',
  'reported',
  'disagreements',
  'search',
  'stance',
  'compare',
  '__proto__',
  'toString',
];
const FIELDS = [
  'question',
  'fact',
  'topic',
  'query',
  'claim',
  'article',
  'a',
  'b',
  'top',
  'store',
  'severity',
  'outlet',
  'since',
  'until',
  'id',
];
const fieldValue = fc.oneof(
  { weight: 3, arbitrary: anyText(400) },
  fc.record({ text: anyText(400) }),
  anyJson,
);
const request = fc
  .tuple(
    fc.constantFrom(...OPS),
    fc.dictionary(fc.constantFrom(...FIELDS), fieldValue, { maxKeys: 6 }),
  )
  .map(([op, fields]) => JSON.stringify({ id: 7, op, ...fields }));
const batchLine = fc.oneof(
  { weight: 5, arbitrary: request },
  anyJson.map((json) => JSON.stringify(json)),
  anyText(300).map((text) => text.replaceAll('\n', ' ')),
);

/** Characters that steer a terminal: none of them is left in anything printed. */
const STEERING = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/u;

const typed = fc.array(
  fc.oneof(
    fc.constantFrom(
      '/ask',
      '/article',
      '/reported',
      '/quit',
      '--top',
      '--top=',
      '--json',
      '--',
      '"',
      "'",
      '=',
      ' ',
      '--since',
      '--constructor',
      '--__proto__=x',
      '-h',
    ),
    anyText(200),
  ),
  { maxLength: 12 },
);

let opened: Promise<OpenedEngine> | undefined;

/** One engine for all targets that need one. */
function engineOf(): Promise<OpenedEngine> {
  opened ??= openEngine();
  return opened;
}

async function close(): Promise<void> {
  const one = await opened;
  opened = undefined;
  await one?.close();
}

function collect(): { readonly sink: Writable; readonly text: () => string } {
  const parts: string[] = [];
  const sink = new Writable({
    decodeStrings: false,
    write: (chunk, _, done) => done(void parts.push(String(chunk))),
  });
  return { sink, text: () => parts.join('') };
}

async function checkBatch(bytes: Buffer): Promise<void> {
  const { engine } = await engineOf();
  const { sink, text } = collect();
  await runBatch(engine, Readable.from([bytes]), sink, createLogger({ level: 'silent' }));
  const responses = text()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as object);
  const asked = bytes
    .toString('latin1')
    .split('\n')
    .filter((line) => [...line].some((one) => one > ' '));
  expectThat(
    responses.length === asked.length,
    `${responses.length} responses to ${asked.length} lines`,
  );
  for (const response of responses) {
    expectThat('result' in response || 'error' in response, 'neither result nor error');
    expectThat(
      !JSON.stringify(response).includes('"internal"'),
      `failed inside: ${JSON.stringify(response)}`,
    );
  }
}

const VARIABLES = [
  'DISCORD_TOKEN',
  'DISCORD_API',
  'DISCORD_GUILD_ID',
  'BYLINE_MODERATOR_ROLES',
  'BYLINE_RATE_LIMIT',
  'BYLINE_LOG_LEVEL',
  'BYLINE_HTTP_PORT',
  'MANTICORE_URL',
  'SHARD_IDS',
  'SHARD_COUNT',
];
const setting = fc.oneof(
  { weight: 2, arbitrary: anyText(300) },
  fc.constantFrom(
    'http://127.0.0.1',
    'http://evil.example',
    'https://discord.com/api',
    '0',
    '1',
    '99999999999999999999',
    '1e3',
    '0x10',
    '123456789012345678',
    'mysql://x',
    ',',
  ),
);

/** The console, the batch, the command line and the environment. */
export const commandLineTargets: readonly AnyTarget[] = [
  target({
    name: 'batch lines',
    weight: 5,
    inputs: anyBytes(
      fc.array(batchLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    ),
    check: checkBatch,
    open: engineOf,
    close,
  }),
  target({
    name: 'command lines and console lines',
    weight: 8,
    inputs: typed,
    check: async (words) => {
      const line = words.join(' ');
      await answerOrRefusal(() => {
        const { rest } = splitCommand(words);
        for (const { options } of COMMANDS.slice(0, 3)) parseArguments(rest, options);
      });
      await answerOrRefusal(() => {
        const read = readChatLine(line, COMMANDS);
        if (read.kind === 'command') parseArguments(read.args, read.command.options);
      });
      const { engine } = await engineOf();
      const [completions] = completeLine(line, engine, COMMANDS);
      expectThat(completions.length <= 40, 'more completions than a screen holds');
    },
    open: engineOf,
    close,
  }),
  target({
    name: 'text printed to a terminal',
    weight: 6,
    inputs: anyText(5000),
    check: (text) => {
      expectThat(!STEERING.test(neutralise(text)), 'steers the terminal');
      expectThat(!STEERING.test(toJson({ text })), 'steers the terminal as JSON');
      expectThat(
        (JSON.parse(toJson({ text })) as { text: string }).text === text,
        'other text as JSON',
      );
    },
  }),
  target({
    name: 'environment',
    weight: 4,
    inputs: fc.dictionary(fc.constantFrom(...VARIABLES), setting, { maxKeys: 6 }),
    check: async (env) => {
      await answerOrRefusal(() => loadConfig(env, null));
    },
  }),
];
