import type { ShownSentence } from '../../answer/shown-sentences.ts';
import type { Article } from '../../corpus/article.ts';
import { dateInWords } from '../../corpus/date-in-words.ts';
import type { ArticleRef, Passage, Span } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { sourceLink } from './source-link.ts';

/**
 * Rendered characters of a passage's text: seven lines of a phone. The whole paragraph stands behind the
 * button "Context".
 */
const PASSAGE_ROOM = 300;

/** Rendered characters of names: outlet, headline, and the list of whom a passage cites. */
const OUTLET_ROOM = 100;
const HEADLINE_ROOM = 240;
const CITES_ROOM = 150;

/** Looks up the stored article behind a reference (see `Questions.lookup`), and says in which language dates are written. */
export interface Lookup {
  (id: string): Article | undefined;
  /** A BCP 47 tag; none: that of each reader, and English where no timestamp can stand. */
  readonly language?: string | null;
}

/** What is known of a passage beside itself. */
export interface PassageOptions {
  /** Stands at the end of its first line. */
  readonly aside?: string | null;
  /** A text that the message has quoted already: a passage that is no more than it is not quoted again. */
  readonly quoted?: string | null;
}

/**
 * One numbered passage: `[n]`, outlet, date and paragraph in a line; the quote, cut
 * around the sentence it is shown for, what was asked for in bold; whom it cites, and a link to that sentence
 * on the page. At most 1,500 characters: see the rooms above and `LINK_CHARACTERS`.
 */
export function renderPassage(
  passage: Passage,
  lookup: Lookup,
  shown: ShownSentence | null = null,
  { aside = null, quoted = null }: PassageOptions = {},
): string {
  const { article, text } = passage;
  const sentence = shown === null ? text : text.slice(...shown.span);
  const isQuoted = text.trim() === quoted?.trim();
  const small = [
    isQuoted ? 'quoted above' : null,
    citesLine(passage.attribution),
    sourceLink(article.url, sentence, 'source'),
  ].filter((part) => part !== null);
  return [
    [`**[${passage.n}] ${nameOutlet(article)}**`, placeOf(passage, lookup), aside]
      .filter((part) => part !== null)
      .join(' · '),
    ...(isQuoted
      ? []
      : [`> ${excerpt(text, boldOf(passage, shown), PASSAGE_ROOM, shown?.span ?? null)}`]),
    ...(small.length === 0 ? [] : [`-# ${small.join(' · ')}`]),
  ].join('\n');
}

/** What was asked for, where it is known; else the words that the passage shares with the question. */
function boldOf({ highlights }: Passage, shown: ShownSentence | null): readonly Span[] {
  if (shown === null) return highlights;
  if (shown.value !== null) return [shown.value];
  return highlights.filter(([start, end]) => start >= shown.span[0] && end <= shown.span[1]);
}

/** Date and paragraph of a passage or statement, as they stand in its first line. */
export function placeOf(
  { article, paragraph }: Pick<Passage, 'article' | 'paragraph'>,
  lookup: Lookup,
): string {
  const kind = article.kind === 'teaser' ? ' · sidebar item' : '';
  return `${stampOf(article, lookup)} · ¶\u00a0${paragraph}${kind}`;
}

/**
 * The date of an article as a timestamp that every reader sees in their own language, or in words where the
 * server has set one. It stands for noon in Greenwich, so that it is the same day nearly everywhere. "about …"
 * when it was inferred.
 */
export function stampOf(article: ArticleRef, lookup: Lookup): string {
  if ((lookup.language ?? null) !== null) return dateOf(article, lookup);
  const noon = Date.parse(`${(article.published ?? '').slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(noon)) return dateInWords(null);
  const about = lookup(article.id)?.publishedBasis === 'inferred' ? 'about ' : '';
  return `${about}<t:${noon / 1000}:D>`;
}

/** The day of a moment (ISO 8601) as a timestamp, or in words where the server has set a language. */
export function stampOfMoment(iso: string, { language = null }: Pick<Lookup, 'language'>): string {
  if (language !== null) return dateInWords(iso, 'proved', language);
  return `<t:${Math.trunc(Date.parse(iso) / 1000)}:D>`;
}

/** The date of an article in words, "about …" when it was inferred: where no timestamp can stand. */
export function dateOf(article: ArticleRef, lookup: Lookup): string {
  return dateInWords(
    article.published,
    lookup(article.id)?.publishedBasis,
    lookup.language ?? null,
  );
}

/** An outlet's name, cut and escaped. */
export function nameOutlet({ outlet }: Pick<ArticleRef, 'outlet'>): string {
  return excerpt(outlet, [], OUTLET_ROOM);
}

/** An article's headline, cut and escaped. */
export function nameHeadline({ headline }: Pick<ArticleRef, 'headline'>): string {
  const text = headline?.trim() ?? '';
  return text === '' ? '(no headline)' : excerpt(text, [], HEADLINE_ROOM);
}

function citesLine(attribution: readonly string[]): string | null {
  if (attribution.length === 0) return null;
  return `citing ${excerpt(attribution.join('; '), [], CITES_ROOM)}`;
}
