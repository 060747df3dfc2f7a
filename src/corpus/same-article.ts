import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

/** Parameters of addresses that only tell where a reader came from. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|cmp|ref|ref_src|src|igshid|ocid|xtor|at_\w+|smid|guccounter|output|amp)$/i;

/**
 * An address as it is compared: without scheme, `www.`, AMP forms, tracking parameters and fragment. Null for a
 * front page: sites give it as the address of many pages.
 */
export function foldUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  const host = parsed.hostname.replace(/^(?:www|m|mobile|amp)\./, '');
  const path = foldPath(parsed.pathname);
  if (path === '' && parsed.search === '') return null;
  const kept = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  return `${host}${path}?${kept.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

/** Ends of paths that lead to the same page. */
const PATH_ENDS = ['/amp', '.amp', '/index.html', '/index.htm', '/index.php'];

function foldPath(pathname: string): string {
  const path = dropSlashes(pathname.replace(/^\/amp(?=\/)/, ''));
  const end = PATH_ENDS.find((one) => path.toLowerCase().endsWith(one));
  return end === undefined ? path : dropSlashes(path.slice(0, -end.length));
}

function dropSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** A key of the text alone: equal for the same words, whatever the case, marks and breaks between paragraphs. */
export function textKey({ paragraphs }: Pick<Article, 'paragraphs'>): string {
  const words = wordsOf(paragraphs).join(' ');
  return createHash('sha256').update(words).digest('base64');
}

/** Characters looked at for the first words of a text: a few sentences. */
const START_CHARS = 400;

/** Words that texts are told apart by before they are compared whole. */
const START_WORDS = 12;

/** The first words of a text: equal for texts with an equal `textKey`, and far cheaper. */
export function textStart({ paragraphs }: Pick<Article, 'paragraphs'>): string {
  const head: string[] = [];
  for (let chars = 0, at = 0; chars < START_CHARS && at < paragraphs.length; at += 1) {
    const text = paragraphs[at] ?? '';
    head.push(text.length > START_CHARS ? text.slice(0, START_CHARS) : text);
    chars += text.length;
  }
  const words = wordsOf(head);
  // The last may be cut in two.
  return words.slice(0, Math.min(START_WORDS, Math.max(1, words.length - 1))).join(' ');
}

/** Words in a row whose shares tell an edited text from another one. */
const SHINGLE = 4;

/** Texts that share this much of their runs of words are one article, edited. */
const SAME_SHARE = 0.6;

/** Whether two texts are the same article, perhaps with some words changed. */
export function isSameText(
  a: Pick<Article, 'paragraphs'>,
  b: Pick<Article, 'paragraphs'>,
): boolean {
  const [one, other] = [shingles(a.paragraphs), shingles(b.paragraphs)];
  const shared = [...one].filter((run) => other.has(run)).length;
  const all = one.size + other.size - shared;
  return all > 0 && shared / all >= SAME_SHARE;
}

function shingles(paragraphs: readonly string[]): Set<string> {
  const words = wordsOf(paragraphs);
  const count = Math.max(1, words.length - SHINGLE + 1);
  return new Set(Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE).join(' ')));
}

function wordsOf(paragraphs: readonly string[]): string[] {
  return (
    paragraphs
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
