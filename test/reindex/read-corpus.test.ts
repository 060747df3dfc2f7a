import { appendFile, mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSmall } from '../../src/reindex/corpus-size.ts';
import { stampFiles } from '../../src/reindex/file-stamps.ts';
import { readCorpus, type StampedCorpus } from '../../src/reindex/read-corpus.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { articleFile, later, markedLater, putFile } from './stamped-folder.ts';
import { inventArticles, writeCorpus } from './write-corpus.ts';

const REGISTRY = 'outlets.yaml';
const GAZETTE = '- name: Harbour Gazette\n  domains: [gazette.example]\n';

/** Three articles, read once; `known` marks what it holds. */
async function readBefore() {
  const path = await temporaryFolder();
  await putFile(path, REGISTRY, GAZETTE);
  for (const id of ['one', 'two', 'three'])
    await putFile(path, `${id}.md`, articleFile(id, `The ${id} ferry sank.`));
  const read = await readCorpus(path);
  return { path, read, known: markedLater(read) };
}

/** The ids of the articles that were taken over, and of those that were read. */
async function takenOver(path: string, known: StampedCorpus) {
  const { articles } = (await readCorpus(path, known)).corpus;
  const ids = (isKept: boolean) =>
    articles.filter(({ credit }) => (credit === 'taken over') === isKept).map(({ id }) => id);
  return { kept: ids(true), read: ids(false) };
}

describe('readCorpus', () => {
  test('GIVEN files at rest THEN the reading is stable', async () => {
    const path = join(await temporaryFolder(), 'news.jsonl');
    await writeCorpus(path, inventArticles(3));
    const { corpus, stable } = await readCorpus(path);
    expect([corpus.articles.length, stable]).toEqual([3, true]);
  });

  test('GIVEN files that change all the time THEN the reading is told to be unstable', async () => {
    const path = join(await temporaryFolder(), 'news.jsonl');
    await writeCorpus(path, inventArticles(3));
    const reading = { done: false };
    const read = readCorpus(path).finally(() => {
      reading.done = true;
    });
    while (!reading.done) {
      await appendFile(path, '\n');
      await turn();
    }
    expect((await read).stable).toBe(false);
  });
});

describe('readCorpus of a .jsonl file that is known', () => {
  const line = (id: string, text = `The ${id} ferry sank.`) => `${JSON.stringify({ id, text })}\n`;
  const lines = (...ids: readonly string[]) => ids.map((id) => line(id)).join('');

  /** A file that was read once, and what is read of it when something else has been written. */
  async function readTwice(before: string, after: string) {
    const path = join(await temporaryFolder(), 'news.jsonl');
    await writeFile(path, before);
    const known = markedLater(await readCorpus(path));
    await writeFile(path, after);
    return { path, known };
  }

  test('GIVEN lines that were appended THEN only they are read', async () => {
    const { path, known } = await readTwice(lines('one', 'two'), lines('one', 'two', 'six'));
    expect(await takenOver(path, known)).toEqual({ kept: ['one', 'two'], read: ['six'] });
  });

  test('GIVEN a corpus as an earlier version saved it, without its extent THEN everything is read', async () => {
    const { path, known } = await readTwice(lines('one'), lines('one', 'two'));
    const { extent: _, ...older } = known.corpus;
    const saved = { ...known, corpus: older as StampedCorpus['corpus'] };
    expect((await takenOver(path, saved)).kept).toEqual([]);
  });

  test.each([
    [
      'a line in the middle was changed',
      lines('one', 'two'),
      `${line('one', 'No.')}${lines('two', 'six')}`,
    ],
    ['the file is shorter', lines('one', 'two'), lines('one')],
    ['another file has its name', lines('one'), lines('two', 'one')],
    ['the last line had no end', lines('one', 'two').trimEnd(), lines('one', 'two', 'six')],
    ['a line was rejected', `${lines('one')}{}\n`, `${lines('one')}{}\n${lines('six')}`],
    [
      'there was a warning',
      `{"id":"one","text":"Up.","outlt":"x"}\n`,
      `{"id":"one","text":"Up.","outlt":"x"}\n${lines('six')}`,
    ],
  ])('GIVEN that %s THEN everything is read', async (_, before, after) => {
    const { path, known } = await readTwice(before, after);
    expect((await takenOver(path, known)).kept).toEqual([]);
  });

  test('GIVEN any lines and any that follow THEN the reading is that of the whole file', async () => {
    const written = fc.array(
      fc.oneof(
        fc.constantFrom('one', 'two', 'six').map((id) => line(id)),
        fc.constantFrom(
          '\n',
          '{}\n',
          '{"id":"ten","text":"Up.","outlt":"x"}\n',
          'no JSON\n',
          line('nine').trimEnd(),
        ),
      ),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(written, written, async (first, then) => {
        const path = join(await temporaryFolder(), 'news.jsonl');
        await writeFile(path, first.join(''));
        const known = await readCorpus(path);
        await writeFile(path, [...first, ...then].join(''));
        expect((await readCorpus(path, known)).corpus).toEqual((await readCorpus(path)).corpus);
      }),
      { numRuns: 60 },
    );
  });
});

describe('readCorpus with a corpus that is known', () => {
  test('GIVEN a folder that is as it was THEN nothing is read', async () => {
    const { path, known } = await readBefore();
    expect(await readCorpus(path, known)).toEqual({ ...known, stable: true });
  });

  test('GIVEN a file that is changed, added or removed THEN that one is read and the others are not', async () => {
    const { path, known } = await readBefore();
    await putFile(path, 'two.md', articleFile('two', 'The ferry was raised.'));
    await putFile(path, 'four.md', articleFile('four', 'A crane fell.'));
    await rm(join(path, 'three.md'));
    expect(await takenOver(path, known)).toEqual({ kept: ['one'], read: ['four', 'two'] });
  });

  test('GIVEN files that were written shortly before they were stamped THEN they are read again', async () => {
    const { path, read, known } = await readBefore();
    const all = { kept: [], read: ['one', 'three', 'two'] };
    expect(await takenOver(path, { ...known, stamps: read.stamps })).toEqual(all);
  });

  test.each<[string, (path: string) => Promise<void>]>([
    ['changed', (path) => putFile(path, REGISTRY, `${GAZETTE}  owner: Pier Group\n`)],
    ['removed', (path) => rm(join(path, REGISTRY))],
  ])('GIVEN a registry that is %s THEN every article is read again', async (_, change) => {
    const { path, known } = await readBefore();
    await change(path);
    expect((await takenOver(path, known)).kept).toEqual([]);
  });

  test('GIVEN a registry that was written shortly before it was stamped THEN every article is read again', async () => {
    const { path, known } = await readBefore();
    const registry = join(path, REGISTRY);
    // All other files lie still: they were stamped a minute after they were written.
    const at = known.stamps.takenAt / 1_000 - 1;
    await utimes(registry, at, at);
    const files = (await stampFiles(path)).files;
    expect((await takenOver(path, { ...known, stamps: { ...known.stamps, files } })).kept).toEqual(
      [],
    );
  });

  test('GIVEN a .jsonl file THEN it is taken over, and of what is appended those lines are read', async () => {
    const path = join(await temporaryFolder(), 'news.jsonl');
    await writeCorpus(path, inventArticles(3));
    const known = markedLater(await readCorpus(path));
    expect((await takenOver(path, known)).read).toEqual([]);
    await writeCorpus(path, inventArticles(4));
    expect((await takenOver(path, known)).read).toEqual(['article-4']);
  });

  test('GIVEN a .jsonl file that is named by a link THEN a change of it is read', async () => {
    const folder = await temporaryFolder();
    const [file, link] = [join(folder, 'of-today.jsonl'), join(folder, 'news.jsonl')];
    await writeCorpus(file, inventArticles(3));
    await symlink(file, link);
    const known = markedLater(await readCorpus(link));
    await writeCorpus(file, inventArticles(4));
    expect((await takenOver(link, known)).read).toEqual(['article-4']);
  });
});

describe('any change of a folder', () => {
  /** What a file may hold: articles with and without warnings, two of one id, rejected ones, files that are none. */
  const content = fc.constantFrom(
    articleFile('one', 'The ferry sank.'),
    articleFile('one', 'The ferry was raised.'),
    articleFile('two', 'A crane fell.', 'url: https://gazette.example/crane\n'),
    articleFile('three', 'Rain.', 'outlett: Pier Herald\nbyline: Nobody\n'),
    articleFile('four', ''),
    articleFile('five', 'Snow.', 'published: yesterday\n'),
    'no front matter at all',
    '\0',
  );
  const file = fc.constantFrom('a.md', 'b.md', 'pier/c.md', 'pier/d.md', 'notes.txt', 'README.md');
  const registry = fc.constantFrom(
    GAZETTE,
    '- name: Pier Herald\n  domains: [gazette.example]\n',
    '- name: [',
  );
  const change = fc.oneof(
    { weight: 6, arbitrary: fc.record({ file, content }) },
    { weight: 2, arbitrary: fc.record({ file, content: fc.constant(null) }) },
    { weight: 2, arbitrary: fc.record({ file, content: fc.constant('link') }) },
    { weight: 1, arbitrary: fc.record({ file: fc.constant(REGISTRY), content: registry }) },
    { weight: 1, arbitrary: fc.constant({ file: REGISTRY, content: null }) },
  );
  const changes = fc.array(change, { maxLength: 8 });

  async function apply(root: string, made: readonly { file: string; content: string | null }[]) {
    for (const { file, content } of made) {
      await rm(join(root, file), { force: true });
      if (content === 'link') {
        await mkdir(join(root, file, '..'), { recursive: true });
        await symlink(join(root, 'a.md'), join(root, file));
      } else if (content !== null) await putFile(root, file, content);
    }
  }

  test('GIVEN what was known before it THEN the corpus is the one that a full reading gives', async () => {
    const folder = await temporaryFolder();
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(changes, changes, changes, async (first, second, third) => {
        runs += 1;
        const root = join(folder, String(runs));
        await mkdir(root);
        await apply(root, first);
        let known: StampedCorpus = await readCorpus(root);
        for (const made of [second, third]) {
          known = { ...known, stamps: later(known.stamps) };
          await apply(root, made);
          const [step, full] = [await readCorpus(root, known), await readCorpus(root)];
          expect(step.corpus).toEqual(full.corpus);
          expect(step.stamps.files).toEqual(full.stamps.files);
          known = step;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('isSmall', () => {
  test('GIVEN a few articles in a folder, a large file, or nothing THEN it is told by the bytes', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'articles', 'gazette'), { recursive: true });
    await writeFile(join(folder, 'articles', 'gazette', 'one.md'), 'x'.repeat(1_000));
    expect(await isSmall(folder)).toBe(true);
    await writeFile(join(folder, 'articles', 'gazette', 'two.md'), 'x'.repeat(400_000));
    expect(await isSmall(folder)).toBe(false);
    expect(await isSmall(join(folder, 'articles', 'gazette', 'two.md'))).toBe(false);
    expect(await isSmall(join(folder, 'missing'))).toBe(true);
  });
});
