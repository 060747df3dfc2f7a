import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citedSources } from '../../../src/events/cited-sources.ts';
import { readEvidence } from '../../../src/reading/statement.ts';
import {
  checksumOf,
  decodeHead,
  decodePiece,
  encodePiece,
  endOfHead,
} from '../../../src/reindex/evidence/piece.ts';
import { articlesOf } from '../../events/corpus.ts';
import { NEWS } from '../../events/news.ts';

/** Words of which sentences with open, doubled and negated figures, sources and times are made. */
const WORD = fc.constantFrom(
  ...'at least|up to|fewer than|more than|about|between|12|40,000|3.5 million|$20|percent|people'.split(
    '|',
  ),
  ...'were|killed|injured|rescued|not|said|the Coast Guard|Monday|since|and|in Northport|“|”|,|.'.split(
    '|',
  ),
);
const text = fc.array(WORD, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const anyArticle = fc.record({
  id: fc.string({ minLength: 1 }),
  hash: fc.string(),
  published: fc.constantFrom(null, '2024-05-14'),
  paragraphs: fc.array(text, { minLength: 1, maxLength: 3 }),
});

describe('a piece', () => {
  test('GIVEN the evidence of news THEN it is read back whole', () => {
    for (const article of articlesOf(NEWS)) {
      const evidence = readEvidence(article);
      expect(decodePiece(encodePiece(evidence), article)).toEqual(evidence);
    }
  });

  test('GIVEN any article THEN its evidence is read back whole, whatever is open in it', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const evidence = readEvidence(article);
        expect(decodePiece(encodePiece(evidence), article)).toEqual(evidence);
      }),
    );
  });

  test('GIVEN any article THEN whom it cites is read from the head alone', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const evidence = readEvidence(article);
        const piece = encodePiece(evidence);
        const head = piece.subarray(0, endOfHead(piece.subarray(0, 8)));
        expect(decodeHead(head)).toEqual(citedSources(evidence));
      }),
    );
  });

  test('GIVEN any single changed bit of a head THEN it is not taken for whole', () => {
    const [piece] = articlesOf(NEWS).map((article) => encodePiece(readEvidence(article)));
    if (piece === undefined) throw new Error('there is no news');
    fc.assert(
      fc.property(fc.nat(endOfHead(piece) - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(piece);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
        expect(() => decodeHead(changed)).toThrow();
      }),
    );
  });

  test('GIVEN a figure without an upper bound THEN it is read back without one', () => {
    const article = {
      id: 'open',
      hash: 'h',
      published: null,
      paragraphs: ['At least 12 people were killed when the ferry capsized. It had 40 cars.'],
    };
    const { statements } = decodePiece(encodePiece(readEvidence(article)), article);
    const bounds = statements.flatMap(({ quantities }) => quantities.map(({ lo, hi }) => [lo, hi]));
    expect(bounds).toEqual([
      [12, Number.POSITIVE_INFINITY],
      [40, 40],
    ]);
  });

  test('GIVEN a piece THEN whose it is and its day are told by the article', () => {
    const [article] = articlesOf(NEWS);
    if (article === undefined) throw new Error('there is no news');
    const owner = { id: 'renamed', hash: 'another', published: '1970-01-03' };
    const read = decodePiece(encodePiece(readEvidence(article)), owner);
    expect(read).toMatchObject({ articleId: 'renamed', hash: 'another', published: 2 });
    expect(new Set(read.statements.map(({ articleId }) => articleId))).toEqual(
      new Set(['renamed']),
    );
  });

  test('GIVEN any single changed bit THEN the checksum is another', () => {
    const [piece] = articlesOf(NEWS).map((article) => encodePiece(readEvidence(article)));
    if (piece === undefined) throw new Error('there is no news');
    const whole = checksumOf(piece);
    fc.assert(
      fc.property(fc.nat(piece.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(piece);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
        expect(checksumOf(changed)).not.toBe(whole);
      }),
    );
  });
});
