import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { checkStore } from '../../src/reindex/self-check.ts';
import { storeDocuments } from '../../src/reindex/store-documents.ts';
import { buildEmbeddedIndex } from '../../src/search/embedded/build.ts';
import { openEmbeddedStore } from '../../src/search/embedded/store.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { inventArticles, type TestArticle, writeCorpus } from './write-corpus.ts';

async function corpusOf(articles: readonly TestArticle[]) {
  const path = join(await temporaryFolder(), 'news.jsonl');
  await writeCorpus(path, articles);
  return loadCorpus(path);
}

async function storeOf(articles: readonly TestArticle[]) {
  return openEmbeddedStore(buildEmbeddedIndex(storeDocuments(await corpusOf(articles))));
}

describe('checkStore', () => {
  test('GIVEN the store of a corpus THEN it passes, however small the corpus', async () => {
    for (const count of [0, 1, 2, 30]) {
      const articles = inventArticles(count);
      await expect(checkStore(await storeOf(articles), await corpusOf(articles))).resolves.toBe(
        undefined,
      );
    }
  });

  test('GIVEN paragraphs of stop words, or the same text all over THEN it passes', async () => {
    for (const text of ['It is what it was.\n\nAnd so on.', 'The ferry sank.\n\n'.repeat(90)]) {
      const articles = [{ id: 'odd', text }];
      await expect(checkStore(await storeOf(articles), await corpusOf(articles))).resolves.toBe(
        undefined,
      );
    }
  });

  test('GIVEN a store with too few paragraphs THEN it says how many there should be', async () => {
    const check = checkStore(await storeOf(inventArticles(2)), await corpusOf(inventArticles(3)));
    await expect(check).rejects.toThrow('holds 6 paragraphs, the corpus 9');
  });

  test('GIVEN the store of another corpus of the same size THEN it is found out', async () => {
    const others = inventArticles(30).map(({ id }, n) => ({
      id,
      text: `zebra${n} alpha\n\nzebra${n} beta\n\nzebra${n} gamma`,
    }));
    const check = checkStore(await storeOf(inventArticles(30)), await corpusOf(others));
    await expect(check).rejects.toThrow();
  });
});
