import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { inventArticle, inventArticles, writeCorpus } from '../reindex/write-corpus.ts';
import { startDriver } from './index-driver.ts';
import { expectWholeStateFiles, type FaultPlace, ROUNDS, savedAt } from './state.ts';

const ARTICLES = 150;

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

/**
 * Kills a reindexing process `rounds` times and looks at what it left. `moment` resolves when it is time;
 * it gets the milliseconds that a whole reindex takes.
 */
async function killRounds(
  rounds: number,
  moment: (whole: number, next: (key: string) => Promise<unknown>) => Promise<void>,
): Promise<{ old: number; new: number }> {
  const folder = await temporaryFolder();
  const place = { corpus: join(folder, 'news.jsonl'), data: join(folder, 'data') };
  await writeRound(place, 0);
  const { next, send, kill } = startDriver(place.corpus, place.data);
  await next('opened');
  const begun = performance.now();
  send({ reindex: { full: true } });
  await next('reindexed');
  const whole = performance.now() - begun;
  await kill();
  const left = { old: 0, new: 0 };
  for (let round = 1; round <= rounds; round += 1) {
    const before = await savedAt(place);
    const driver = startDriver(place.corpus, place.data);
    await driver.next('opened');
    await writeRound(place, round);
    driver.send({ reindex: {} });
    await moment(whole, driver.next);
    await driver.kill();
    await expectWholeStateFiles(place.data);
    const after = await savedAt(place);
    const opened = await restart(place);
    expect(opened.log).not.toContain('damaged');
    expect(opened.log).not.toContain('cannot be read');
    if (after === before) left.old += 1;
    else {
      left.new += 1;
      expect(opened.indexedAt).toBe(after);
    }
  }
  return left;
}

describe('SIGKILL', () => {
  test('GIVEN a kill at any moment of a reindex THEN the old or the new index is there, whole', async () => {
    const left = await killRounds(Math.ceil(ROUNDS / 2), (whole) =>
      sleep(randomInt(Math.ceil(whole * 1.2))),
    );
    console.log(
      `kill during a reindex: ${left.old} times the old index, ${left.new} times the new`,
    );
    expect(left.old + left.new).toBe(Math.ceil(ROUNDS / 2));
  });

  test('GIVEN a kill while the snapshot is written THEN the old or the new index is there, whole', async () => {
    const left = await killRounds(Math.floor(ROUNDS / 2), async (_, next) => {
      let phase: unknown = null;
      while (phase !== 'saving') phase = ((await next('phase')) as { phase: string }).phase;
      await sleep(randomInt(Math.ceil(saving)));
    });
    console.log(`kill while saving: ${left.old} times the old index, ${left.new} times the new`);
    expect(left.old + left.new).toBe(Math.floor(ROUNDS / 2));
  });
});
