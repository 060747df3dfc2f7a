import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { UserError } from '../../errors.ts';
import { type Block, collectBlocks, type PageNode } from './html-blocks.ts';
import { type PageMeta, readMeta } from './html-meta.ts';
import type { Cut, Unit } from './units.ts';

/** The article's text blocks, what the page says about itself, and what stood beside the article. */
export interface HtmlDocument {
  readonly units: readonly Unit[];
  readonly cuts: readonly Cut[];
  readonly meta: PageMeta;
}

/** How much of a file is looked at to tell HTML from text, in characters. */
const PROBE_CHARS = 4096;

/** Tags Readability need not see: none of them holds text of the article. */
const REMOVED =
  'script,style,noscript,template,nav,aside,footer,form,button,figure,figcaption,iframe,svg';

/** Tells HTML from text: a document type, or opening and closing tags that make a page. */
export function looksLikeHtml(raw: string): boolean {
  const head = raw.slice(0, PROBE_CHARS).trimStart();
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(head)) return true;
  return /<(?:html|head|body|article|main|div|p|h1)[\s>]/i.test(head) && /<\/[a-z]/i.test(raw);
}

/**
 * Takes the article out of a web page with Readability. Words stay verbatim; white space is collapsed,
 * as a browser shows it. Throws `UserError('corpus')` for a page nested too deep or of too many elements.
 */
export function readHtml(raw: string): HtmlDocument {
  try {
    return extract(raw);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UserError('corpus', TOO_DEEP);
  }
}

const TOO_DEEP =
  'The page is nested too deep to be read. Save the article as plain text and import that.';

/** Deepest nesting read, a quarter of what browsers allow (512): 250 levels took Readability 0.9 s, 400 took 3.8 s. */
const MAX_DEPTH = 128;

/** Most elements read; 100,000 paragraphs took 4.6 s. */
const MAX_ELEMENTS = 100_000;

/**
 * Largest sum of the depths of all elements. Readability looks from each element at those around it: chains of
 * 200 with a sum of 402,000 took 3.9 s, 20,000 elements of an ordinary page at a depth of 20 have 400,000.
 */
const MAX_DEPTH_SUM = 1_000_000;

/** Readability's time grows faster than nesting does, so hostile pages stop here. */
function refuseEndless(root: PageNode): void {
  let level: PageNode[] = [root];
  let elements = 0;
  let depths = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    elements += level.length;
    if (depth > MAX_DEPTH) throw new UserError('corpus', TOO_DEEP);
    depths += level.length * depth;
    if (elements > MAX_ELEMENTS || depths > MAX_DEPTH_SUM) {
      throw new UserError(
        'corpus',
        'The page has too many elements to be read. Save the article as plain text and import that.',
      );
    }
    level = level.flatMap((node) => [...node.childNodes].filter((child) => child.nodeType === 1));
  }
}

function extract(raw: string): HtmlDocument {
  const { document } = parseHTML(wrap(raw)) as unknown as { document: PageDocument };
  refuseEndless(document.body);
  const meta = readMeta(document);
  const all = collectBlocks(document.body);
  for (const node of document.querySelectorAll(REMOVED)) node.remove();
  const blocks = readContent(document) ?? all.filter((block) => block.reason === null);
  const units = blocks
    .filter((block) => block.reason === null)
    .map(({ text, isHeading }) => ({ text, line: null, isHeading }));
  return { units, cuts: listCuts(all, blocks, meta.headline), meta };
}

interface PageDocument extends PageNode {
  readonly body: PageNode;
  querySelectorAll(selector: string): Iterable<PageNode & { remove(): void }>;
}

/** A fragment has no body of its own. */
function wrap(raw: string): string {
  return /<body[\s>]/i.test(raw) ? raw : `<!doctype html><html><body>${raw}</body></html>`;
}

/** Null where Readability finds no article: then the whole body stands for it. */
function readContent(document: PageDocument): Block[] | null {
  const parsed = new Readability(document as never).parse();
  if (!parsed?.content) return null;
  const page = parseHTML(wrap(parsed.content)) as unknown as { document: PageDocument };
  const blocks = collectBlocks(page.document.body);
  return blocks.length > 0 ? blocks : null;
}

/** Every block of the page that the article does not hold is listed once for each time it stood there. */
function listCuts(all: readonly Block[], kept: readonly Block[], headline: string | null): Cut[] {
  const left = new Map<string, number>();
  for (const { text, reason } of kept) {
    if (reason === null) left.set(text, (left.get(text) ?? 0) + 1);
  }
  const keptText = kept
    .filter((block) => block.reason === null)
    .map((block) => block.text)
    .join(' ');
  const cuts: Cut[] = [];
  for (const { text, reason } of all) {
    const count = left.get(text) ?? 0;
    if (reason === null && (count > 0 || keptText.includes(text))) {
      left.set(text, count - 1);
      continue;
    }
    const outside = text === headline ? 'repeats the headline' : 'outside the article';
    cuts.push({ line: null, text, reason: reason ?? outside, keptAs: null });
  }
  return cuts;
}
