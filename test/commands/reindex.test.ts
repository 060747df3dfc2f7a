import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuse } from '../../commands/reindex.ts';
import type { Engine } from '../../src/answer/engine.ts';
import type { CommandDeps } from '../../src/discord/command.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { contextOf, openDeps } from './open-deps.ts';

let folder: string;
let engine: Engine;
let deps: CommandDeps;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byline-reindex-'));
  const corpus = join(folder, 'corpus.jsonl');
  await writeFile(corpus, `${JSON.stringify({ id: 'tide', text: 'The tide rose at noon.' })}\n`);
  const log = createLogger({ level: 'silent' });
  engine = await createEngine({ corpus, data: folder, log });
  deps = await openDeps(engine, folder);
});

afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

const asker = { id: '700000000000000009', name: 'Mo', isModerator: false, managesServer: true };

describe('GIVEN that Discord let somebody use /reindex', () => {
  test.each([
    ['in the moderators’ server', '700000000000000001', 'Manage Server permission'],
    ['in another server', '700000000000000002', 'another server is not enough'],
    ['in a direct message', null, 'nowhere else'],
  ])(
    'WHEN they are no moderator, %s THEN Byline refuses with the reason, and notes it',
    async (_place, guildId, reason) => {
      expect(() => refuse(contextOf({ asker, guildId }), deps)).toThrow(reason);
      const { entries } = deps.audit;
      await expect
        .poll(async () => (await entries()).at(-1))
        .toMatchObject({ who: asker.id, guild: guildId, outcome: 'refused' });
    },
  );

  test('WHEN they are a moderator THEN nothing is refused', () => {
    const moderator = { ...asker, isModerator: true };
    expect(() => refuse(contextOf({ asker: moderator }), deps)).not.toThrow();
  });
});
