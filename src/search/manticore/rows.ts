import { createHash } from 'node:crypto';
import { fold } from '../../text/fold.ts';
import { indexedText } from '../embedded/corpus-words.ts';
import { indexTerms } from '../index-terms.ts';
import type { StoreDocument } from '../store.ts';
import { encodeTerm } from './encode.ts';

/** One row of an agent's table, columns as in `schema.ts`. Numbers beyond 2^53 are decimal strings. */
export interface IndexRow {
  readonly id: number;
  /** Encoded index terms of headline and paragraph. */
  readonly terms: string;
  /** Encoded whole words of the paragraph in order, stop words included: for phrases and exclusions. */
  readonly words: string;
  readonly corpusId: string;
  readonly article: string;
  readonly paragraph: number;
  readonly outlet: string;
  readonly day: number;
}

/** The index term of marker rows; terms of texts begin with t, x or h (see `encodeTerm`). */
export const MARKER_TERM = 'marker';

const LEADING_ARTICLE = /^the\s+/;
const AGENTS_PER_ID = 256;
/** Sixty-two bits: positive in the engine's signed 64-bit attributes. */
const KEY_BITS = 62n;
const MILLISECONDS_A_DAY = 86_400_000;
/** Days from 0001-01-01 to 1970-01-01, so that every date of the common era is a positive number. */
const DAYS_BEFORE_1970 = 719_162;

/** A stable 62-bit number of a text, in decimal: article keys, outlet keys, versions. Never 0. */
export function hashKey(text: string): string {
  const digest = createHash('sha256').update(text).digest();
  return (BigInt.asUintN(Number(KEY_BITS) - 1, digest.readBigUInt64BE(0)) + 1n).toString();
}

/** The key outlets are filtered by: case, accents and a leading "The" make no difference, as in the embedded store. */
export function outletKey(outlet: string): string {
  return hashKey(fold(outlet.trim()).replace(LEADING_ARTICLE, ''));
}

/** Days since 0001-01-01 plus 1 for an ISO date; 0 for none, which no date filter lets through. */
export function dayNumber(date: string | null): number {
  const time = date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? 0 : Math.floor(time / MILLISECONDS_A_DAY) + DAYS_BEFORE_1970 + 1;
}

/** The row of one paragraph on agent number `agent` (from 0). Ids ascend with ordinals and differ between agents. */
export function documentRow(document: StoreDocument, agent: number, corpusId: string): IndexRow {
  const bodyStart = document.headline === null ? 0 : document.headline.length + 1;
  const { terms, sequence } = indexTerms(indexedText(document));
  const words = sequence.filter(({ start }) => start >= bodyStart);
  return {
    id: (document.ordinal + 1) * AGENTS_PER_ID + agent,
    terms: terms.map(({ term }) => encodeTerm(term)).join(' '),
    words: words.map(({ folded }) => encodeTerm(folded)).join(' '),
    corpusId,
    article: hashKey(document.articleId),
    paragraph: document.paragraph,
    outlet: outletKey(document.outlet),
    day: dayNumber(document.published),
  };
}

/**
 * The row that says "this table holds version `corpusId`, completely": written last. Its `paragraph`
 * counts builds on that agent, so that the older of two tables can be told.
 */
export function markerRow(agent: number, corpusId: string, build: number): IndexRow {
  const nothing = { words: '', article: '0', outlet: '0', day: 0 };
  return { id: agent + 1, terms: MARKER_TERM, corpusId, paragraph: build, ...nothing };
}
