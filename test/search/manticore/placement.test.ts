import { describe, expect, it } from 'vitest';
import { placeArticles } from '../../../src/search/manticore/placement.ts';
import { generateCorpus } from './generated.ts';

const CORPUS = generateCorpus({ paragraphs: 3_000, seed: 2 });

describe('placement', () => {
  it('THEN every paragraph is on one agent, those of an article together, and agents hold about as much', async () => {
    const shards = await placeArticles(CORPUS, 3);
    const homes = new Map<string, Set<number>>();
    for (const { agent, documents } of shards) {
      for (const { articleId } of documents) {
        homes.set(articleId, (homes.get(articleId) ?? new Set()).add(agent));
      }
      expect(documents.length).toBeGreaterThan(CORPUS.length / 3 / 1.5);
    }
    expect([...homes.values()].every((agents) => agents.size === 1)).toBe(true);
    expect(shards.flatMap(({ documents }) => documents)).toHaveLength(CORPUS.length);
  });

  it('WHEN an article is added before all others THEN only its agent has a new version', async () => {
    const added = {
      ...generateCorpus({ paragraphs: 1, seed: 3 })[0],
      articleId: 'added',
    } as (typeof CORPUS)[number];
    const shifted = CORPUS.map((one) => ({ ...one, ordinal: one.ordinal + 1 }));
    const before = (await placeArticles(CORPUS, 3)).map(({ version }) => version);
    const after = (await placeArticles([added, ...shifted], 3)).map(({ version }) => version);
    expect(after.filter((version) => !before.includes(version))).toHaveLength(1);
  });

  it('GIVEN equal shards of two agents THEN their versions differ', async () => {
    expect(new Set((await placeArticles([], 4)).map(({ version }) => version)).size).toBe(4);
  });
});
