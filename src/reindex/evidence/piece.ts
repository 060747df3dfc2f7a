import { crc32 } from 'node:zlib';
import type { ArticleEvidence, Statement } from '../../evidence/statement.ts';
import { dayNumber } from '../../text/values/calendar.ts';

/** The article that a piece is of: what a piece does not say itself. */
export interface PieceOwner {
  readonly id: string;
  readonly hash: string;
  readonly published: string | null;
}

type StoredStatement = Omit<Statement, 'articleId'>;

/** The evidence of one article as bytes: its statements as JSON. */
export function encodePiece({ statements }: ArticleEvidence): Uint8Array {
  const stored = statements.map(({ articleId: _, ...rest }): StoredStatement => rest);
  return Buffer.from(JSON.stringify(stored));
}

/** Reads what `encodePiece` wrote of an article. Throws when the bytes are no such piece. */
export function decodePiece(bytes: Uint8Array, owner: PieceOwner): ArticleEvidence {
  const stored = JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
  ) as readonly StoredStatement[];
  return {
    articleId: owner.id,
    hash: owner.hash,
    published: dayNumber(owner.published),
    statements: stored.map((statement) => reviveStatement(statement, owner.id)),
  };
}

/** What a piece is told apart from damage by. */
export function checksumOf(piece: Uint8Array): number {
  return crc32(piece);
}

/** JSON has no infinity: an open upper bound is written as null and read back here. */
function reviveStatement(statement: StoredStatement, articleId: string): Statement {
  return {
    articleId,
    ...statement,
    quantities: statement.quantities.map((quantity) => ({
      ...quantity,
      hi: (quantity.hi as number | null) ?? Number.POSITIVE_INFINITY,
    })),
  };
}
