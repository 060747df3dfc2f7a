import type { Article } from '../../corpus/article.ts';
import { dateInWords } from '../../corpus/date-in-words.ts';
import type { ArticleRef, Passage } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { sourceLink } from './source-link.ts';

/** Rendered characters of a passage's text: three long paragraphs and their heads fit one page. */
const PASSAGE_ROOM = 1100;

/** Rendered characters of names: outlet, headline, and the list of whom a passage cites. */
const OUTLET_ROOM = 100;
const HEADLINE_ROOM = 240;
const CITES_ROOM = 200;

/** Looks up the stored article behind a reference (see `Questions.lookup`), and says in which language its date is written. */
export interface Lookup {
  (id: string): Article | undefined;
  /** A BCP 47 tag; none: English. */
  readonly language?: string | null;
}

/**
 * One numbered passage: `[n]`, outlet, date and paragraph, headline, the text with matches in bold, whom it
 * cites, and a link to the page. At most 2,600 characters: see the rooms above and `LINK_CHARACTERS`.
 */
export function renderPassage(passage: Passage, lookup: Lookup): string {
  const { article, text } = passage;
  const place = `${dateOf(article, lookup)} · paragraph ${passage.paragraph}`;
  const small = [
    citesLine(passage.attribution),
    sourceLink(article.url, text, 'Read it at the source'),
  ].filter((part) => part !== null);
  return [
    `**[${passage.n}] ${nameOutlet(article)}** · ${place}`,
    headlineLine(article),
    `> ${excerpt(text, passage.highlights, PASSAGE_ROOM)}`,
    small.length === 0 ? null : `-# ${small.join(' · ')}`,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** The date of an article in words, "about …" when it was inferred. */
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

function headlineLine(article: ArticleRef): string {
  const kind = article.kind === 'teaser' ? ' (sidebar item)' : '';
  return `*${nameHeadline(article)}*${kind}`;
}

function citesLine(attribution: readonly string[]): string | null {
  if (attribution.length === 0) return null;
  return `cites ${excerpt(attribution.join('; '), [], CITES_ROOM)}`;
}
