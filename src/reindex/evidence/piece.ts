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
  return Buffer.from(JSON.stringify(statements.map(storedForm)));
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

/** Field by field: objects of one shape are written several times as fast as the rest of another object. */
function storedForm(statement: Statement): StoredStatement {
  return {
    paragraph: statement.paragraph,
    span: statement.span,
    text: statement.text,
    concepts: statement.concepts,
    names: statement.names,
    quantities: statement.quantities,
    times: statement.times,
    frames: statement.frames,
    states: statement.states,
    attributions: statement.attributions,
    quoted: statement.quoted,
  };
}

/**
 * JSON has no infinity: an open upper bound is written as null and put back here, where it stands, as copying would take
 * longer than reading.
 */
function reviveStatement(stored: StoredStatement, articleId: string): Statement {
  for (const quantity of stored.quantities as readonly { hi: number | null }[])
    quantity.hi ??= Number.POSITIVE_INFINITY;
  return Object.assign(stored, { articleId });
}
