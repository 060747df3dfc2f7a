/** Words of the passage's start and end in a text fragment: enough to be unique on a page. */
const FRAGMENT_WORDS = 6;

/** Longest address worth its room; a longer one loses its fragment, then is left out. */
const ADDRESS_CHARACTERS = 600;

/**
 * The address of the page an article came from, scrolled to the passage by a text fragment (WICG Scroll to Text
 * Fragment: `#:~:text=start,end`; `-`, `,` and `&` percent-encoded). Null when the article has no http(s) address
 * that fits into `room`.
 */
export function sourceAddress(
  url: string | null,
  passage: string,
  room: number = ADDRESS_CHARACTERS,
): string | null {
  const page = normaliseUrl(url);
  if (page === null) return null;
  const withFragment = `${page}${page.includes('#') ? '' : '#'}:~:text=${textDirective(passage)}`;
  const addresses = passage.trim() === '' ? [page] : [withFragment, page];
  return addresses.find((address) => address.length <= room) ?? null;
}

/** Only web addresses, with the characters encoded that would end a link or its angle brackets. */
function normaliseUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href, username } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '') return null;
  return href.replace(/[()<>[\]\\*_~`|@]/g, encodeCharacter);
}

function textDirective(passage: string): string {
  const words = passage
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split(/\s+/)
    .filter(Boolean);
  const start = words.slice(0, FRAGMENT_WORDS).join(' ');
  if (words.length <= 2 * FRAGMENT_WORDS) return encodeFragment(words.join(' '));
  return `${encodeFragment(start)},${encodeFragment(words.slice(-FRAGMENT_WORDS).join(' '))}`;
}

function encodeFragment(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*_~@]/g, encodeCharacter);
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
