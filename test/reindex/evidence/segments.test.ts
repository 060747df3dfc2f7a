import { readdir, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { BlobSource } from '../../../src/reindex/evidence/blob.ts';
import { openPieces } from '../../../src/reindex/evidence/pieces.ts';
import { createSegment } from '../../../src/reindex/evidence/segment-writer.ts';
import { type BuiltEvidence, evidenceOf } from '../../events/build-evidence.ts';
import { articlesOf } from '../../events/corpus.ts';
import { COUNT, FERRY, FIRE, NEWS, type NewsItem } from '../../events/news.ts';
import { temporaryFolder } from '../../ops/temporary-folder.ts';
import { inventArticles } from '../write-corpus.ts';
import { contentOfEvidence } from './generation-content.ts';

/** Builds the evidence of some news into a folder of its own, after what was built before. */
async function build(items: readonly NewsItem[], previous: BuiltEvidence | null = null) {
  const folder = await temporaryFolder();
  const built = await evidenceOf(articlesOf(items), { folder, previous });
  built.index.close();
  return { built, folder, segments: await describeSegments(built.files.segments) };
}

async function describeSegments(segments: readonly BlobSource[]) {
  return Promise.all(
    segments.map(async (source) => {
      if (!('path' in source)) throw new Error('a segment is in memory');
      const { ino, size, nlink } = await stat(source.path);
      return { name: basename(source.path), ino, size, nlink };
    }),
  );
}

/** What evidence of these items holds when it is built from nothing. */
async function fromNothing(items: readonly NewsItem[]) {
  const { files, index } = await evidenceOf(articlesOf(items));
  index.close();
  return contentOfEvidence(files);
}

describe('the segments of a build', () => {
  test('GIVEN a little that is new THEN what was known stays where it is, under a second name', async () => {
    const before = await build([...FERRY, ...FIRE]);
    const after = await build([...FERRY, ...FIRE, ...COUNT], before.built);
    expect(after.segments).toHaveLength(2);
    expect(after.segments[0]).toEqual({ ...before.segments[0], nlink: 2 });
    expect(contentOfEvidence(after.built.files)).toEqual(
      await fromNothing([...FERRY, ...FIRE, ...COUNT]),
    );
  });

  test('GIVEN nothing that is new THEN there is no new segment', async () => {
    const before = await build(NEWS);
    const after = await build(NEWS, before.built);
    expect(after.segments).toEqual([{ ...before.segments[0], nlink: 2 }]);
  });

  test('GIVEN the earlier generation was removed THEN what was taken over is still there', async () => {
    const before = await build(NEWS);
    const after = await build(NEWS, before.built);
    await rm(before.folder, { recursive: true });
    expect(contentOfEvidence(after.built.files)).toEqual(await fromNothing(NEWS));
  });

  test('GIVEN one build after the other THEN a ninth segment is the last; all are copied into one then', async () => {
    const items = inventArticles(12, 1);
    const counts: number[] = [];
    let previous: BuiltEvidence | null = null;
    for (let held = 1; held <= items.length; held += 1) {
      const { built, folder, segments } = await build(items.slice(0, held), previous);
      expect((await readdir(folder)).filter((name) => name.endsWith('.bin')).sort()).toEqual(
        segments.map(({ name }) => name).sort(),
      );
      expect(contentOfEvidence(built.files)).toEqual(await fromNothing(items.slice(0, held)));
      counts.push(segments.length);
      previous = built;
    }
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3]);
  });

  test('GIVEN an article has gone, or has changed THEN nothing of what it said stays in any file', async () => {
    const [first, second, ...others] = NEWS;
    if (first === undefined || second === undefined) throw new Error('there is no news');
    const changed = { ...second, text: 'The harbour was quiet.' };
    for (const items of [
      [second, ...others],
      [first, changed, ...others],
    ]) {
      const before = await build(NEWS);
      const after = await build(items, before.built);
      const kept = contentOfEvidence(after.built.files);
      expect(kept).toEqual(await fromNothing(items));
      const bytes = kept.pieces.reduce((sum, piece) => sum + piece.length, 0);
      expect(after.segments).toMatchObject([{ size: bytes, nlink: 1 }]);
    }
  });

  test('GIVEN evidence that was in memory THEN it is written into the folder', async () => {
    const previous = await evidenceOf(articlesOf(NEWS));
    const after = await build(NEWS, previous);
    expect(after.segments).toHaveLength(1);
    expect(contentOfEvidence(after.built.files)).toEqual(contentOfEvidence(previous.files));
  });

  test('GIVEN no article at all, before or after THEN nothing is kept and nothing lost', async () => {
    const none = await build([]);
    expect(none.segments).toEqual([]);
    const some = await build(COUNT, none.built);
    expect(contentOfEvidence(some.built.files)).toEqual(await fromNothing(COUNT));
    expect((await build([], some.built)).segments).toEqual([]);
  });
});

describe('a segment', () => {
  test.each([true, false])(
    'GIVEN pieces, in a file: %s THEN they lie end to end, and a place that is none is damage',
    async (isFile) => {
      const writer = await createSegment(isFile ? await temporaryFolder() : null, 'evidence-0.bin');
      await writer.append(Buffer.from('one'));
      expect(writer.length).toBe(3);
      await writer.append(Buffer.from('three'));
      const pieces = openPieces([await writer.finish()], 1);
      await writer.close();
      const place = { segment: 0, offset: 3, length: 5, checksum: crc32('three') };
      expect(() => pieces.bytesAt({ ...place, checksum: 1 })).toThrow('checksum');
      expect(() => pieces.bytesAt({ ...place, offset: 6 })).toThrow(/checksum|cannot be read/);
      expect(() => pieces.bytesAt({ ...place, segment: 1 })).toThrow('there is no segment 1');
      expect(Buffer.from(pieces.bytesAt(place)).toString()).toBe('three');
      pieces.close();
    },
  );

  test('GIVEN a name that is taken THEN the file there is not touched', async () => {
    const folder = await temporaryFolder();
    await (await createSegment(folder, 'evidence-0.bin')).close();
    await expect(createSegment(folder, 'evidence-0.bin')).rejects.toMatchObject({ code: 'EEXIST' });
  });
});
