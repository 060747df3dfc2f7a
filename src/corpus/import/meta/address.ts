import type { PageDocument } from '../page-dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';

/** Browsers note the address of a page they save: `<!-- saved from url=(0042)https://… -->`. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)\s*-->/i;

/** SingleFile notes it so, in a comment of its own. */
const SINGLE_FILE = /<!--\s*Page saved with SingleFile[\s\S]{0,20}?url:\s*(https?:\/\/\S+)/i;

/**
 * The page's own address, in full: canonical link, `og:url`, JSON-LD, Parsely, base, short link, then what the
 * browser noted when it saved the page. One that leads to a site's front page gives way to one with a path.
 */
export function readAddress(
  document: PageDocument,
  raw: string,
  tags: MetaTags,
  linked: LinkedData,
  known: string | null,
): string | null {
  const link = (selector: string): string | null => {
    for (const node of document.querySelectorAll(selector)) {
      const href = node.getAttribute('href')?.trim();
      if (href) return href;
    }
    return null;
  };
  const head = raw.slice(0, 10_000);
  const saved = known ?? SAVED_FROM.exec(head)?.[1] ?? SINGLE_FILE.exec(head)?.[1] ?? null;
  const written = [
    link('link[rel~="canonical"]'),
    tags.first('og:url'),
    linked.url,
    tags.first('parsely-link', 'twitter:url', 'dc.identifier', 'dcterms.identifier'),
    link('base'),
    link('link[rel~="shortlink"]'),
    link('link[rel~="amphtml"]'),
    saved,
  ];
  const base = [saved, ...written].find((url) => url !== null && isFull(url)) ?? null;
  const full = written.flatMap((url) => (url === null ? [] : resolve(url, base)));
  return full.find((url) => new URL(url).pathname !== '/') ?? full[0] ?? null;
}

function isFull(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url);
}

/** In full, with `https` where the page leaves the scheme open; nothing for what is no web address. */
function resolve(url: string, base: string | null): string[] {
  const start = base?.startsWith('//') ? `https:${base}` : (base ?? undefined);
  const written = url.startsWith('//') ? `https:${url}` : url;
  if (!URL.canParse(written, start)) return [];
  const full = new URL(written, start);
  const isWeb = /^https?:$/.test(full.protocol) && full.hostname.includes('.');
  // An address in full is kept as it is written: a URL object would change its escapes.
  return isWeb ? [isFull(written) ? written : full.href] : [];
}
