import { importCues } from '../cues.ts';
import { type PageDocument, visibleText } from '../page-dom.ts';
import { foldLine } from '../shape.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { foldSite, isSameSite, titleParts } from './site-names.ts';

/** A name longer than this is a slogan or a headline, in characters. */
const MAX_NAME_CHARS = 50;

/** Names that templates and services leave in place of the site's. */
const NO_NAMES = new Set([
  'wordpress',
  'blogger',
  'drupal',
  'joomla',
  'website',
  'home',
  'index',
  'untitled',
  'google',
  'facebook',
  'news',
  'admin',
  'author',
  'staff',
  'default',
]);

/**
 * Names of the site in order of trust: `og:site_name`, JSON-LD publisher and site, microdata, Dublin Core and
 * application tags, then what the page shows: a link to the front page, an end of the title that the page
 * repeats elsewhere, the line of copyright. The first is the outlet's; all serve to tell site from headline.
 */
export function readSiteNames(
  document: PageDocument,
  tags: MetaTags,
  linked: LinkedData,
  host: string | null,
): string[] {
  const title = pageTitles(document, tags);
  const told = [
    tags.first('og:site_name'),
    linked.publisher,
    linked.site,
    publisherOf(document),
    tags.first('publisher', 'dc.publisher', 'dcterms.publisher', 'citation_publisher'),
    tags.first(
      'application-name',
      'apple-mobile-web-app-title',
      'al:ios:app_name',
      'al:android:app_name',
    ),
    tags.first('source', 'dc.source', 'cre', 'copyright', 'rights', 'dc.rights', 'dcterms.rights'),
  ].flatMap((name) => (name === null ? [] : cleanName(name, linked.headline)));
  const shown = shownNames(document, title);
  const names = [...told, ...shown].filter((name) => !isHeadline(name, document, title));
  const proper = names.filter((name) => !/^[\w-]+(?:\.[\w-]+)+$/.test(name));
  const ordered = proper.length > 0 ? proper : names;
  const byHost = host === null ? [] : title.filter((part) => isOfHost(part, host));
  return [...new Set([...ordered, ...byHost])];
}

/** `Harbour Gazette - Latest News & Headlines` → `Harbour Gazette`; nothing for handles and addresses in full. */
function cleanName(name: string, headline: string | null): string[] {
  const [first = ''] = name.split(/ (?:[|–—·•:»]|--?) | ?\| ?/);
  const plain = first
    .replace(/^(?:©|\(c\)|copyright) ?(?:\d{4}(?: ?[-–] ?\d{4})?)? ?(?:by )?/i, '')
    .replace(/[.,]? ?all rights reserved\.?$/i, '')
    .trim();
  if (plain === '' || plain.length > MAX_NAME_CHARS || /^@|^https?:/i.test(plain)) return [];
  if (NO_NAMES.has(foldLine(plain)) || /^\d+$/.test(plain)) return [];
  return headline !== null && foldLine(headline) === foldLine(plain) ? [] : [plain];
}

function publisherOf(document: PageDocument): string | null {
  const places = '[itemprop~="publisher"],[property~="publisher"],[property~="schema:publisher"]';
  for (const node of document.querySelectorAll(places)) {
    const [name] = [
      ...node.querySelectorAll('[itemprop~="name"],[property~="name"],[property~="schema:name"]'),
    ];
    const text = name?.getAttribute('content') ?? visibleText((name ?? node).textContent);
    if (text !== '' && text.length <= MAX_NAME_CHARS) return text;
  }
  return null;
}

/** Names that stand on the page: a link to the front page, and ends of the title that the page repeats. */
function shownNames(document: PageDocument, title: readonly string[]): string[] {
  const links: string[] = [];
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!/^(?:https?:\/\/[^/]+)?\/?(?:index\.\w{3,4})?$/i.test(href)) continue;
    const text = visibleText(link.textContent) || (imageName(link.querySelectorAll('img')) ?? '');
    links.push(...cleanName(text, null).filter((name) => !isLabel(name)));
  }
  const texts = shortTexts(document);
  const repeated = title.filter((part) =>
    [...links, ...texts].some((text) => foldSite(part) === foldSite(text)),
  );
  const names = [...repeated, ...links].flatMap((name) => cleanName(name, null));
  return names.filter((name) => !isLabel(name));
}

function imageName(images: Iterable<{ getAttribute(name: string): string | null }>): string | null {
  for (const image of images) {
    const alt = image.getAttribute('alt')?.trim();
    if (alt) return alt;
  }
  return null;
}

/** Short texts of the page where a site writes its name: head and foot, logos, lines of copyright. */
function shortTexts(document: PageDocument): string[] {
  const texts: string[] = [];
  for (const node of document.querySelectorAll(
    'div,span,p,b,td,small,header,footer,strong,font,h1,h2,h4,img',
  )) {
    const text = visibleText(node.textContent) || (node.getAttribute('alt') ?? '');
    if (text.length < 3 || text.length > 120) continue;
    const [, line] =
      /^(?:all material )?(?:©|\(c\)|copyright) ?(?:©|\(c\))? ?(?:\d{4} )?(.{3,60})$/i.exec(text) ??
      [];
    texts.push((line ?? text).split(/[,.]\s/)[0] ?? text);
  }
  return texts;
}

/** The parts of the titles but the longest, which is the headline. */
function pageTitles(document: PageDocument, tags: MetaTags): string[] {
  const [node] = [...document.querySelectorAll('title')];
  const titles = [visibleText(node?.textContent ?? null), tags.first('og:title') ?? ''];
  return titles.flatMap((title) => {
    const parts = [
      ...titleParts(title),
      ...(/-(\p{Lu}[\p{L}\s]{2,30})$/u.exec(title)?.slice(1) ?? []),
    ];
    const longest = Math.max(...parts.map((part) => part.length));
    return parts.length < 2
      ? []
      : parts.filter((part) => part.length < longest && !isLabel(part)).reverse();
  });
}

function isLabel(name: string): boolean {
  const label = foldLine(name);
  return (
    importCues().sectionNames.includes(label) ||
    NO_NAMES.has(label) ||
    /^(?:home ?page|front page|back|skip)/.test(label)
  );
}

/** An application may be named after the page. */
function isHeadline(name: string, document: PageDocument, title: readonly string[]): boolean {
  if (title.some((part) => isSameSite(part, name))) return false;
  const folded = foldLine(name);
  for (const node of document.querySelectorAll('h1')) {
    const isLink = [...node.querySelectorAll('a[href]')].length > 0;
    if (!isLink && foldLine(visibleText(node.textContent)) === folded) return true;
  }
  return false;
}

/** `Ottley Courier` of www.ottleycourier.co.uk. */
function isOfHost(name: string, host: string): boolean {
  const folded = foldSite(name);
  return (
    folded.length >= 4 &&
    host
      .replace(/[^\p{L}\p{N}.]/gu, '')
      .split('.')
      .some((label) => label === folded)
  );
}
