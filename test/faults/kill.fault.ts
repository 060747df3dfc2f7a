import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { inventArticle, inventArticles, writeCorpus } from '../reindex/write-corpus.ts';
import { type IndexDriver, startDriver } from './index-driver.ts';
import { expectWholeStateFiles, type FaultPlace, ROUNDS, savedAt } from './state.ts';

const ARTICLES = 60;

/** A corpus that differs from that of every other round. */
async function writeRound({ corpus }: FaultPlace, round: number): Promise<void> {
  await writeCorpus(corpus, [...inventArticles(ARTICLES), inventArticle(10_000 + round)]);
}

/** Which index a fresh process comes up with, and whether it had to mend anything. */
async function restart({ corpus, data }: FaultPlace) {
  const driver = startDriver(corpus, data);
  const opened = await driver.next('opened');
  await driver.kill();
  return { indexedAt: opened.indexedAt, log: driver.log() };
}

/** Milliseconds of one undisturbed reindex, from its start and from the moment it begins to save. */
interface Pace {
  readonly whole: number;
  readonly saving: number;
}

async function measure({ corpus, data }: FaultPlace): Promise<Pace> {
  const { next, send, kill } = startDriver(corpus, data);
  await next('opened');
  const begun = performance.now();
  send({ reindex: { full: true } });
  await waitForSaving(next);
  const saving = performance.now();
  await next('reindexed');
  const ended = performance.now();
  await kill();
  return { whole: ended - begun, saving: ended - saving };
}

async function waitForSaving(next: IndexDriver['next']): Promise<void> {
  for (;;) if ((await next('phase')).phase === 'saving') return;
}

/** Kills a reindexing process `rounds` times when `moment` resolves, and looks at what it left. */
async function killRounds(
  rounds: number,
  moment: (pace: Pace, next: IndexDriver['next']) => Promise<unknown>,
): Promise<{ old: number; new: number }> {
  const folder = await temporaryFolder();
  const place = { corpus: join(folder, 'news.jsonl'), data: join(folder, 'data') };
  await writeRound(place, 0);
  const pace = await measure(place);
  const left = { old: 0, new: 0 };
  for (let round = 1; round <= rounds; round += 1) {
    const before = await savedAt(place);
    const driver = startDriver(place.corpus, place.data);
    await driver.next('opened');
    await writeRound(place, round);
    driver.send({ reindex: {} });
    await moment(pace, driver.next);
    await driver.kill();
    await expectWholeStateFiles(place.data);
    const after = await savedAt(place);
    const opened = await restart(place);
    expect(opened.log).not.toMatch(/damaged|cannot be read/);
    if (after !== before) expect(opened.indexedAt).toBe(after);
    left[after === before ? 'old' : 'new'] += 1;
  }
  return left;
}

describe('SIGKILL', () => {
  test('GIVEN a kill at any moment of a reindex THEN the old or the new index is there, whole', async () => {
    const rounds = Math.ceil(ROUNDS / 2);
    const left = await killRounds(rounds, ({ whole }) => sleep(randomInt(Math.ceil(whole * 1.2))));
    console.log(
      `killed during a reindex: ${rounds} rounds, ${left.old} left the old index, ${left.new} the new`,
    );
    expect(left.old + left.new).toBe(rounds);
  });

  test('GIVEN a kill while the snapshot is written THEN the old or the new index is there, whole', async () => {
    const rounds = Math.floor(ROUNDS / 2);
    const left = await killRounds(rounds, async ({ saving }, next) => {
      await waitForSaving(next);
      await sleep(randomInt(Math.ceil(saving * 1.2)));
    });
    console.log(
      `killed while saving: ${rounds} rounds, ${left.old} left the old index, ${left.new} the new`,
    );
    expect(left.old + left.new).toBe(rounds);
  });
});
