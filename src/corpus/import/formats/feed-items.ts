import { DetectError, MalformedError, ParseError, parseFeed } from 'feedsmith';
import { UserError } from '../../../errors.ts';
import { decodeEntities } from '../meta/headline.ts';

/** One story of a feed, whatever kind of feed. */
export interface FeedItem {
  /** What the feed calls the story by; it should never change. */
  readonly guid: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** When the feed says that the story was last changed. */
  readonly updated: string | null;
  readonly outlet: string | null;
  readonly content: string | null;
  readonly summary: string | null;
}

/** A feed's own name and its stories. */
export interface FeedContent {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

/** Reads an RSS, Atom, RDF or JSON feed. Throws `UserError('corpus')` for a file that is no feed. */
export function readFeedItems(text: string, source: string): FeedContent {
  const parsed = parse(text, source);
  if (parsed.format === 'atom') {
    const title = plain(parsed.feed.title?.value);
    const items = (parsed.feed.entries ?? []).map((entry) => ({
      guid: filled(entry.id),
      title: plain(entry.title?.value),
      url: address(entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href),
      published: entry.published ?? entry.updated ?? null,
      updated: entry.updated ?? null,
      outlet: plain(entry.source?.title?.value) ?? title,
      content: filled(entry.content?.value),
      summary: filled(entry.summary?.value),
    }));
    return { title, items };
  }
  if (parsed.format === 'json') {
    const title = plain(parsed.feed.title);
    const items = (parsed.feed.items ?? []).map((item) => ({
      guid: filled(item.id),
      title: plain(item.title),
      url: address(item.url) ?? address(item.external_url) ?? address(item.id),
      published: item.date_published ?? item.date_modified ?? null,
      updated: item.date_modified ?? null,
      outlet: title,
      content: filled(item.content_html) ?? filled(item.content_text),
      summary: filled(item.summary),
    }));
    return { title, items };
  }
  const title = plain(parsed.feed.title);
  const items = (parsed.feed.items ?? []).map((item) => ({
    guid: 'guid' in item ? filled(item.guid?.value) : null,
    title: plain(item.title),
    url: address(item.link) ?? ('guid' in item ? address(item.guid?.value) : null),
    published: ('pubDate' in item ? item.pubDate : null) ?? item.dc?.dates?.[0] ?? null,
    updated: null,
    outlet: ('source' in item ? plain(item.source?.title) : null) ?? title,
    content: filled(item.content?.encoded),
    summary: filled(item.description),
  }));
  return { title, items };
}

/** No feed, one that breaks off or is not well-formed, and one with nothing in it. */
const UNREADABLE = [DetectError, MalformedError, ParseError];

function parse(text: string, source: string) {
  try {
    return parseFeed(text);
  } catch (cause) {
    if (!UNREADABLE.some((kind) => cause instanceof kind)) throw cause;
    throw new UserError(
      'corpus',
      `${source} is no RSS, Atom or JSON feed that can be read. Save the feed itself, not the page that shows it.`,
    );
  }
}

function plain(text: string | undefined): string | null {
  const bare = decodeEntities((text ?? '').replace(/<[^<>]*>/g, ''));
  // Titles are escaped twice by some: what is a tag once it is decoded is markup too.
  const clean = bare
    .replace(/<\/?[a-z][^<>]*>/gi, '')
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
