import type { Block } from '../html-blocks.ts';
import { type PageDocument, type PageElement, visibleText } from '../page-dom.ts';
import { countWords, endsLikeSentence, foldLine } from '../shape.ts';

/** Texts that hold dates, by what the page says they are. */
export interface VisibleDates {
  /** Marked as the day of publication by microdata, RDFa or microformats. */
  readonly marked: readonly string[];
  /** Beside a word such as "published". */
  readonly labelled: readonly string[];
  /** With the headline, without a word. */
  readonly near: readonly string[];
  readonly updated: readonly string[];
}

const MARKED =
  '[itemprop~="datePublished"],[property~="datePublished"],[property~="schema:datePublished"],.dt-published,' +
  'abbr.published,time.published,time[pubdate],time.entry-date';

const UPDATED = /\b(?:up-?dated|modified|last (?:update|change|edit)|edited|revised)\b/i;
const PUBLISHED =
  /\b(?:published|posted|first published|created|publication date|release date|filed|issued|uploaded)\b/i;

/** Lines with the headline: a byline, a date, a share count; more is another part of the page. */
const LINES_ABOVE = 3;
const LINES_BELOW = 10;

/** A line with a date is no longer than this; a longer one is text that tells of a day. */
const LINE_CHARS = 160;

/** Finds the dates a page shows with its headline. Those of other stories, in lists and links, do not count. */
export function findVisibleDates(
  document: PageDocument,
  blocks: readonly Block[],
  headline: string | null,
): VisibleDates {
  const labelled: string[] = [];
  const near: string[] = [];
  const updated: string[] = [];
  for (const block of linesWithHeadline(blocks, headline)) {
    for (const { text, context } of datesIn(block)) {
      const kind = kindOf(context);
      (kind === 'updated' ? updated : kind === 'published' ? labelled : near).push(text);
    }
  }
  return { marked: findMarked(document, headline), labelled, near, updated };
}

/** Marked dates of the article itself: those of one that holds the headline before the others. */
function findMarked(document: PageDocument, headline: string | null): string[] {
  const folded = headline === null ? null : foldLine(headline);
  const found = [...document.querySelectorAll(MARKED)].filter((node) => !node.closest('nav,aside'));
  const isOwn = (node: PageElement): boolean => {
    const holder = node.closest('[itemscope],[typeof],article,.h-entry,.hentry,.post');
    if (!holder || folded === null) return folded === null;
    return foldLine(visibleText(holder.textContent)).includes(folded);
  };
  const own = found.filter(isOwn);
  const loose = found.filter((node) => !node.closest('a'));
  return (own.length > 0 ? own : loose).flatMap((node) => dateValueOf(node) ?? []);
}

function dateValueOf(node: PageElement): string | null {
  const inner = [...node.querySelectorAll('time[datetime]')][0];
  const value =
    node.getAttribute('content') ??
    node.getAttribute('datetime') ??
    inner?.getAttribute('datetime') ??
    node.getAttribute('title') ??
    visibleText(node.textContent);
  return value === '' ? null : value;
}

/** The lines around the headline, up to the second paragraph of the text. */
function linesWithHeadline(blocks: readonly Block[], headline: string | null): Block[] {
  const folded = headline === null ? null : foldLine(headline);
  const shown = blocks.filter((block) => !block.isLinked && !OTHERS.has(block.reason ?? ''));
  const at = shown.findIndex((block) => foldLine(block.text) === folded);
  const firstProse = shown.findIndex((block) => isProse(block));
  const top = at < 0 ? Math.max(0, firstProse - LINES_BELOW) : at;
  const below = shown.slice(top + (at < 0 ? 0 : 1), top + 1 + LINES_BELOW);
  const end = below.findIndex(
    (block, index) => isProse(block) && below.slice(0, index).some(isProse),
  );
  const above = at < 0 ? [] : linesAbove(shown, at);
  const after = end < 0 ? below : below.slice(0, end);
  return [...after, ...above].filter((block) => block.text.length <= LINE_CHARS && !isProse(block));
}

/** Lines right above the headline in its own box: the date of today stands above it too, at the head of the page. */
function linesAbove(shown: readonly Block[], at: number): Block[] {
  const headline = shown[at];
  const holder = headline?.path
    .slice(1)
    .find((element) => visibleText(element.textContent).length > headline.text.length);
  if (!holder || /^(?:BODY|HTML)$/i.test(holder.nodeName)) return [];
  return shown
    .slice(Math.max(0, at - LINES_ABOVE), at)
    .filter((block) => block.path.includes(holder))
    .reverse();
}

/** Boxes whose dates are other stories'. */
const OTHERS = new Set([
  'box of other stories',
  'beside the article',
  'link to another story',
  'navigation',
  'comments',
  'hidden',
]);

/** The dates of a line, each with the words before it: from `time` elements, else from the text by its parts. */
function datesIn(block: Block): { text: string; context: string }[] {
  const times = [...block.owner.querySelectorAll('time')].filter(
    (time) => !time.closest('a') && block.text.includes(visibleText(time.textContent)),
  );
  const found = times.map((time) => {
    const attributes = ['class', 'itemprop', 'data-testid', 'title'].map(
      (name) => time.getAttribute(name) ?? '',
    );
    const shown = visibleText(time.textContent);
    const before = block.text.slice(0, Math.max(0, block.text.indexOf(shown))).slice(-30);
    const parts = [attributes.join(' ').replace(/[-_]/g, ' '), lastLabel(before), shown];
    const text = time.getAttribute('datetime') || time.getAttribute('title') || shown;
    return { text, context: parts.join(' ') };
  });
  if (found.length > 0) return found;
  if (!/\d/.test(block.text)) return [];
  const holder = block.owner.getAttribute('class') ?? '';
  return splitLabels(block.text).map((text) => ({ text, context: `${text} ${hint(holder)}` }));
}

/** The label nearest before a date. */
function lastLabel(text: string): string {
  return splitLabels(text).at(-1) ?? '';
}

/** `PUBLISHED: … | UPDATED: …` holds two dates, each with its own label. */
function splitLabels(text: string): string[] {
  return text
    .split(/(?=\b(?:last )?(?:up-?dated|modified|published|posted|first published)\b)|\s\|\s/i)
    .filter((part) => part.trim() !== '');
}

function hint(name: string): string {
  return /updat|modif/i.test(name) ? 'updated' : '';
}

function kindOf(context: string): 'published' | 'updated' | 'near' {
  if (PUBLISHED.test(context) && !/^\s*(?:last )?up-?dated/i.test(context)) return 'published';
  return UPDATED.test(context) ? 'updated' : 'near';
}

function isProse({ text }: Block): boolean {
  return endsLikeSentence(text) && countWords(text) >= 10 && text.length >= 60;
}
