import { DetectError, ParseError, parseFeed } from 'feedsmith';
import { UserError } from '../../../errors.ts';
import { decodeEntities } from '../meta/headline.ts';
import type { ImportOptions } from '../options.ts';
import { readDate } from '../read-date.ts';
import { countWords } from '../shape.ts';
import type { RawDocument, RawDocuments } from './raw-document.ts';

/** A text of this many words is an article, even where the feed calls it a description. */
const ARTICLE_WORDS = 120;

/** What a feed calls content may still be its first lines: shorter than this, or breaking off. */
const CONTENT_WORDS = 40;

/** How feeds mark that the text goes on elsewhere. */
const BREAKS_OFF =
  /(?:\[?(?:…|\.{3}|&#8230;|&hellip;)\]?|\bread (?:more|the rest|full)\b.{0,30}|continue reading.{0,60})\s*(?:<\/\w+>\s*)*$/i;

/** One story of a feed, whatever kind of feed. */
interface Item {
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly content: string | null;
  readonly summary: string | null;
}

/**
 * Reads an RSS, Atom, RDF or JSON feed: every item is an article where the feed holds its text, else a teaser.
 * Address and date are the item's own. Throws `UserError('corpus')` for a file that is no feed.
 */
export async function* readFeed(text: string, source: string): RawDocuments {
  const items = readItems(text, source);
  if (items.length === 0) {
    throw new UserError('corpus', `${source} is a feed without items. Save it again later.`);
  }
  for (const [at, item] of items.entries()) {
    const name = `${source}, item ${at + 1}`;
    yield toDocument(item, name, source) ?? { name, problem: 'The item has no text.' };
  }
}

function toDocument(item: Item, name: string, source: string): RawDocument | null {
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

function longest({ content, summary }: Item): string | null {
  if (content !== null && summary !== null)
    return content.length >= summary.length ? content : summary;
  return content ?? summary;
}

function isWhole(raw: string, isContent: boolean): boolean {
  const words = countWords(raw.replace(/<[^<>]*>/g, ' '));
  if (BREAKS_OFF.test(raw.trim())) return false;
  return words >= (isContent ? CONTENT_WORDS : ARTICLE_WORDS);
}

function readItems(text: string, source: string): Item[] {
  const parsed = parse(text, source);
  if (parsed.format === 'atom') {
    const outlet = plain(parsed.feed.title?.value);
    return (parsed.feed.entries ?? []).map((entry) => ({
      title: plain(entry.title?.value),
      url: address(entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href),
      published: entry.published ?? entry.updated ?? null,
      outlet: plain(entry.source?.title?.value) ?? outlet,
      content: filled(entry.content?.value),
      summary: filled(entry.summary?.value),
    }));
  }
  if (parsed.format === 'json') {
    const outlet = plain(parsed.feed.title);
    return (parsed.feed.items ?? []).map((item) => ({
      title: plain(item.title),
      url: address(item.url) ?? address(item.external_url) ?? address(item.id),
      published: item.date_published ?? item.date_modified ?? null,
      outlet,
      content: filled(item.content_html) ?? filled(item.content_text),
      summary: filled(item.summary),
    }));
  }
  const outlet = plain(parsed.feed.title);
  return (parsed.feed.items ?? []).map((item) => ({
    title: plain(item.title),
    url: address(item.link) ?? ('guid' in item ? address(item.guid?.value) : null),
    published: ('pubDate' in item ? item.pubDate : null) ?? item.dc?.dates?.[0] ?? null,
    outlet: ('source' in item ? plain(item.source?.title) : null) ?? outlet,
    content: filled(item.content?.encoded),
    summary: filled(item.description),
  }));
}

function parse(text: string, source: string) {
  try {
    return parseFeed(text);
  } catch (cause) {
    if (!(cause instanceof DetectError) && !(cause instanceof ParseError)) throw cause;
    throw new UserError(
      'corpus',
      `${source} is no RSS, Atom or JSON feed that can be read. Save the feed itself, not the page that shows it.`,
    );
  }
}

function plain(text: string | undefined): string | null {
  const clean = decodeEntities((text ?? '').replace(/<[^<>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? null : clean;
}

function filled(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

function address(text: string | undefined): string | null {
  const url = text?.trim() ?? '';
  return /^https?:\/\/\S+$/i.test(url) ? url : null;
}
