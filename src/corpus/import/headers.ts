import { type HeaderCues, importCues } from './cues.ts';
import { countWords, endsLikeSentence, foldLabel } from './shape.ts';

/**
 * A `page` header ("Latest news") opens a list of other stories; a `box` header ("Related") may stand
 * inside the article, which goes on after the links below it.
 */
export type HeaderKind = 'page' | 'box';

/** Section headers are this short, in words and in characters; a longer line is a headline. */
const MAX_HEADER_WORDS = 6;
const MAX_HEADER_CHARS = 80;

/** Tells whether a line is the header of a list of other stories, and of which kind. */
export function findHeader(text: string): HeaderKind | null {
  if (text.length > MAX_HEADER_CHARS) return null;
  if (countWords(text) > MAX_HEADER_WORDS || endsLikeSentence(text.replace(/(?<![:.])[:.]+$/, '')))
    return null;
  const label = foldLabel(text);
  if (label === '' || /\d/.test(label)) return null;
  const { pageHeaders, boxHeaders } = importCues();
  if (matches(label, boxHeaders)) return 'box';
  if (matches(label, pageHeaders)) return 'page';
  const opener = pageHeaders.openers.some((start) => label.startsWith(`${start} `));
  return opener ? 'page' : null;
}

/** "Latest World News": the first and the last word decide, whatever stands between. */
function matches(label: string, cues: HeaderCues): boolean {
  if (cues.whole.includes(label)) return true;
  const words = label.split(' ');
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  return words.length > 1 && cues.first.includes(first) && cues.last.includes(last);
}
