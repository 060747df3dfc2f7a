import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../commands/reindex.ts';
import type { Engine } from '../../src/answer/engine.ts';
import type { CommandContext, CommandDeps } from '../../src/discord/command.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { openStores } from '../../src/ops/stores.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';

let folder: string;
let engine: Engine;
let deps: CommandDeps;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byline-reindex-'));
  const corpus = join(folder, 'corpus.jsonl');
  await writeFile(corpus, `${JSON.stringify({ id: 'tide', text: 'The tide rose at noon.' })}\n`);
  const log = createLogger({ level: 'silent' });
  engine = await createEngine({ corpus, data: folder, log });
  deps = { engine, log, mention: (name) => `/${name}`, ...(await openStores(folder, log)) };
});

afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

function contextOf(guildId: string | null, isModerator: boolean): CommandContext {
  return {
    asker: { id: '700000000000000009', name: 'Mo', isModerator },
    guildId,
    isPrivate: true,
    options: { string: () => null, integer: () => null, boolean: () => null },
    target: null,
    reply: async () => undefined,
    progress: async () => undefined,
  };
}

describe('GIVEN that Discord let somebody use /reindex', () => {
  test('WHEN they are no moderator THEN Byline refuses, and notes it', async () => {
    await expect(run(contextOf('700000000000000001', false), deps)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const [entry] = (await deps.audit.entries()).slice(-1);
    expect(entry).toMatchObject({ who: '700000000000000009', outcome: 'refused' });
  });

  test('WHEN it is a direct message THEN Byline refuses even a moderator', async () => {
    await expect(run(contextOf(null, true), deps)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
