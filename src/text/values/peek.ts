import type { Token } from './tokens.ts';

/** The lower-case text of a token, empty outside of the sentence. */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

/** Whether a token is a hyphen or dash that joins its neighbours without spaces. */
export function isJoin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^[-‐‑–−]$/.test(token.text)) return false;
  return token.glued && tokens[at + 1]?.glued === true;
}

/** Lower-case words `from` to `to` (inclusive), joined by single spaces. */
export function phraseAt(tokens: readonly Token[], from: number, to: number): string {
  if (from === to) return lowerAt(tokens, from);
  let phrase = lowerAt(tokens, from);
  for (let i = from + 1; i <= to; i += 1) phrase += ` ${lowerAt(tokens, i)}`;
  return phrase;
}

/** Whether a token is a word that begins with a capital. */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}
