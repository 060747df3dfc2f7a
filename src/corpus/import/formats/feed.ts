import { UserError } from '../../../errors.ts';
import type { ImportOptions } from '../options.ts';
import { readDate } from '../read-date.ts';
import { countWords } from '../shape.ts';
import { type FeedItem, readFeedItems } from './feed-items.ts';
import type { RawDocument, RawDocuments } from './raw-document.ts';

/** A text of this many words is an article, even where the feed calls it a description. */
const ARTICLE_WORDS = 120;

/** What a feed calls content may still be its first lines: shorter than this, or breaking off. */
const CONTENT_WORDS = 40;

/** How feeds mark that the text goes on elsewhere. */
const BREAKS_OFF =
  /(?:\[?(?:…|\.{3}|&#8230;|&hellip;)\]?|\bread (?:more|the rest|full)\b.{0,30}|continue reading.{0,60})\s*(?:<\/\w+>\s*)*$/i;

/**
 * Reads an RSS, Atom, RDF or JSON feed: every item is an article where the feed holds its text, else a teaser.
 * Address and date are the item's own. Throws `UserError('corpus')` for a file that is no feed.
 */
export async function* readFeed(text: string, source: string): RawDocuments {
  const { items } = readFeedItems(text, source);
  if (items.length === 0) {
    throw new UserError('corpus', `${source} is a feed without items. Save it again later.`);
  }
  for (const [at, item] of items.entries()) {
    const name = `${source}, item ${at + 1}`;
    yield feedDocument(item, name, source) ?? { name, problem: 'The item has no text.' };
  }
}

/** A story as import takes it, named so in messages; null where it has no text. */
export function feedDocument(item: FeedItem, name: string, source: string): RawDocument | null {
  const raw = longest(item);
  if (raw === null) return null;
  const isArticle = isWhole(raw, item.content !== null);
  const date = item.published === null ? null : readDate(item.published);
  const options: ImportOptions = {
    source,
    format: /<\/?[a-z][^<>]*>|&[a-z#\d]{1,10};/i.test(raw) ? 'html-content' : 'text',
    kind: isArticle ? 'article' : 'teaser',
    headline: item.title ?? undefined,
    url: item.url ?? undefined,
    published: date?.other === null ? date.day : undefined,
    likelyOutlet: item.outlet,
  };
  return { name, raw, options };
}

function longest({ content, summary }: FeedItem): string | null {
  if (content !== null && summary !== null)
    return content.length >= summary.length ? content : summary;
  return content ?? summary;
}

function isWhole(raw: string, isContent: boolean): boolean {
  const words = countWords(raw.replace(/<[^<>]*>/g, ' '));
  if (BREAKS_OFF.test(raw.trim())) return false;
  return words >= (isContent ? CONTENT_WORDS : ARTICLE_WORDS);
}
