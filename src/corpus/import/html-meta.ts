import { toIsoDay } from '../dates.ts';
import type { PageNode } from './html-blocks.ts';

/** What a page says about itself; null where it does not. `published` is a day, YYYY-MM-DD. */
export interface PageMeta {
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

interface MetaDocument {
  querySelectorAll(selector: string): Iterable<PageNode>;
}

/** Largest piece of structured data looked at, in characters: a description of one article is small. */
const MAX_JSON_LD_CHARS = 200_000;

/** Reads Open Graph tags, JSON-LD of schema.org articles, the canonical link, then plain elements. */
export function readMeta(document: MetaDocument): PageMeta {
  const tag = (names: readonly string[]): string | null => readTag(document, names);
  const linked = readJsonLd(document);
  const first = (selector: string, attribute?: string): string | null => {
    for (const node of document.querySelectorAll(selector)) {
      const value = attribute ? node.getAttribute?.(attribute) : node.textContent;
      if (clean(value)) return clean(value);
    }
    return null;
  };
  const published =
    tag(['article:published_time', 'og:article:published_time', 'datePublished', 'pubdate']) ??
    linked.published ??
    tag([
      'publish-date',
      'publication_date',
      'date',
      'dc.date',
      'dc.date.issued',
      'sailthru.date',
    ]) ??
    first('time[datetime]', 'datetime');
  const outlet = tag(['og:site_name', 'application-name']) ?? linked.outlet;
  const title =
    tag(['og:title', 'twitter:title']) ?? linked.headline ?? first('h1') ?? first('title');
  return {
    headline: title === null ? null : stripSite(title, outlet),
    outlet,
    published: published === null ? null : toIsoDay(published),
    url: first('link[rel="canonical"]', 'href') ?? tag(['og:url']),
  };
}

/** `Wall gives way | Harbour Gazette` names its site after the headline. */
function stripSite(title: string, outlet: string | null): string {
  if (outlet === null || !title.endsWith(outlet)) return title;
  const before = title.slice(0, -outlet.length).trimEnd();
  return /[|–—·:-]$/.test(before) ? before.slice(0, -1).trimEnd() || title : title;
}

function readTag(document: MetaDocument, names: readonly string[]): string | null {
  const found = new Map<string, string>();
  for (const node of document.querySelectorAll('meta')) {
    const name =
      node.getAttribute?.('property') ??
      node.getAttribute?.('name') ??
      node.getAttribute?.('itemprop') ??
      '';
    const content = clean(node.getAttribute?.('content'));
    if (content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  for (const name of names) {
    const value = found.get(name.toLowerCase());
    if (value !== undefined) return value;
  }
  return null;
}

type Linked = Pick<PageMeta, 'headline' | 'outlet' | 'published'>;

function readJsonLd(document: MetaDocument): Linked {
  for (const node of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseJson(node.textContent ?? ''));
    if (!article) continue;
    const publisher = isRecord(article.publisher) ? article.publisher.name : null;
    return {
      headline: clean(article.headline),
      outlet: clean(publisher),
      published: clean(article.datePublished),
    };
  }
  return { headline: null, outlet: null, published: null };
}

/** A broken description is none: the page's other signs still count. */
function parseJson(text: string): unknown {
  if (text.length > MAX_JSON_LD_CHARS) return null;
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

function findArticle(value: unknown): Readonly<Record<string, unknown>> | null {
  const list = Array.isArray(value) ? value : [value];
  for (const item of list) {
    if (!isRecord(item)) continue;
    const types = Array.isArray(item['@type']) ? item['@type'] : [item['@type']];
    if (types.some((type) => typeof type === 'string' && /Article$|Posting$/.test(type)))
      return item;
    const graph = item['@graph'];
    const inner = Array.isArray(graph) ? graph.find((node) => findArticle(node) !== null) : null;
    if (isRecord(inner)) return inner;
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function clean(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.replace(/\s+/g, ' ').trim() || null;
}
