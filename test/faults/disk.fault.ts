import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { inventArticles, writeCorpus } from '../reindex/write-corpus.ts';
import { type DriverOptions, type IndexDriver, startDriver } from './index-driver.ts';
import { expectWholeStateFiles, savedAt } from './state.ts';

/** Root writes everywhere; without its capabilities it is held to the permissions like anybody else. */
const AS_ORDINARY_USER: DriverOptions =
  process.getuid?.() === 0
    ? { wrapper: ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] }
    : {};

/** No file may grow beyond 8 kB: writing the index fails half way, as on a full disk. */
const FULL_DISK: DriverOptions = { prelude: 'ulimit -f 8;' };

async function placeWith(articles: number) {
  const folder = await temporaryFolder();
  const place = { corpus: join(folder, 'news.jsonl'), data: join(folder, 'data') };
  await writeCorpus(place.corpus, inventArticles(articles));
  return place;
}

type Place = Awaited<ReturnType<typeof placeWith>>;

/** Lets an undisturbed process build and save the index. */
async function saveIndex({ corpus, data }: Place): Promise<void> {
  const driver = startDriver(corpus, data);
  await driver.next('opened');
  await driver.kill();
}

async function ask(driver: IndexDriver, text: string): Promise<unknown> {
  driver.send({ ask: text });
  return (await driver.next('found')).found;
}

describe.each([
  ['a full disk', FULL_DISK],
  ['a read-only data folder', AS_ORDINARY_USER],
])('%s', (name, options) => {
  const spoil = async ({ data }: Place) => {
    if (options !== AS_ORDINARY_USER) return;
    for (const entry of await readdir(data, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o555);
    }
    await chmod(data, 0o555);
  };
  const mend = async ({ data }: Place) => {
    await chmod(data, 0o755);
    for (const entry of await readdir(data, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o755);
    }
  };

  test(`GIVEN ${name} at the first start THEN questions are answered and the log warns`, async () => {
    const place = await placeWith(40);
    await saveIndex({ ...place, corpus: place.corpus });
    await writeCorpus(place.corpus, inventArticles(41));
    await spoil(place);
    const driver = startDriver(place.corpus, place.data, options);
    expect(await driver.next('opened')).toMatchObject({ paragraphs: 123 });
    expect(await ask(driver, 'site41x2')).toContain('site41x2');
    expect(driver.log()).toMatch(/cannot be (saved|written)|could not be saved/);
    await driver.kill();
    await mend(place);
  });

  test(`GIVEN ${name} during a reindex THEN it fails in plain words and the old index serves on, saved and served`, async () => {
    const place = await placeWith(40);
    await saveIndex(place);
    const before = await savedAt(place);
    await spoil(place);
    const driver = startDriver(place.corpus, place.data, options);
    await driver.next('opened');
    await writeCorpus(place.corpus, inventArticles(42));
    driver.send({ reindex: {} });
    const answer = await driver.next('failed', 'reindexed');
    expect(answer).toMatchObject({ name: 'UserError', code: 'unavailable' });
    expect(answer.failed).toMatch(/could not be saved: .*The old index serves on/);
    expect(await ask(driver, 'site40x2')).toContain('site40x2');
    await driver.kill();
    await mend(place);
    expect(await savedAt(place)).toBe(before);
    await expectWholeStateFiles(place.data);
    await saveIndex(place);
    expect(await savedAt(place)).not.toBe(before);
  });
});
