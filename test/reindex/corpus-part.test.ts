import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpusFile, writeCorpusFile } from '../../src/reindex/corpus-part.ts';
import { readCorpus, type StampedCorpus } from '../../src/reindex/read-corpus.ts';
import { articlesOf, cleanCorpus } from '../events/corpus.ts';
import { NEWS } from '../events/news.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { articleFile, putFile } from './stamped-folder.ts';
import { inventArticles } from './write-corpus.ts';

/** A corpus with everything that one can have: outlets, rejections, warnings, a date unknown. */
async function readSome(): Promise<StampedCorpus> {
  const path = await temporaryFolder();
  await putFile(path, 'outlets.yaml', '- name: Gazette\n  domains: [gazette.example]\n');
  await putFile(
    path,
    'one.md',
    articleFile('one', 'The ferry “Alma”\u2028 sank.\n\nZoë was there.'),
  );
  await putFile(path, 'two.md', articleFile('two', 'Rain.', 'outlett: Gazette\n'));
  await putFile(path, 'three.md', 'no front matter');
  const { corpus, stamps } = await readCorpus(path);
  return { corpus, stamps };
}

async function writeSome() {
  const folder = await temporaryFolder();
  await writeCorpusFile(folder, await readSome());
  const path = join(folder, 'corpus.jsonl');
  return { folder, path, whole: await readFile(path) };
}

describe('the file of a corpus', () => {
  test('GIVEN a corpus with outlets, rejections and warnings THEN it is read back with its stamps', async () => {
    const [folder, some] = [await temporaryFolder(), await readSome()];
    expect([some.corpus.outlets, some.corpus.rejected, some.corpus.warnings]).toMatchObject([
      [{ name: 'Gazette' }],
      [{ file: 'three.md' }],
      [{ file: 'two.md' }],
    ]);
    await writeCorpusFile(folder, some);
    expect(await readCorpusFile(folder)).toEqual(some);
  });

  test.each([0, 1, 99, 100, 101, 250])(
    'GIVEN %d articles THEN they are read back in their order',
    async (count) => {
      const folder = await temporaryFolder();
      const articles = [...articlesOf(inventArticles(count, 1)), ...articlesOf(NEWS)];
      const corpus = cleanCorpus('c', articles, 'h');
      await writeCorpusFile(folder, { corpus, stamps: { takenAt: 1, files: new Map() } });
      expect((await readCorpusFile(folder)).corpus).toEqual(corpus);
    },
  );

  test('GIVEN any stamps, more than go into a line THEN they are read back', async () => {
    const folder = await temporaryFolder();
    const corpus = cleanCorpus('', [], '');
    const many = Array.from({ length: 2_001 }, (_, i) => [`file ${i}`, `${i} 0 0`] as const);
    const stamps = fc.record({
      takenAt: fc.nat(),
      files: fc.oneof(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string())),
        fc.constant(many),
      ),
    });
    await fc.assert(
      fc.asyncProperty(stamps, async ({ takenAt, files }) => {
        const read = { corpus, stamps: { takenAt, files: new Map(files) } };
        await writeCorpusFile(folder, read);
        expect(await readCorpusFile(folder)).toEqual(read);
      }),
      { numRuns: 30 },
    );
  });

  test('GIVEN any single changed byte THEN reading rejects', async () => {
    const { folder, path, whole } = await writeSome();
    for (const at of whole.keys()) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      await writeFile(path, changed);
      await expect(readCorpusFile(folder), `byte ${at}`).rejects.toThrow('corpus.jsonl');
    }
  });

  test('GIVEN a tail that is cut off anywhere, or added THEN reading rejects', async () => {
    const { folder, path, whole } = await writeSome();
    const cut = Array.from(whole.keys(), (length) => whole.subarray(0, length));
    const added = ['\n', '0', '{"articles":[]}\n'].map((tail) =>
      Buffer.concat([whole, Buffer.from(tail)]),
    );
    for (const bytes of [...cut, ...added]) {
      await writeFile(path, bytes);
      await expect(readCorpusFile(folder), `${bytes.length} bytes`).rejects.toThrow('corpus.jsonl');
    }
  });

  test('GIVEN no file THEN reading rejects with the error of the system', async () => {
    await expect(readCorpusFile(await temporaryFolder())).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
