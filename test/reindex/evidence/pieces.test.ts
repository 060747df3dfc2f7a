import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citedSources } from '../../../src/events/cited-sources.ts';
import { readEvidence } from '../../../src/reading/statement.ts';
import { openBlob } from '../../../src/reindex/evidence/blob.ts';
import { checksumOf, encodePiece } from '../../../src/reindex/evidence/piece.ts';
import { openPieces } from '../../../src/reindex/evidence/pieces.ts';
import { articlesOf } from '../../events/corpus.ts';
import { NEWS } from '../../events/news.ts';
import { temporaryFolder } from '../../ops/temporary-folder.ts';

const ARTICLES = articlesOf(NEWS);
const READ = ARTICLES.map(readEvidence);

/** The pieces of the news in two segments in memory, and where each lies. */
function twoSegments() {
  const parts: Uint8Array[][] = [[], []];
  const lengths = [0, 0];
  const placed = READ.map((evidence, i) => {
    const [piece, segment] = [encodePiece(evidence), i % 2];
    const offset = lengths[segment] ?? 0;
    parts[segment]?.push(piece);
    lengths[segment] = offset + piece.length;
    return { segment, offset, length: piece.length, checksum: checksumOf(piece) };
  });
  return { placed, segments: parts.map((all) => ({ bytes: Buffer.concat(all) })) };
}

describe('pieces', () => {
  test('GIVEN any order of asking, however few are kept THEN each article has its own evidence', () => {
    const { placed, segments } = twoSegments();
    const rows = fc.array(fc.nat(placed.length - 1), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 4 }), (asked, kept) => {
        const pieces = openPieces(segments, kept);
        for (const row of asked) {
          const [place, owner] = [placed[row], ARTICLES[row]];
          if (place === undefined || owner === undefined) throw new Error('no such row');
          expect(pieces.at(place, owner)).toEqual(READ[row]);
        }
      }),
    );
  });

  test('GIVEN heads shorter and longer than what is read at first THEN each article has its own sources', () => {
    const long = Array.from({ length: 60 }, (_, i) => `Pier ${i} is shut, the Harbour Board said.`);
    const owners = [
      ...ARTICLES,
      { ...(ARTICLES[0] ?? { id: 'x', hash: 'h', published: null }), paragraphs: long },
    ];
    for (const owner of owners) {
      const evidence = readEvidence(owner);
      const piece = encodePiece(evidence);
      const place = { segment: 0, offset: 3, length: piece.length, checksum: checksumOf(piece) };
      const bytes = Buffer.concat([Buffer.from('xyz'), piece]);
      expect(openPieces([{ bytes }], 1).sourcesAt(place)).toEqual(citedSources(evidence));
    }
  });

  test('GIVEN articles that were asked for last THEN they are not read again, and older ones are', () => {
    const { placed, segments } = twoSegments();
    const pieces = openPieces(segments, 2);
    const at = (row: number) => {
      const [place, owner] = [placed[row], ARTICLES[row]];
      if (place === undefined || owner === undefined) throw new Error('no such row');
      return pieces.at(place, owner);
    };
    const [first, second] = [at(0), at(1)];
    expect(at(0)).toBe(first);
    at(2);
    expect(at(0)).toBe(first);
    expect(at(1)).not.toBe(second);
  });
});

describe('a blob', () => {
  test('GIVEN any part of it THEN a file and memory give the same bytes', async () => {
    const path = join(await temporaryFolder(), 'blob');
    const bytes = Buffer.from('It was rescued by fishing boats.');
    await writeFile(path, bytes);
    const [file, memory] = [openBlob({ path }), openBlob({ bytes })];
    expect([file, memory].map((one) => one.readAll().length)).toEqual([bytes.length, bytes.length]);
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(bytes.length), (a, b) => {
        const [offset, length] = [Math.min(a, b), Math.abs(a - b)];
        const part = Buffer.from(memory.read(offset, length));
        expect(part).toEqual(bytes.subarray(offset, offset + length));
        expect(Buffer.from(file.read(offset, length))).toEqual(part);
      }),
    );
    expect(Buffer.from(file.readAll())).toEqual(Buffer.from(memory.readAll()));
    file.close();
  });

  test('GIVEN a file whose name goes THEN it is read on; one that is cut ends early', async () => {
    const path = join(await temporaryFolder(), 'blob');
    await writeFile(path, 'fishing boats');
    const blob = openBlob({ path });
    await truncate(path, 7);
    await rm(path);
    expect(Buffer.from(blob.read(0, 7)).toString()).toBe('fishing');
    expect(() => blob.read(0, 8)).toThrow('ends early');
    blob.close();
    expect(() => blob.close()).not.toThrow();
  });

  test('GIVEN no file THEN opening throws the error of the system', async () => {
    const path = join(await temporaryFolder(), 'blob');
    expect(() => openBlob({ path })).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});
