import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterFindings } from '../../src/evidence/disagree/cluster.ts';
import { buildEvidence } from '../../src/evidence/evidence-index.ts';
import { readEvidenceFile, writeEvidenceFile } from '../../src/reindex/evidence-part.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { articlesOf } from './corpus.ts';
import { COUNT, FERRY, FIRE, NEWS, type NewsItem, TEASER } from './news.ts';

const ARTICLES = articlesOf(NEWS);
const FULL = buildEvidence(ARTICLES, null);

describe('building the evidence of a corpus', () => {
  test('GIVEN articles of three events THEN only articles of one event are compared', () => {
    expect(FULL.pairs.map(({ a, b }) => `${a} ${b}`)).toEqual([
      'daily-count post-count',
      'daily-ferry gazette-ferry',
      'daily-ferry post-ferry',
      'gazette-ferry post-ferry',
      'gazette-fire herald-fire',
    ]);
  });

  test('GIVEN a teaser of an event THEN it is read and takes part in no event', () => {
    const teaser: NewsItem = { ...TEASER, text: FERRY[0]?.text ?? '' };
    const { articles, pairs } = buildEvidence(articlesOf([...FERRY, teaser]), null);
    expect(articles.map((one) => one.articleId)).toContain(teaser.id);
    expect(pairs.flatMap(({ a, b }) => [a, b])).not.toContain(teaser.id);
  });

  test('GIVEN unchanged articles THEN nothing of them is read or compared anew', () => {
    const again = buildEvidence(ARTICLES, FULL);
    expect(again).toEqual(FULL);
    for (const [i, article] of again.articles.entries()) expect(article).toBe(FULL.articles[i]);
    for (const [i, pair] of again.pairs.entries())
      expect(pair.findings).toBe(FULL.pairs[i]?.findings);
  });

  test('GIVEN two reports of one outlet THEN what differs is low and may be an update', () => {
    const severities = (outlet?: string): readonly string[] => {
      const items = FERRY.map((item) => (outlet === undefined ? item : { ...item, outlet }));
      return buildEvidence(articlesOf(items), null).pairs.flatMap(({ findings }) =>
        findings.map(({ severity, why }) => `${severity} ${why.includes('one outlet')}`),
      );
    };
    expect(severities()).toContain('high false');
    expect(new Set(severities('Harbour Gazette'))).toEqual(new Set(['low true']));
  });

  test('GIVEN a build THEN its progress never goes back and ends below its total', () => {
    const seen: string[] = [];
    buildEvidence(ARTICLES, null, (phase, done, total) => {
      expect(done).toBeLessThan(total);
      seen.push(phase);
    });
    expect(seen).toEqual(seen.toSorted().toReversed());
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

  test('GIVEN any change of a corpus THEN it equals a full build', () => {
    fc.assert(
      fc.property(anyCorpus, anyCorpus, (before, after) => {
        const previous = buildEvidence(before, null);
        expect(buildEvidence(after, previous)).toEqual(buildEvidence(after, null));
      }),
      { numRuns: 12 },
    );
  });
});

test('GIVEN evidence that was saved THEN it is read back whole, with open figures', async () => {
  const folder = await temporaryFolder();
  await writeEvidenceFile(folder, FULL);
  const read = await readEvidenceFile(folder);
  expect(read).toEqual(FULL);
  expect(clusterFindings(read)).toEqual(clusterFindings(FULL));
  expect(
    read.articles.some((article) =>
      article.statements.some((one) => one.quantities.some(({ hi }) => hi === Infinity)),
    ),
  ).toBe(true);
});
