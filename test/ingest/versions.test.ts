import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { deleteVersions, keepVersion, versionsOf } from '../../src/ingest/versions.ts';
import { articleFile, byline, workspace } from '../cli/run-byline.ts';

const FILE = 'articles/herald/tide.md';
const text = (height: number) =>
  articleFile('tide', 'Port Herald', '2024-05-02', 'A high tide', [
    `The tide rose by ${height} metres at noon, and the ferry stayed in the harbour until the evening.`,
  ]);
const at = (iso: string) => Date.parse(iso);

describe('GIVEN an article whose text is replaced', () => {
  test('THEN each older text is kept once, hidden from the corpus, in order, even where the clock stands still', async () => {
    const folder = workspace({ [FILE]: text(1), 'articles/herald/tide-2.md': text(9) });
    const now = at('2024-05-03T10:15:00.000Z');
    await keepVersion(folder, FILE, now);
    await keepVersion(folder, FILE, now);
    expect(await versionsOf(folder, FILE)).toEqual([
      {
        replacedAt: '2024-05-03T10:15:00.000Z',
        file: 'articles/herald/.versions/tide@2024-05-03T101500.000Z.md',
      },
    ]);
    writeFileSync(join(folder, FILE), text(2));
    await keepVersion(folder, FILE, now);
    const versions = await versionsOf(folder, FILE);
    expect(versions.map(({ file }) => readFileSync(join(folder, file), 'utf8'))).toEqual([
      text(1),
      text(2),
    ]);
    expect(await versionsOf(folder, 'articles/herald/tide-2.md')).toEqual([]);
    const { articles, rejected, warnings } = await loadCorpus(folder);
    expect([articles.length + rejected.length, warnings]).toEqual([2, []]);
    await deleteVersions(folder, FILE);
    expect(await versionsOf(folder, FILE)).toEqual([]);
    expect(existsSync(join(folder, FILE))).toBe(true);
  });

  test('THEN byline article says when it changed, which figures, and where the older text is', async () => {
    const cwd = workspace({ [`corpus/${FILE}`]: text(1) });
    const corpus = join(cwd, 'corpus');
    await keepVersion(corpus, FILE, at('2024-05-03T10:15:00.000Z'));
    writeFileSync(join(corpus, FILE), text(2));
    await keepVersion(corpus, FILE, at('2024-05-04T08:00:00.000Z'));
    writeFileSync(join(corpus, FILE), text(2).replace('stayed in', 'kept to'));
    const env = { BYLINE_READER: 'off' };
    const { stdout } = await byline(['article', 'tide'], { cwd, env });
    const [latest, first, figure, ...more] = stdout.split('\n').filter(isOfChanges);
    expect(latest).toBe(
      'changed on 4 May 2024 (the wording, and no figure); the older text: articles/herald/.versions/tide@2024-05-04T080000.000Z.md',
    );
    expect(first).toBe(
      'changed on 3 May 2024; the older text: articles/herald/.versions/tide@2024-05-03T101500.000Z.md',
    );
    expect(figure).toBe(
      '  - “1 metres” → “2 metres”: The tide rose by 2 metres at noon, and the ferry stayed in the harbour until the evening.',
    );
    expect(more).toEqual([]);
    const json = await byline(['article', 'tide', '--json'], { cwd, env });
    expect(JSON.parse(json.stdout).changes).toMatchObject([
      { changedAt: '2024-05-04T08:00:00.000Z', values: [] },
      { values: [{ before: '1 metres', after: '2 metres', paragraph: 1 }] },
    ]);
  });

  test('THEN one that cannot be read is told of, and an article that never changed has no changes', async () => {
    const cwd = workspace({
      [`corpus/${FILE}`]: text(2),
      'corpus/articles/herald/.versions/tide@2024-05-03T101500.000Z.md': 'no article at all',
      'corpus/articles/herald/.versions/tide@2024-99-03T101500.000Z.md': text(1),
    });
    const env = { BYLINE_READER: 'off' };
    const { stdout } = await byline(['article', 'tide', '--json'], { cwd, env });
    expect(JSON.parse(stdout).changes).toMatchObject([
      { changedAt: '2024-05-03T10:15:00.000Z', values: [] },
    ]);
    const quiet = workspace({ [`corpus/${FILE}`]: text(2) });
    const never = await byline(['article', 'tide', '--json'], { cwd: quiet, env });
    expect(JSON.parse(never.stdout)).not.toHaveProperty('changes');
  });
});

const isOfChanges = (line: string) => /^changed on|^and \d|→/.test(line);
