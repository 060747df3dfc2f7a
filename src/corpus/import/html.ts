import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { UserError } from '../../errors.ts';
import { blankSilent } from './blank-silent.ts';
import { chooseBlocks } from './choose-blocks.ts';
import { joinDropCaps } from './drop-caps.ts';
import { type FurnitureElements, findFurnitureElements } from './furniture-elements.ts';
import { findHeader } from './headers.ts';
import { type Block, collectBlocks } from './html-blocks.ts';
import { refuseIndexPage } from './index-page.ts';
import { type PageFacts, type PageMeta, readMeta } from './meta/read-meta.ts';
import type { PageDocument, PageElement } from './page-dom.ts';
import { refuseEndless, TOO_DEEP } from './page-limits.ts';
import { foldLine } from './shape.ts';
import type { Cut, Unit } from './units.ts';

/** The article's text blocks, what the page says about itself, and what stood beside the article. */
export interface HtmlDocument {
  readonly units: readonly Unit[];
  readonly cuts: readonly Cut[];
  readonly meta: PageMeta;
}

/** How much of a file is looked at to tell HTML from text, in characters, once scripts and styles are off. */
const PROBE_CHARS = 4096;

/** Style sheets and scripts longer than this before the first tag of a page are not looked through. */
const HEAD_CHARS = 400_000;

/** Elements that Readability need not see: none of them holds text of the article. */
const SILENT = 'script,style,noscript,template,iframe,svg,link,object,embed';

/** Parts of the class names in which themes and publishers put the body of an article. */
const BODY_CLASSES = [
  ...['article-body', 'article__body', 'article_body', 'articleBody', 'articlebody', 'ArticleBody'],
  ...[
    'story-body',
    'story__body',
    'storyBody',
    'story-text',
    'story__text',
    'story-content',
    'story__content',
  ],
  ...[
    'article-content',
    'article__content',
    'article_content',
    'articleContent',
    'article-text',
    'article__text',
  ],
  ...[
    'entry-content',
    'post-content',
    'post__content',
    'post_content',
    'post-body',
    'post__body',
    'node__content',
  ],
  ...[
    'body-text',
    'bodytext',
    'content-body',
    'available-content',
    'field-name-body',
    'field--name-body',
  ],
];

/** Where a page marks the body of its article; the selector finds more than that, so it needs `chooseBlocks`. */
const MARKED = [
  ...['itemprop', 'property'].map((name) => `[${name}~="articleBody"]`),
  ...[
    '[property~="schema:articleBody"]',
    '[name="articleBody"]',
    '[data-articlebody]',
    '.e-content',
  ],
  ...BODY_CLASSES.flatMap((name) => [`[class*="${name}"]`, `[id*="${name}"]`]),
].join(',');

/** Tells HTML from text: a document type, or opening and closing tags that make a page. */
export function looksLikeHtml(raw: string): boolean {
  const start = blankSilent(raw.slice(0, HEAD_CHARS), '<body>');
  const head = start.slice(0, PROBE_CHARS).trimStart();
  if (/^<(?:\?xml[^>]*>\s*<)?(?:!doctype\s+html|html[\s>])/i.test(head)) return true;
  return /<(?:html|head|body|article|main|div|p|h1)[\s>]/i.test(head) && /<\/[a-z]/i.test(raw);
}

/**
 * Takes the article out of a web page with Readability and the page's own marks. Words stay verbatim; white
 * space is collapsed, as a browser shows it. Throws `UserError('corpus')` for a page nested too deep or of too
 * many elements, and for one that is a list of other stories.
 */
export function readHtml(raw: string, facts: PageFacts = {}): HtmlDocument {
  try {
    return extract(raw, facts);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UserError('corpus', TOO_DEEP);
  }
}

function extract(raw: string, facts: PageFacts): HtmlDocument {
  const { document } = parseHTML(wrap(raw)) as unknown as { document: PageDocument };
  refuseEndless(document.body);
  joinDropCaps(document.body);
  const furniture = findFurnitureElements(document.body);
  const all = collectBlocks(document.body, furniture);
  const meta = readMeta(document, raw, all, facts);
  const marked = [...document.querySelectorAll(MARKED)];
  const signs = { marked, copy: meta.copy, headline: meta.headline };
  const found = facts.isContent ? null : readContent(document, furniture);
  const blocks = chooseBlocks(all, { ...signs, found });
  if (!facts.isContent) refuseIndexPage(all, blocks, meta);
  const kept = blocks.filter((block) => !isPlainCrosshead(block, all));
  const units = kept.map(({ text, isHeading, isListed }) => ({
    text,
    line: null,
    isHeading,
    isListed,
  }));
  return { units, cuts: listCuts(all, new Set(kept), meta.headline), meta };
}

/** A crosshead such as "Latest updates" reads like the head of a box of links; with text below it, it is none. */
function isPlainCrosshead(block: Block, all: readonly Block[]): boolean {
  if (!block.isHeading || findHeader(block.text) === null) return false;
  const next = all[all.indexOf(block) + 1];
  return next !== undefined && !next.isLinked && next.reason === null;
}

/**
 * A fragment has no body of its own, and gets one. Styles, scripts and comments before the document would
 * become its root, and go.
 */
function wrap(raw: string): string {
  if (!/<body[\s>]/i.test(raw)) return `<!doctype html><html><body>${raw}</body></html>`;
  const start = raw.search(/<(?:!doctype\s|html[\s>])/i);
  const before = blankSilent(raw.slice(0, Math.max(0, start)), '');
  return start > 0 && before.trim() === '' ? raw.slice(start) : raw;
}

/** The texts of the article that Readability finds; null where it finds none. The document is used up. */
function readContent(document: PageDocument, furniture: FurnitureElements): string[] | null {
  for (const element of furniture.keys()) element.remove();
  for (const element of [...document.querySelectorAll(SILENT)]) element.remove();
  // Readability throws these away by name, and here they are the article's own place.
  for (const element of [...document.body.querySelectorAll('aside,form,footer,nav')]) {
    rename(element, document.createElement('div'));
  }
  const parsed = new Readability(document as never).parse();
  if (!parsed?.content) return null;
  const page = parseHTML(wrap(parsed.content)) as unknown as { document: PageDocument };
  const texts = collectBlocks(page.document.body, new Map()).map((block) => block.text);
  return texts.length > 0 ? texts : null;
}

function rename(element: PageElement, other: PageElement): void {
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** Every block of the page that the article does not hold. */
function listCuts(all: readonly Block[], kept: ReadonlySet<Block>, headline: string | null): Cut[] {
  const folded = headline === null ? null : foldLine(headline);
  return all
    .filter((block) => !kept.has(block))
    .map(({ text, reason }) => {
      const outside = foldLine(text) === folded ? 'repeats the headline' : 'outside the article';
      return { line: null, text, reason: reason ?? outside, keptAs: null };
    });
}
