/** Letters that Unicode does not decompose but readers type without their stroke or ligature. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
};

const ASCII_ONLY = /^[\0-\x7f]*$/;
const UNDECOMPOSED = /[ßæœøłđðþıىة]/g;
/** Combining marks, invisible format characters (soft hyphen, joiners) and the Arabic stretcher. */
const MARKS = /[\p{M}\p{Cf}ـ]/gu;

/**
 * Folds a text for matching: compatibility decomposition (Unicode NFKD), marks removed, lower case,
 * undecomposable letters spelled out ("São Łódź" becomes "sao lodz"). Lengths may change; never use a
 * folded text for offsets.
 */
export function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(UNDECOMPOSED, (letter) => SPELLED_OUT[letter] ?? letter)
    .normalize('NFC');
}
