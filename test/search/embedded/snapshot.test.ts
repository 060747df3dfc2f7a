import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import { transferables, typedArrays } from '../../../src/search/embedded/compiled-index.ts';
import { LIBRARY_VERSIONS } from '../../../src/search/embedded/fingerprint.ts';
import { readSnapshot } from '../../../src/search/embedded/read-snapshot.ts';
import { openEmbeddedStore } from '../../../src/search/embedded/store.ts';
import { writeSnapshot } from '../../../src/search/embedded/write-snapshot.ts';
import { floodCorpus, paragraphs } from './paragraphs.ts';

const meta = { corpusHash: 'abc' };
let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byline-snapshot-'));
  path = join(folder, 'index.snapshot');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a snapshot', () => {
  it('GIVEN an index WHEN written and read THEN it is the same index and finds the same', async () => {
    const index = buildEmbeddedIndex(floodCorpus());
    await writeSnapshot(path, index, meta);
    const read = await readSnapshot(path, meta);
    expect(read.reason).toBeNull();
    expect(read.index).toEqual(index);
    const query = { text: 'killed by the flood', top: 5 };
    const again = await openEmbeddedStore(read.index ?? index).search(query);
    expect(again).toEqual(await openEmbeddedStore(index).search(query));
    expect(await readdir(folder)).toEqual(['index.snapshot']);
  });

  it('GIVEN an empty corpus WHEN written and read THEN it fits', async () => {
    await writeSnapshot(path, buildEmbeddedIndex([]), meta);
    expect((await readSnapshot(path, meta)).reason).toBeNull();
  });

  it('GIVEN no file, another corpus or another kind of file WHEN read THEN the reason says so', async () => {
    expect((await readSnapshot(path, meta)).reason).toBe('there is no snapshot');
    await writeSnapshot(path, buildEmbeddedIndex(paragraphs('a b')), meta);
    expect((await readSnapshot(path, { corpusHash: 'other' })).reason).toMatch(
      /corpus has changed/,
    );
    await writeFile(path, 'x'.repeat(500));
    expect((await readSnapshot(path, meta)).reason).toBe('it is not a snapshot');
  });

  it('GIVEN a fingerprint of another version WHEN read THEN it does not fit', async () => {
    await writeSnapshot(path, buildEmbeddedIndex(paragraphs('a b')), meta);
    const text = (await readFile(path)).toString('latin1');
    const changed = text.replace(/"fingerprint":"[0-9a-f]{4}/, '"fingerprint":"zzzz');
    await writeFile(path, Buffer.from(changed, 'latin1'));
    expect((await readSnapshot(path, meta)).reason).toMatch(/another version/);
  });

  it('GIVEN a file cut short or with one byte changed WHEN read THEN it never fits and never throws', async () => {
    await writeSnapshot(path, buildEmbeddedIndex(floodCorpus()), meta);
    const whole = await readFile(path);
    const damage = fc.record({ at: fc.nat(whole.length - 1), cut: fc.boolean(), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, cut, bit }) => {
        const bytes = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        await writeFile(path, bytes);
        const { index, reason } = await readSnapshot(path, meta);
        expect(index).toBeNull();
        expect(reason).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN an earlier file in its place WHEN a snapshot is written THEN nothing of the earlier one is left', async () => {
    await writeSnapshot(path, buildEmbeddedIndex(floodCorpus()), meta);
    const index = buildEmbeddedIndex(paragraphs('a b'));
    await writeSnapshot(path, index, meta);
    expect((await readSnapshot(path, meta)).index).toEqual(index);
  });

  it('GIVEN an index WHEN transferred THEN nothing is copied and it works on the other side', () => {
    const index = buildEmbeddedIndex(floodCorpus());
    const moved = structuredClone(index, { transfer: transferables(index) });
    expect(index.bm25.documents.length).toBe(0);
    expect(moved.bm25.documents.length).toBeGreaterThan(0);
    expect(openEmbeddedStore(moved).documents).toBe(5);
  });

  it('GIVEN an index WHEN its arrays are listed THEN none is left out and each has a buffer of its own', () => {
    const index = buildEmbeddedIndex(floodCorpus());
    const listed = typedArrays(index).map(({ path, array }) => ({ path, array }));
    const byPath = (a: { readonly path: string }, b: { readonly path: string }) =>
      a.path < b.path ? -1 : 1;
    expect(listed.sort(byPath)).toEqual(arraysIn(index, '').sort(byPath));
    expect(new Set(transferables(index)).size).toBe(listed.length);
  });

  it('GIVEN package.json WHEN compared THEN the fingerprint names the installed library versions', async () => {
    const file = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
    expect((JSON.parse(file) as { dependencies: object }).dependencies).toMatchObject(
      LIBRARY_VERSIONS,
    );
  });
});

/** Every typed array in a value, with the names that lead to it. */
function arraysIn(value: unknown, path: string): { path: string; array: unknown }[] {
  if (ArrayBuffer.isView(value)) return [{ path, array: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    arraysIn(inner, path === '' ? name : `${path}.${name}`),
  );
}
