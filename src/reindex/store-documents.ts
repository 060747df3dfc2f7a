import type { Corpus } from '../corpus/article.ts';
import type { StoreDocument } from '../search/store.ts';

/** The paragraphs of a corpus in its order, as a store indexes them. */
export function storeDocuments(corpus: Pick<Corpus, 'articles'>): readonly StoreDocument[] {
  const documents: StoreDocument[] = [];
  for (const { id, headline, outlet, published, paragraphs } of corpus.articles) {
    for (const [i, text] of paragraphs.entries()) {
      documents.push({
        ordinal: documents.length,
        articleId: id,
        paragraph: i + 1,
        headline,
        text,
        outlet,
        published,
      });
    }
  }
  return documents;
}

/** How many paragraphs a corpus has. */
export function countParagraphs(corpus: Pick<Corpus, 'articles'>): number {
  return corpus.articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
}
