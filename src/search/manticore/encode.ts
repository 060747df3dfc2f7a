import { createHash } from 'node:crypto';

const PLAIN = /^[a-z0-9]+$/;
/** The engine cuts words at 42 bytes (SPH_MAX_WORD_LEN of Sphinx 2.2.11); longer codes are hashed. */
const MAX_CODE_LENGTH = 40;
/** 128 bits: two terms of one corpus never meet. */
const HASH_DIGITS = 32;

/**
 * Writes an index term with [a-z0-9] alone, so that no character of a text or question can reach the
 * engine's match language, stemmer or character tables: `t` and the term, or `x` and its UTF-8 bytes in
 * hex, or `h` and a hash where that would be too long. Equal terms, equal codes.
 */
export function encodeTerm(term: string): string {
  const code = PLAIN.test(term) ? `t${term}` : `x${Buffer.from(term, 'utf8').toString('hex')}`;
  if (code.length <= MAX_CODE_LENGTH) return code;
  return `h${createHash('sha256').update(term).digest('hex').slice(0, HASH_DIGITS)}`;
}
