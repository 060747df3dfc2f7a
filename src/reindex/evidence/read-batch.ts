import type { Article } from '../../corpus/article.ts';
import { buildSketches } from '../../events/sketches/build-sketches.ts';
import type { SketchTable } from '../../events/sketches/sketch-table.ts';
import { type ArticleEvidence, readEvidence } from '../../reading/statement.ts';
import { checksumOf, encodePiece } from './piece.ts';

/** What reading an article for evidence needs of it. */
export type ReadableArticle = Pick<Article, 'id' | 'hash' | 'published' | 'paragraphs'>;

/** The evidence of some articles: their pieces end to end, and the table of their sketches. */
export interface ReadBatch {
  readonly pieces: Uint8Array;
  readonly lengths: Uint32Array;
  readonly checksums: Uint32Array;
  readonly sketches: SketchTable;
}

/** Reads articles sentence by sentence. What comes out of an article depends on nothing but the article. */
export function readBatch(articles: readonly ReadableArticle[]): ReadBatch {
  const read: readonly ArticleEvidence[] = articles.map(readEvidence);
  const encoded = read.map(encodePiece);
  return {
    pieces: Buffer.concat(encoded),
    lengths: Uint32Array.from(encoded, (piece) => piece.length),
    checksums: Uint32Array.from(encoded, checksumOf),
    sketches: buildSketches(read),
  };
}
