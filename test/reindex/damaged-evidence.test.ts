import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPrevious } from '../../src/reindex/previous-generation.ts';
import { servedKey } from '../../src/reindex/run-build.ts';
import { FERRY, NEWS, type NewsItem } from '../events/news.ts';
import { flipByte } from '../ops/flip-byte.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { contentOfGeneration } from './evidence/generation-content.ts';
import { buildInto, currentGeneration } from './saved-index.ts';
import { writeCorpus } from './write-corpus.ts';

/** One more report of the ferry: it is compared with those that are saved. */
const LATER: NewsItem = {
  id: 'herald-ferry',
  outlet: 'Pier Herald',
  headline: 'Ferry Alma Rose: the toll',
  published: '2024-05-15',
  text: FERRY[0]?.text.replace('Twelve', 'Fourteen') ?? '',
};

/** A saved index of the news. */
async function savedNews() {
  const folder = await temporaryFolder();
  const [corpus, index] = [join(folder, 'news.jsonl'), join(folder, 'index')];
  await writeCorpus(corpus, NEWS);
  const { corpus: held } = await buildInto(index, corpus);
  return { corpus, index, held, saved: await currentGeneration(index) };
}

/** Adds a report to the corpus, builds it upon what is saved, and once more from nothing. */
async function grow({ corpus, index }: { corpus: string; index: string }) {
  await writeCorpus(corpus, [...NEWS, LATER]);
  const { remarks } = await buildInto(index, corpus);
  const nothing = await temporaryFolder();
  await buildInto(nothing, corpus);
  return {
    remarks,
    grown: await contentOfGeneration(index),
    fromNothing: await contentOfGeneration(nothing),
  };
}

describe('a reindex upon saved evidence', () => {
  test.each<[string, readonly string[]]>([
    ['pairs.columns', []],
    ['sketches.columns', []],
    ['concepts.columns', []],
    ['store.bin', []],
    [
      'places.columns',
      ['The saved index cannot be taken over: the checksum of the columns is wrong'],
    ],
    [
      'corpus.jsonl',
      ['The saved index cannot be taken over: the checksum of corpus.jsonl is wrong'],
    ],
  ])('GIVEN %s has a wrong byte THEN the index is as built from nothing', async (name, told) => {
    const place = await savedNews();
    await flipByte(place.saved.file(name), -2);
    const { remarks, grown, fromNothing } = await grow(place);
    expect(grown).toEqual(fromNothing);
    expect(remarks).toEqual(told);
  });

  test('GIVEN pieces of which reports to compare have a wrong byte THEN they are read from their articles', async () => {
    const place = await savedNews();
    const text = await readFile(place.corpus, 'utf8');
    expect(text).toContain('Alma Rose');
    const previous = await readPrevious(place.index, () => undefined);
    const [segment] = previous?.evidence.segments ?? [];
    if (segment === undefined || !('path' in segment)) throw new Error('there is no segment');
    const bytes = await readFile(segment.path);
    await writeFile(
      segment.path,
      bytes.toString('latin1').replaceAll('Alma Rose', 'Alma Robe'),
      'latin1',
    );
    const { remarks, grown, fromNothing } = await grow(place);
    expect(grown).toEqual(fromNothing);
    expect(remarks).toEqual([]);
  });

  test('GIVEN a damaged index of the corpus that is served THEN it is built anew all the same', async () => {
    const { corpus, index, held, saved } = await savedNews();
    const sound = await contentOfGeneration(index);
    expect((await buildInto(index, corpus, { served: servedKey(held) })).built).toBeNull();
    await flipByte(saved.file('places.columns'), -2);
    const { built, remarks } = await buildInto(index, corpus, { served: servedKey(held) });
    expect(built).not.toBeNull();
    expect(remarks).toHaveLength(1);
    const mended = await contentOfGeneration(index);
    expect([mended.tables, mended.store]).toEqual([sound.tables, sound.store]);
  });
});

describe('readPrevious', () => {
  const nothingTold = (remark: string) => {
    throw new Error(remark);
  };

  test('GIVEN nothing saved, or something that cannot be used THEN nothing is taken over', async () => {
    expect(await readPrevious(await temporaryFolder(), nothingTold)).toBeNull();
    const { index, saved } = await savedNews();
    await writeFile(saved.file('header.json'), '{');
    expect(await readPrevious(index, nothingTold)).toBeNull();
  });

  test('GIVEN an index of another program or configuration THEN nothing is taken over', async () => {
    const { index, saved } = await savedNews();
    expect(await readPrevious(index, nothingTold)).toMatchObject({ folder: saved.folder });
    const header = JSON.parse(await readFile(saved.file('header.json'), 'utf8'));
    await writeFile(
      saved.file('header.json'),
      JSON.stringify({ ...header, configuration: 'of another version' }),
    );
    expect(await readPrevious(index, nothingTold)).toBeNull();
  });
});
