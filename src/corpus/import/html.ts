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
 * as a browser shows it. Throws `UserError('corpus')` for a page nested too deep to be read.
 */
export function readHtml(raw: string): HtmlDocument {
  try {
    return extract(raw);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UserError(
      'corpus',
      'The page is nested too deep to be read. Save the article as plain text and import that.',
    );
  }
}

function extract(raw: string): HtmlDocument {
  const { document } = parseHTML(wrap(raw)) as unknown as { document: PageDocument };
  const meta = readMeta(document);
  const all = collectBlocks(document.body);
  for (const node of document.querySelectorAll(REMOVED)) node.remove();
  const blocks = readContent(document) ?? all.filter((block) => block.reason === null);
  const units = blocks
    .filter((block) => block.reason === null)
    .map(({ text, isHeading }) => ({ text, line: null, isHeading }));
  return { units, cuts: listCuts(all, blocks), meta };
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
function listCuts(all: readonly Block[], kept: readonly Block[]): Cut[] {
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
    cuts.push({ line: null, text, reason: reason ?? 'outside the article', keptAs: null });
  }
  return cuts;
}
