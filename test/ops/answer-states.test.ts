import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonValue, openAnswerStates } from '../../src/ops/answer-states.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { temporaryFolder } from './temporary-folder.ts';

const log = createLogger({ level: 'silent' });

describe('openAnswerStates', () => {
  test('GIVEN any JSON values THEN they are the same after a restart, under ids that fit a button', async () => {
    const folder = await temporaryFolder();
    // A key `__proto__` is dropped on reading: nobody may hand one in.
    const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"__proto__"'));
    const values = fc.sample(json, 100) as JsonValue[];
    const before = await openAnswerStates(folder, log);
    const ids = await Promise.all(values.map((value) => before.put(value)));
    const after = await openAnswerStates(folder, log);
    expect(ids.map((id) => JSON.stringify(after.get(id)))).toEqual(
      values.map((value) => JSON.stringify(value)),
    );
    for (const id of ids) expect(id).toMatch(/^[\w-]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('GIVEN a state that is replaced THEN the new one counts at once and after a restart', async () => {
    const folder = await temporaryFolder();
    const states = await openAnswerStates(folder, log);
    const id = await states.put('first');
    const replaced = states.replace(id, 'second');
    expect(states.get(id)).toBe('second');
    await replaced;
    await states.replace('never-put', 'third');
    const reopened = await openAnswerStates(folder, log);
    expect([reopened.get(id), reopened.get('never-put')]).toEqual(['second', undefined]);
  });

  test('GIVEN an unknown id THEN there is no state', async () => {
    const states = await openAnswerStates(await temporaryFolder(), log);
    expect(states.get('nothing-here')).toBeUndefined();
    expect(states.get('__proto__')).toBeUndefined();
  });

  test('GIVEN more states than the bound THEN the oldest go, in memory and on disk', async () => {
    const folder = await temporaryFolder();
    const limits = { maxAgeDays: 1, maxEntries: 5 };
    const states = await openAnswerStates(folder, log, limits);
    const ids: string[] = [];
    for (let n = 0; n < 23; n += 1) ids.push(await states.put(n));
    expect(states.size).toBe(5);
    const reopened = await openAnswerStates(folder, log, limits);
    expect(ids.map((id) => reopened.get(id)).filter((value) => value !== undefined)).toEqual([
      18, 19, 20, 21, 22,
    ]);
    const lines = (await readFile(join(folder, 'answers.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.length).toBeLessThanOrEqual(10);
  });

  test('GIVEN states that are too old or damaged THEN they are gone, and the rest stays', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'answers.jsonl');
    const day = 86_400_000;
    const old = { id: 'old', at: Date.now() - 31 * day, value: 1 };
    const young = { id: 'young', at: Date.now() - 29 * day, value: 2 };
    await writeFile(path, `${JSON.stringify(old)}\n${JSON.stringify(young)}\n{"id":"torn","at`);
    const states = await openAnswerStates(folder, log);
    expect([states.get('old'), states.get('young'), states.get('torn')]).toEqual([
      undefined,
      2,
      undefined,
    ]);
    expect(await readFile(path, 'utf8')).toBe(`${JSON.stringify(young)}\n`);
  });

  test('GIVEN a clock that jumped back THEN states written before the jump still work', async () => {
    const folder = await temporaryFolder();
    const ahead = { id: 'ahead', at: Date.now() + 86_400_000, value: 'kept' };
    await writeFile(join(folder, 'answers.jsonl'), `${JSON.stringify(ahead)}\n`);
    expect((await openAnswerStates(folder, log)).get('ahead')).toBe('kept');
  });
});
