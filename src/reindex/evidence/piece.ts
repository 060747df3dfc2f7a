import { crc32 } from 'node:zlib';
import { type CitedSources, citedSources } from '../../events/cited-sources.ts';
import type { ArticleEvidence, Statement } from '../../reading/statement.ts';
import { dayNumber } from '../../text/values/calendar.ts';

/** The article that a piece is of: what a piece does not say itself. */
export interface PieceOwner {
  readonly id: string;
  readonly hash: string;
  readonly published: string | null;
}

type StoredStatement = Omit<Statement, 'articleId'>;

/** The part of a piece that is read alone when a passage is shown: how long it is and its own CRC-32 come before it. */
const HEAD_BEGINS = 8;

/** The evidence of one article as bytes: whom its sentences cite, then its statements, both as JSON. */
export function encodePiece(evidence: ArticleEvidence): Uint8Array {
  const head = Buffer.from(JSON.stringify(citedSources(evidence)));
  const marks = Buffer.alloc(HEAD_BEGINS);
  marks.writeUInt32LE(head.length, 0);
  marks.writeUInt32LE(crc32(head), 4);
  return Buffer.concat([
    marks,
    head,
    Buffer.from(JSON.stringify(evidence.statements.map(storedForm))),
  ]);
}

/** Where the head of a piece ends. `beginning`: at least its first eight bytes. */
export function endOfHead(beginning: Uint8Array): number {
  return HEAD_BEGINS + bufferOf(beginning).readUInt32LE(0);
}

/** Whom the sentences of a piece's article cite, from the piece or its head alone. Throws when the bytes are no such head. */
export function decodeHead(bytes: Uint8Array): readonly CitedSources[] {
  const buffer = bufferOf(bytes);
  const head = buffer.subarray(HEAD_BEGINS, endOfHead(bytes));
  if (crc32(head) !== buffer.readUInt32LE(4)) throw new Error('the checksum of a head is wrong');
  return JSON.parse(head.toString('utf8')) as readonly CitedSources[];
}

/** Reads what `encodePiece` wrote of an article. Throws when the bytes are no such piece. */
export function decodePiece(bytes: Uint8Array, owner: PieceOwner): ArticleEvidence {
  const stored = JSON.parse(
    bufferOf(bytes).toString('utf8', endOfHead(bytes)),
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

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
