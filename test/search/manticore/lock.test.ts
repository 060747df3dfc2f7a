import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EngineClient } from '../../../src/search/manticore/client.ts';
import { takeLock } from '../../../src/search/manticore/lock.ts';
import { startCluster, type TestCluster } from './cluster.ts';
import { describeWithEngine } from './with-engine.ts';

describeWithEngine('the lock in the engine', () => {
  let cluster: TestCluster;
  let one: EngineClient;
  let two: EngineClient;
  beforeAll(async () => {
    cluster = await startCluster('realtime', 1);
    one = new EngineClient(cluster.head.place.sql);
    two = new EngineClient(cluster.head.place.sql);
  });
  afterAll(async () => {
    await one?.close();
    await two?.close();
    await cluster?.stop();
  });

  it('GIVEN a holder WHEN another asks THEN it gets nothing until the lock is released', async () => {
    const held = await takeLock(one, 'byline');
    expect(held).not.toBeNull();
    expect(await takeLock(two, 'byline')).toBeNull();
    await held?.release();
    const next = await takeLock(two, 'byline');
    expect(next).not.toBeNull();
    await next?.release();
  });

  it('WHEN many ask at once THEN one gets it', async () => {
    const asked = Array.from({ length: 8 }, (_, i) => takeLock(i % 2 ? one : two, 'byline'));
    const held = (await Promise.all(asked)).filter((lock) => lock !== null);
    expect(held).toHaveLength(1);
    await held[0]?.release();
  });

  it('GIVEN two insertions that met WHEN the other owner stands THEN this one gets nothing', async () => {
    const asked = takeLock(one, 'byline');
    const standing = async () =>
      (await two.query('SELECT owner FROM byline_lock WHERE id=1'))[0]?.length;
    while ((await standing()) === 0) await sleep(5);
    const expires = Date.now() + 60_000;
    await two.write(`REPLACE INTO byline_lock (id, expires, owner) VALUES (1, ${expires}, 7)`);
    expect(await asked).toBeNull();
    await two.write('DELETE FROM byline_lock WHERE id=1');
  });

  it('GIVEN a holder that has died WHEN its lease is over THEN the next one gets the lock', async () => {
    const over = Date.now() - 1;
    await one.write(`INSERT INTO byline_lock (id, expires, owner) VALUES (1, ${over}, 7)`);
    const held = await takeLock(two, 'byline');
    expect(held).not.toBeNull();
    await held?.release();
  });
});
