import type { Block } from './html-blocks.ts';
import type { PageElement } from './page-dom.ts';
import { countWords, endsLikeSentence, foldLine } from './shape.ts';

/** What points at the article's blocks: texts found by Readability, the marked body, a second copy of the text. */
export interface BodySigns {
  /** Texts of Readability's article; null where it found none. */
  readonly found: readonly string[] | null;
  /** Elements that the page marks as the body of its article, by microdata or by a class that themes use. */
  readonly marked: readonly PageElement[];
  /** The text as JSON-LD gives it. */
  readonly copy: string | null;
  readonly headline: string | null;
}

/** A lead or a paragraph is at least this long, in characters; labels and links are shorter. */
const TEXT_CHARS = 50;

/** A marked element or a copy counts when it holds this much of what Readability found. */
const COVERS = 0.6;

/**
 * Chooses the blocks that are the article's: what Readability found, grown by what it is known to lose (a lead
 * beside the text, a second container of the same kind, short paragraphs and lists between), cut back to the
 * body that the page itself marks.
 */
export function chooseBlocks(all: readonly Block[], signs: BodySigns): Block[] {
  const open = all.filter((block) => block.reason === null);
  const found = signs.found === null ? [] : matchTexts(open, signs.found);
  const body = findMarked(open, found, signs.marked);
  const seeds = new Set(body ? pickMarked(below(open, body), new Set(found)) : found);
  if (seeds.size === 0) return open;
  addCopy(seeds, open, signs.copy);
  growBetween(seeds, open);
  growAlike(seeds, open, signs.headline);
  growLead(seeds, open, signs.headline);
  cutTail(seeds, open, body);
  return open.filter((block) => seeds.has(block));
}

/** The blocks whose text stands among the texts, each as often as it does. */
function matchTexts(blocks: readonly Block[], texts: readonly string[]): Block[] {
  const left = new Map<string, number>();
  for (const text of texts) left.set(text, (left.get(text) ?? 0) + 1);
  const joined = texts.join('\n');
  return blocks.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count > 0 || (!left.has(text) && text.length >= TEXT_CHARS && joined.includes(text));
  });
}

/** The smallest marked element that holds most of what was found and of the page's prose at that place. */
function findMarked(
  open: readonly Block[],
  found: readonly Block[],
  marked: readonly PageElement[],
): PageElement | null {
  const wanted = found.length > 0 ? found : open;
  const total = length(wanted);
  const fits = marked
    .map((element) => ({
      element,
      chars: length(wanted.filter((block) => isBelow(block, element))),
    }))
    .filter(({ chars }) => chars >= total * COVERS && chars > 0);
  return (
    fits.sort((a, b) => length(below(open, a.element)) - length(below(open, b.element)))[0]
      ?.element ?? null
  );
}

/** Of a marked body the texts and headings; labels and links only where Readability found them too. */
function pickMarked(blocks: readonly Block[], found: ReadonlySet<Block>): Block[] {
  return blocks.filter(
    (block) => found.has(block) || (!block.isLinked && (isProse(block) || block.isHeading)),
  );
}

function below(blocks: readonly Block[], element: PageElement): Block[] {
  return blocks.filter((block) => isBelow(block, element));
}

function isBelow(block: Block, element: PageElement): boolean {
  return block.path.includes(element);
}

function addCopy(seeds: Set<Block>, open: readonly Block[], copy: string | null): void {
  if (copy === null) return;
  const folded = foldLine(copy);
  const inCopy = open.filter(
    ({ text }) => text.length >= TEXT_CHARS && folded.includes(foldLine(text)),
  );
  if (length(inCopy) < length([...seeds]) * COVERS) return;
  for (const block of inCopy) seeds.add(block);
}

/** Short paragraphs and list items that stand in the same element as paragraphs of the article, among them. */
function growBetween(seeds: Set<Block>, open: readonly Block[]): void {
  const first = open.findIndex((block) => seeds.has(block));
  const last = open.findLastIndex((block) => seeds.has(block));
  const parents = new Set([...seeds].map((block) => block.path[1]));
  for (const block of open.slice(first, last)) {
    if (seeds.has(block) || block.isLinked) continue;
    const list = block.path.findIndex((element) => /^(?:UL|OL|DL|TABLE)$/i.test(element.nodeName));
    const holders = block.isListed ? [block.path[1], block.path[list + 1]] : [block.path[1]];
    if (holders.some((holder) => holder && parents.has(holder))) seeds.add(block);
  }
}

/** Paragraphs below the headline of the same kind as most of the article's, wherever they stand. */
function growAlike(seeds: Set<Block>, open: readonly Block[], headline: string | null): void {
  const kinds = countKinds([...seeds].filter(isProse));
  const [kind, count] = [...kinds].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (kind === '' || count < 2) return;
  for (const block of open.slice(headlineAt(open, headline) + 1)) {
    if (!block.isHeading && !block.isLinked && isProse(block) && block.kind === kind) {
      seeds.add(block);
    }
  }
}

function countKinds(blocks: readonly Block[]): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const block of blocks) {
    const kind = block.kind;
    if (kind !== '') kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds;
}

/** The paragraphs between the headline and the first that was found: the lead set apart from the text. */
function growLead(seeds: Set<Block>, open: readonly Block[], headline: string | null): void {
  const top = headlineAt(open, headline);
  const first = open.findIndex((block) => seeds.has(block) && isProse(block));
  if (top < 0 || first < 0) return;
  for (const block of open.slice(top + 1, first)) {
    if (isProse(block) && !block.isLinked && !block.isHeading) seeds.add(block);
  }
}

/** The last block above the article's text that is the headline; -1 where none is. */
function headlineAt(open: readonly Block[], headline: string | null): number {
  if (headline === null) return -1;
  const folded = foldLine(headline);
  return open.findIndex((block) => foldLine(block.text) === folded);
}

/** What was found below the body that the page marks, or in another box than nearly all the rest, is not the article. */
function cutTail(seeds: Set<Block>, open: readonly Block[], body: PageElement | null): void {
  const main = body ?? smallestHolder([...seeds]);
  if (main === null) return;
  const kinds = countKinds([...seeds].filter((block) => isBelow(block, main)));
  const last = open.findLastIndex((block) => isBelow(block, main));
  for (const block of open.slice(last + 1)) {
    if (!kinds.has(block.kind)) seeds.delete(block);
  }
}

/** Nearly all of the text below one element: the rest stands in another box. */
const MAIN_SHARE = 0.7;

function smallestHolder(seeds: readonly Block[]): PageElement | null {
  const total = length(seeds);
  return (
    (seeds.find(isProse)?.path ?? []).find(
      (element) => length(below(seeds, element)) >= total * MAIN_SHARE,
    ) ?? null
  );
}

/** Closed as a sentence and of some length. */
function isProse({ text }: Block): boolean {
  return text.length >= TEXT_CHARS && endsLikeSentence(text) && countWords(text) >= 6;
}

function length(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
