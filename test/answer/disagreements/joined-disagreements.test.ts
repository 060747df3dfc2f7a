import { describe, expect, test } from 'vitest';
import { joinDisagreements } from '../../../src/answer/disagreements/joined-disagreements.ts';
import type { Cluster } from '../../../src/differences/cluster.ts';
import { evidenceOf } from '../../events/build-evidence.ts';
import { articlesOf } from '../../events/corpus.ts';
import { COUNT, FERRY, FIRE, type NewsItem } from '../../events/news.ts';

const ITEMS: readonly NewsItem[] = [...FERRY, ...FIRE, ...COUNT];
const { index } = await evidenceOf(articlesOf(ITEMS));

function takesPart(cluster: Cluster, articleId: string): boolean {
  return cluster.positions.some(({ statements }) =>
    statements.some(({ statement }) => statement.articleId === articleId),
  );
}

describe('disagreements joined as far as they are asked for', () => {
  test('THEN those around an article are the same as among all, in the same order', () => {
    const all = joinDisagreements(index, null, () => true).all();
    expect(all.length).toBeGreaterThan(1);
    for (const { id } of ITEMS) {
      const around = joinDisagreements(index, null, () => true).around([id]);
      expect(around.filter((one) => takesPart(one, id))).toEqual(
        all.filter((one) => takesPart(one, id)),
      );
    }
  });

  test('GIVEN all articles, in any order THEN those around them are all', () => {
    const joined = joinDisagreements(index, null, () => true);
    const ids = ITEMS.map(({ id }) => id);
    expect(joined.around(ids)).toEqual(joined.all());
    expect(joinDisagreements(index, null, () => true).around(ids.toReversed())).toEqual(
      joined.all(),
    );
  });

  test('GIVEN one article THEN no evidence is read of events that no finding joins to it', () => {
    const read = new Set<string>();
    const watched = {
      ...index,
      article: (id: string) => {
        read.add(id);
        return index.article(id);
      },
    };
    const [first] = FERRY;
    joinDisagreements(watched, null, () => true).around([first?.id ?? '']);
    expect(read.size).toBeGreaterThan(1);
    expect(FIRE.filter(({ id }) => read.has(id))).toEqual([]);
  });

  test('GIVEN pairs that are not to be seen THEN they take no part', () => {
    const joined = joinDisagreements(index, null, () => false);
    expect(joined.all()).toEqual([]);
    expect(joined.around(ITEMS.map(({ id }) => id))).toEqual([]);
  });
});
