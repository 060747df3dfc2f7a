import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterFindings } from '../../src/differences/cluster.ts';
import type { StoredFinding } from '../../src/events/evidence-index.ts';
import { evidenceFilesIn } from '../../src/reindex/evidence/evidence-files.ts';
import { openEvidence } from '../../src/reindex/evidence/open-evidence.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { type BuiltEvidence, evidenceOf } from './build-evidence.ts';
import { articlesOf } from './corpus.ts';
import { COUNT, FERRY, FIRE, NEWS, type NewsItem, TEASER } from './news.ts';

const ARTICLES = articlesOf(NEWS);
const FULL = await evidenceOf(ARTICLES);

/** What an index of evidence says of its articles, in full. */
function contentOf({ articles, index }: BuiltEvidence) {
  return { read: articles.map(({ id }) => index.article(id)), pairs: index.pairs };
}

describe('building the evidence of a corpus', () => {
  test('GIVEN articles of three events THEN only articles of one event are compared', () => {
    expect(FULL.index.pairs.map(({ a, b }) => `${a} ${b}`)).toEqual([
      'daily-count post-count',
      'daily-ferry gazette-ferry',
      'daily-ferry post-ferry',
      'gazette-ferry post-ferry',
      'gazette-fire herald-fire',
    ]);
  });

  test('GIVEN a teaser of an event THEN it is read and takes part in no event', async () => {
    const teaser: NewsItem = { ...TEASER, text: FERRY[0]?.text ?? '' };
    const { index } = await evidenceOf(articlesOf([...FERRY, teaser]));
    expect(index.article(teaser.id)?.statements.length).toBeGreaterThan(0);
    expect(index.pairs.flatMap(({ a, b }) => [a, b])).not.toContain(teaser.id);
  });

  test('GIVEN an id that no article has THEN there is no evidence of it', () => {
    expect(FULL.index.article('nobody')).toBeUndefined();
  });

  test('GIVEN two reports of one outlet THEN what differs is low and may be an update', async () => {
    const severities = async (outlet?: string): Promise<readonly string[]> => {
      const items = FERRY.map((item) => (outlet === undefined ? item : { ...item, outlet }));
      const { index } = await evidenceOf(articlesOf(items));
      return index.pairs.flatMap(({ findings }: { findings: readonly StoredFinding[] }) =>
        findings.map(({ severity, why }) => `${severity} ${why.includes('one outlet')}`),
      );
    };
    expect(await severities()).toContain('high false');
    expect(new Set(await severities('Harbour Gazette'))).toEqual(new Set(['low true']));
  });

  test('GIVEN a build THEN its progress never goes back and ends below its total', async () => {
    const seen: string[] = [];
    await evidenceOf(ARTICLES, {
      onProgress: (phase, done, total) => {
        expect(done).toBeLessThan(total);
        seen.push(phase);
      },
    });
    expect(seen).toEqual(seen.toSorted().toReversed());
    expect(new Set(seen)).toEqual(new Set(['indexing', 'comparing']));
  });
});

describe('an incremental build', () => {
  /** Any corpus of these items, each whole, changed or left out. */
  const anyCorpus = fc
    .tuple(
      ...[...FERRY, ...FIRE, ...COUNT].map((item) =>
        fc.constantFrom<readonly NewsItem[]>(
          [item],
          [],
          [{ ...item, text: `${item.text}\n\nNine divers were killed off Northport on Monday.` }],
          [{ ...item, published: '2024-05-16' }],
        ),
      ),
    )
    .map((lists) => articlesOf(lists.flat()));

  test('GIVEN any change of a corpus THEN it equals a full build, in memory and on the disk', async () => {
    await fc.assert(
      fc.asyncProperty(anyCorpus, anyCorpus, async (before, after) => {
        const full = contentOf(await evidenceOf(after));
        for (const folder of [async () => null, temporaryFolder]) {
          const previous = await evidenceOf(before, { folder: await folder() });
          const updated = await evidenceOf(after, { previous, folder: await folder() });
          expect(contentOf(updated)).toEqual(full);
          previous.index.close();
          updated.index.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});

test('GIVEN evidence that was saved THEN it is read back whole, with open figures', async () => {
  const folder = await temporaryFolder();
  await evidenceOf(ARTICLES, { folder });
  const index = openEvidence(evidenceFilesIn(folder), ARTICLES, (error) => {
    throw error;
  });
  const read = { articles: ARTICLES, files: FULL.files, index };
  expect(contentOf(read)).toEqual(contentOf(FULL));
  expect(clusterFindings(index.pairs, index.article)).toEqual(
    clusterFindings(FULL.index.pairs, FULL.index.article),
  );
  const quantities = ARTICLES.flatMap(({ id }) => index.article(id)?.statements ?? []).flatMap(
    (one) => one.quantities,
  );
  expect(quantities.some(({ hi }) => hi === Number.POSITIVE_INFINITY)).toBe(true);
  index.close();
});
