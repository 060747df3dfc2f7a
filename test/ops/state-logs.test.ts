import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { GAP_RETENTION_DAYS } from '../../src/ops/gaps.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { openStores, pruneStores } from '../../src/ops/stores.ts';
import { temporaryFolder } from './temporary-folder.ts';

const log = createLogger({ level: 'silent' });
const USER = '123456789012345678';

function gapAt(at: Date, question: string): string {
  const entry = { at: at.toISOString(), user: null, command: 'ask', question, suggestions: [] };
  return `${JSON.stringify(entry)}\n`;
}

describe('the state of a data folder', () => {
  test('GIVEN a gap and a verdict THEN they are kept with a hash in place of the user id', async () => {
    const folder = await temporaryFolder();
    const { gaps, feedback } = await openStores(folder, log);
    await gaps.record({ userId: USER, command: 'ask', question: 'Who won?', suggestions: ['x'] });
    await feedback.record(USER, {
      command: 'ask',
      question: 'Who won?',
      helpful: false,
      comment: 'an old figure',
    });
    const [gap] = await gaps.entries();
    const [verdict] = await feedback.entries();
    expect(gap).toMatchObject({ question: 'Who won?', suggestions: ['x'] });
    expect(verdict).toMatchObject({ helpful: false, comment: 'an old figure' });
    expect(gap?.user).toBe(verdict?.user);
    const files = ['gaps.jsonl', 'feedback.jsonl', 'user-salt.json'].map((name) =>
      readFile(join(folder, name), 'utf8'),
    );
    expect((await Promise.all(files)).join('')).not.toContain(USER);
  });

  test('GIVEN a restart THEN the same user has the same hash; another installation has another', async () => {
    const hashIn = async (folder: string) => {
      const { gaps } = await openStores(folder, log);
      await gaps.record({ userId: USER, command: 'ask', question: 'q', suggestions: [] });
      return (await gaps.entries()).at(-1)?.user;
    };
    const folder = await temporaryFolder();
    const first = await hashIn(folder);
    expect(await hashIn(folder)).toBe(first);
    expect(await hashIn(await temporaryFolder())).not.toBe(first);
  });

  test('GIVEN gaps older than the retention time THEN pruning removes them from the disk', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'gaps.jsonl');
    const old = new Date(Date.now() - (GAP_RETENTION_DAYS + 1) * 86_400_000);
    await writeFile(path, `${gapAt(old, 'forgotten')}${gapAt(new Date(), 'kept')}{"torn`);
    const stores = await openStores(folder, log);
    expect((await stores.gaps.entries()).map((gap) => gap.question)).toEqual(['kept']);
    await pruneStores(stores, log);
    const text = await readFile(path, 'utf8');
    expect(text).not.toContain('forgotten');
    expect(text).not.toContain('torn');
    expect(text).toContain('kept');
  });

  test('GIVEN buttons and removals that grew old while the bot ran THEN pruning takes them off the disk', async () => {
    const folder = await temporaryFolder();
    const stores = await openStores(folder, log);
    await stores.answers.put('an old question');
    await stores.removals.record([{ id: 'an-old-article', url: null }]);
    vi.useFakeTimers({ now: Date.now() + 61 * 86_400_000, toFake: ['Date'] });
    try {
      await stores.answers.put('a new question');
      await stores.removals.record([{ id: 'a-new-article', url: null }]);
      await pruneStores(stores, log);
    } finally {
      vi.useRealTimers();
    }
    const [answers, removed] = await Promise.all(
      ['answers.jsonl', 'removed.jsonl'].map((name) => readFile(join(folder, name), 'utf8')),
    );
    expect(answers).not.toContain('an old question');
    expect(answers).toContain('a new question');
    expect(removed).not.toContain('an-old-article');
    expect(removed).toContain('a-new-article');
  });

  test('GIVEN more gaps than the bound THEN the oldest go', async () => {
    const folder = await temporaryFolder();
    const lines = Array.from({ length: 5_010 }, (_, n) => gapAt(new Date(), `q${n}`));
    await writeFile(join(folder, 'gaps.jsonl'), lines.join(''));
    const { gaps } = await openStores(folder, log);
    const kept = await gaps.entries();
    expect([kept.length, kept[0]?.question]).toEqual([5_000, 'q10']);
  });

  test('GIVEN a data folder that cannot be written THEN only feedback, which a user waits for, is refused', async () => {
    const folder = join(await temporaryFolder(), 'occupied');
    await writeFile(folder, 'a file where the folder should be');
    const { gaps, audit, answers, feedback } = await openStores(folder, log);
    await gaps.record({ userId: USER, command: 'ask', question: 'q', suggestions: [] });
    await audit.record({
      who: USER,
      guild: null,
      action: 'reindex',
      outcome: 'failed',
      detail: 'read-only',
    });
    const id = await answers.put('kept in memory');
    expect(answers.get(id)).toBe('kept in memory');
    const verdict = { command: 'ask', question: 'q', helpful: true, comment: null };
    await expect(feedback.record(USER, verdict)).rejects.toMatchObject({ code: 'EEXIST' });
  });

  test('GIVEN an audit line THEN it says who, what, when and with what outcome', async () => {
    const folder = await temporaryFolder();
    const { audit } = await openStores(folder, log);
    const entry = {
      who: USER,
      guild: '223456789012345678',
      action: 'reindex',
      outcome: 'done',
      detail: '1 added',
    } as const;
    await audit.record(entry);
    const [line] = await (await openStores(folder, log)).audit.entries();
    expect(line).toMatchObject(entry);
    expect(Date.parse(String(line?.at))).toBeGreaterThan(Date.now() - 60_000);
  });
});
