import { readData } from '../../data/read.ts';
import { isElement, isText, type PageElement, type PageNode } from './page-dom.ts';

/** Elements that hold no text of the article, and why; nothing below them is listed again. */
export type FurnitureElements = ReadonlyMap<PageElement, string>;

/** Elements that are furniture by their very name, and why. */
const BY_NAME = new Map([
  ['NAV', 'navigation'],
  ['ASIDE', 'beside the article'],
  ['FOOTER', 'page footer'],
  ['FORM', 'form'],
  ['BUTTON', 'button'],
  ['FIGCAPTION', 'photo caption'],
  ['FIGURE', 'photo'],
  ['DIALOG', 'cookie notice'],
  ['SELECT', 'form'],
  ['TEXTAREA', 'form'],
  ['AMP-SIDEBAR', 'navigation'],
  ['AMP-AD', 'advertisement'],
]);

/** What the root of a page is called by never tells what a part of it is. */
const NEVER = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE', 'H1', 'P', 'TIME']);

/**
 * Text of sentences below an element that makes it the article's own place, as a share of the page's: themes
 * call the column of the article "sidebar-left", ASP.NET wraps the page in a form. Comments and consent texts
 * can be far longer than a short article.
 */
const OWN_SHARE = 0.4;
const LONG_KINDS = new Map([
  ['comments', 0.9],
  ['cookie notice', 0.9],
]);

/** A text of this many characters is prose, not a label or a headline. */
const PROSE_CHARS = 80;

/** Finds the boxes of a page that hold no text of the article, by element, class, id and role. */
export function findFurnitureElements(body: PageElement): FurnitureElements {
  const found = new Map<PageElement, string>();
  const total = Math.max(1, proseOf(body));
  const visit = (element: PageElement): void => {
    const reason = explain(element);
    if (reason !== null) {
      const share = proseOf(element) / total;
      const isOwn = share > (LONG_KINDS.get(reason) ?? OWN_SHARE);
      if (!isOwn) {
        found.set(element, reason);
        return;
      }
    }
    for (const child of element.children) visit(child);
  };
  for (const child of body.children) visit(child);
  return found;
}

/** Characters of the texts below an element that are long enough for prose. */
export function proseOf(root: PageNode): number {
  let chars = 0;
  const visit = (node: PageNode): void => {
    if (isText(node)) {
      const length = (node.textContent ?? '').trim().length;
      if (length >= PROSE_CHARS) chars += length;
    } else if (isElement(node) && !/^(?:script|style|noscript|template)$/i.test(node.nodeName)) {
      for (const child of node.childNodes) visit(child);
    }
  };
  visit(root);
  return chars;
}

function explain(element: PageElement): string | null {
  const name = element.nodeName.toUpperCase();
  if (NEVER.has(name))
    return isHidden(element) ? 'hidden' : name === 'P' ? explainLine(element) : null;
  const byName = BY_NAME.get(name);
  if (byName !== undefined) return byName;
  if (isHidden(element)) return 'hidden';
  if (INLINE.test(name) && !fillsItsBlock(element)) return null;
  return explainByWords(element);
}

/** Of a paragraph only a line can be furniture, and only of kinds that are lines. */
function explainLine(element: PageElement): string | null {
  const reason = explainByWords(element);
  const isLine = (element.textContent ?? '').length <= MAX_LINE_CHARS;
  return reason !== null && isLine && LINES.has(reason) ? reason : null;
}

const LINES = new Set(['photo caption', 'box of other stories', 'advertisement', 'tags']);

/** The longest captions are shorter. */
const MAX_LINE_CHARS = 400;

function explainByWords(element: PageElement): string | null {
  const words = ['class', 'id', 'role', 'data-component', 'data-testid']
    .map((attribute) => wordsOf(element.getAttribute(attribute) ?? ''))
    .filter((text) => text !== '');
  if (words.length === 0) return null;
  for (const text of words.join(' ').split(' ')) {
    for (const cue of cuesIn(text)) {
      const reason = cues().get(cue);
      if (reason !== undefined) return reason;
    }
  }
  return null;
}

/** An element inside a sentence is never a box: cutting it would change the sentence. */
const INLINE = /^(?:A|ABBR|B|BDI|CITE|CODE|EM|FONT|I|INS|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|U)$/;

function fillsItsBlock(element: PageElement): boolean {
  const [own, around] = [element, element.parentElement].map((node) =>
    (node?.textContent ?? '').replace(/\s/g, ''),
  );
  return own === around && element.nodeName.toUpperCase() !== 'A';
}

/** `storyShare-box` → `story-share-box`; several classes stay apart. */
function wordsOf(value: string): string {
  return value
    .slice(0, MAX_CLASS_CHARS)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Utility classes can fill a page; names that mean something stand first. */
const MAX_CLASS_CHARS = 400;

/** Every run of up to three words of one class. */
function cuesIn(name: string): string[] {
  const parts = name.split('-').filter((part) => part !== '');
  return parts.flatMap((_, at) => [1, 2, 3].map((count) => parts.slice(at, at + count).join('-')));
}

function isHidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

let known: ReadonlyMap<string, string> | null = null;

function cues(): ReadonlyMap<string, string> {
  known ??= new Map(
    Object.entries(readData<Readonly<Record<string, readonly string[]>>>('page-furniture')).flatMap(
      ([reason, words]) => words.map((word) => [word, reason] as const),
    ),
  );
  return known;
}
