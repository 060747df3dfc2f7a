/** The keys a front matter may have, in the order they are written. A `.jsonl` line has `text` beside. */
export const KEYS: readonly string[] = [
  ...['id', 'kind', 'outlet', 'headline', 'headlineBasis'],
  ...['published', 'publishedBasis', 'publishedNote', 'url', 'urlBasis', 'source'],
  ...['agency', 'agencyBasis', 'credit', 'photo', 'dateline', 'standfirst', 'versionOf'],
];

const KNOWN = new Set(KEYS);

/** Other names people write, and the key they mean. */
const MEANT = new Map([
  ['title', 'headline'],
  ['date', 'published'],
  ['link', 'url'],
  ['publisher', 'outlet'],
  ['body', 'text'],
]);

/** Why a key is not read, or null for a known one. */
export function explainUnknownKey(key: string): string | null {
  if (KNOWN.has(key)) return null;
  const meant = MEANT.get(key.toLowerCase()) ?? KEYS.find((known) => isSameWord(known, key));
  const cure = meant ? `Write ${meant} if that is meant.` : 'Remove it, or correct its spelling.';
  return `The key "${key.slice(0, 40)}" is not known and was not read. ${cure}`;
}

function isSameWord(known: string, key: string): boolean {
  return known.toLowerCase() === key.toLowerCase().replace(/[_-]/g, '');
}
