/**
 * Lower-case words of letters and digits joined by `-`, at most `maxWords` of them: for ids and file
 * names. Accents are dropped; letters of other scripts stay, for a name beats a number.
 */
export function toSlug(text: string, maxWords: number): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, maxWords).join('-');
}
