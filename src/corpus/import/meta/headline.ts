import { importCues } from '../cues.ts';
import type { Block } from '../html-blocks.ts';
import { type PageDocument, type PageElement, visibleText } from '../page-dom.ts';
import { countWords, foldLabel, foldLine } from '../shape.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { isSameSite, stripSite, titleParts } from './site-names.ts';

/** What the headline of a page is read from. */
export interface HeadlineSigns {
  readonly document: PageDocument;
  readonly blocks: readonly Block[];
  readonly tags: MetaTags;
  readonly linked: LinkedData;
  /** Names of the site, to be told from headlines. */
  readonly sites: readonly string[];
}

/** Where pages show the headline of their article, beside headings. */
const SHOWN =
  'h1,h2,h3,[itemprop~="headline"],[property~="headline"],[property~="schema:headline"],.p-name,' +
  '.entry-title,.post-title,.article-title,.story-title,.headline,.article-headline,.article__title';

/** A headline shown counts only from here on; the title of the page is better than a guess. */
const MIN_SCORE = 2;

/**
 * The headline that the page shows, where its own description agrees or it is a main heading; else the
 * description's. Names of site and section are no headlines, whatever they are set in.
 */
export function readHeadline(signs: HeadlineSigns): string | null {
  const { tags, linked, sites } = signs;
  const described = [
    linked.headline,
    tags.first('og:title'),
    tags.first('parsely-title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline', 'title'),
    pageTitle(signs.document),
  ].flatMap((title) => (title === null ? [] : [decodeEntities(title)]));
  const titles = described
    .map((title) => stripSite(title, sites))
    .filter((title) => !isSiteOrSection(title, sites));
  const shown = findShown(signs, described, titles);
  if (shown !== null) return shown;
  const best = titles.find((title) => countWords(title) >= MIN_WORDS) ?? titles[0];
  return best === undefined ? null : longestPart(best, signs);
}

/** Shorter titles are mostly names of sites and sections. */
const MIN_WORDS = 3;

function findShown(
  signs: HeadlineSigns,
  described: readonly string[],
  titles: readonly string[],
): string | null {
  const folded = titles.map(foldLine);
  const raw = described.map(foldLine);
  let best: { text: string; score: number } | null = null;
  for (const element of signs.document.querySelectorAll(SHOWN)) {
    const text = visibleText(element.textContent);
    if (text.length < 4 || text.length > 300 || isSiteOrSection(text, signs.sites)) continue;
    const score = scoreShown(element, foldLine(text), folded, raw);
    if (score > (best?.score ?? MIN_SCORE - 1)) best = { text, score };
  }
  return best?.text ?? null;
}

function scoreShown(
  element: PageElement,
  text: string,
  titles: readonly string[],
  described: readonly string[],
): number {
  const isMain = element.nodeName.toUpperCase() === 'H1';
  let score = isMain ? 2 : 0;
  if (titles.includes(text)) score += 4;
  else if (countWords(text) >= MIN_WORDS && described.some((title) => title.includes(text)))
    score += 3;
  if (element.getAttribute('itemprop')?.includes('headline')) score += 2;
  if (isMain && element.closest('article,main,[itemtype]')) score += 1;
  if (element.closest('nav,footer,aside')) score -= 3;
  if (countWords(text) < MIN_WORDS && !titles.includes(text)) score -= 2;
  if (isLinkElsewhere(element)) score -= 2;
  return score;
}

/** A heading that is a link to the front page is the site's name; to another page, another story's headline. */
function isLinkElsewhere(element: PageElement): boolean {
  const link = element.closest('a') ?? [...element.querySelectorAll('a')][0];
  const href = link?.getAttribute('href') ?? '';
  if (!link || href === '') return false;
  return visibleText(link.textContent).length >= visibleText(element.textContent).length;
}

function isSiteOrSection(text: string, sites: readonly string[]): boolean {
  if (importCues().sectionNames.includes(foldLabel(text))) return true;
  return sites.some((site) => isSameSite(text, site));
}

/** `Bus drivers to strike | Transport | Evening News` without its known names: the longest part is the headline. */
function longestPart(title: string, { blocks, sites }: HeadlineSigns): string {
  const whole = blocks.find((block) => foldLine(block.text) === foldLine(title));
  if (whole) return whole.text;
  const parts = titleParts(title).filter((part) => !isSiteOrSection(part, sites));
  const shown = parts.find((part) =>
    blocks.some((block) => foldLine(block.text) === foldLine(part)),
  );
  const piped = title.split(/ ?\| ?| :: | » /).filter((part) => !isSiteOrSection(part, sites));
  return shown ?? piped.sort((a, b) => b.length - a.length)[0] ?? title;
}

function pageTitle(document: PageDocument): string | null {
  for (const node of document.querySelectorAll('title')) {
    if (node.closest('svg')) continue;
    const text = visibleText(node.textContent);
    if (text !== '') return text;
  }
  return null;
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', hellip: '…' },
    ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—' },
  }),
);

/** Titles in structured data are often escaped once too often: `Teachers&#8217; pay`. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{2,6})|#x([\da-f]{2,5})|(\w{2,6}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 31 && code < 0x11_0000 ? visibleText(String.fromCodePoint(code)) || ' ' : whole;
    },
  );
}
