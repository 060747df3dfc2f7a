import type { FurnitureElements } from './furniture-elements.ts';
import { isElement, isText, type PageElement, type PageNode, visibleText } from './page-dom.ts';
import { countWords, endsLikeSentence } from './shape.ts';

/** A run of text that a browser shows as one block; `reason` says why it is no text of the article. */
export interface Block {
  readonly text: string;
  readonly isHeading: boolean;
  /** An item of a list or a row of a table: short without being a label. */
  readonly isListed: boolean;
  /** All of it is a link. */
  readonly isLinked: boolean;
  readonly reason: string | null;
  /** The element whose text it is. */
  readonly owner: PageElement;
  /** The owner and all that hold it, as the page has them: Readability moves elements about. */
  readonly path: readonly PageElement[];
  /** Element and class, of the owner or of what holds it; empty where neither has a class. */
  readonly kind: string;
}

/** Elements without text for a reader. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME SVG OBJECT INPUT SELECT TEXTAREA VIDEO AUDIO CANVAS MATH'.split(
    ' ',
  ),
);

/** Elements that do not break the line they stand in. */
const INLINE = new Set(
  (
    'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRONG ' +
    'SUB SUP TIME TT U VAR WBR IMG PICTURE ACRONYM BIG STRIKE'
  ).split(' '),
);

/** Said of the text below a photo, which is more telling than the photo itself. */
const CAPTION = 'photo caption';

/** A heading of this many words that closes as a sentence does is the lead, set large. */
const LEAD_WORDS = 15;

/** Cells of a table of figures are short; a longer cell makes a table that only sets the page's columns. */
const MAX_CELL_CHARS = 120;

interface Context {
  readonly reason: string | null;
  readonly isHeading: boolean;
  readonly isListed: boolean;
  readonly owner: PageElement;
}

/** Collects the text blocks below an element in reading order, white space collapsed, empty ones dropped. */
export function collectBlocks(root: PageElement, furniture: FurnitureElements): Block[] {
  const collector = new BlockCollector(root, furniture);
  collector.visit(root);
  collector.flush();
  return collector.blocks;
}

/** Walks a page and cuts its text into blocks; `flush` ends one. */
class BlockCollector {
  readonly blocks: Block[] = [];
  readonly #furniture: FurnitureElements;
  #context: Context;
  #text = '';
  /** Characters of the line that are links. */
  #linked = 0;
  #breaks = 0;
  #isLink = false;

  constructor(root: PageElement, furniture: FurnitureElements) {
    this.#furniture = furniture;
    this.#context = { reason: null, isHeading: false, isListed: false, owner: root };
  }

  visit(node: PageNode): void {
    if (isText(node)) this.#addText(node.textContent ?? '');
    else if (isElement(node)) this.#enter(node, node.nodeName.toUpperCase());
  }

  flush(): void {
    const text = visibleText(this.#text);
    if (text !== '') this.blocks.push(makeBlock(text, this.#linked, this.#context));
    this.#text = '';
    this.#linked = 0;
  }

  #addText(text: string): void {
    this.#text += text;
    if (text.trim() === '') return;
    this.#breaks = 0;
    if (this.#isLink) this.#linked += text.replace(/\s/g, '').length;
  }

  #enter(node: PageElement, name: string): void {
    if (name === 'BR') this.#addBreak();
    if (SILENT.has(name) || name === 'BR') return;
    const outer = this.#context;
    const isBlock = !INLINE.has(name) || this.#furniture.has(node);
    if (isBlock) this.flush();
    this.#context = enter(outer, node, name, this.#furniture, isBlock);
    if (name === 'TABLE' && isFigures(node)) this.#addRows(node);
    else this.#visitChildren(node, name);
    if (isBlock) this.flush();
    this.#context = outer;
  }

  #visitChildren(node: PageElement, name: string): void {
    const wasLink = this.#isLink;
    this.#isLink ||= name === 'A';
    for (const child of node.childNodes) this.visit(child);
    this.#isLink = wasLink;
  }

  /** Two line breaks in a row part paragraphs on pages that know no other way; one is white space. */
  #addBreak(): void {
    this.#breaks += 1;
    this.#text += '\n';
    if (this.#breaks >= 2) this.flush();
  }

  /** A row is a paragraph, its cells parted by tabs as browsers copy them: `12` and `340` must not become one figure. */
  #addRows(table: PageElement): void {
    for (const row of table.querySelectorAll('tr')) {
      const cells = [...row.children].map((cell) => visibleText(cell.textContent));
      const text = cells.filter((cell) => cell !== '').join('\t');
      if (text !== '') this.blocks.push({ ...makeBlock(text, 0, this.#context), isListed: true });
    }
  }
}

function makeBlock(text: string, linked: number, context: Context): Block {
  const isLinked = linked > 0 && linked >= text.replace(/\s/g, '').length * 0.9;
  const isLead = context.isHeading && endsLikeSentence(text) && countWords(text) >= LEAD_WORDS;
  const linkItem = isLinked && isPromo(text, context) ? 'link to another story' : null;
  return {
    text,
    isHeading: context.isHeading && !isLead,
    isListed: context.isListed,
    isLinked,
    reason: context.reason ?? linkItem,
    owner: context.owner,
    path: pathOf(context.owner),
    kind: kindOf(context.owner),
  };
}

/** A line that is a link as a whole leads to another story, unless it is a heading or a sentence of the text. */
function isPromo(text: string, { isListed, isHeading }: Context): boolean {
  if (isListed) return true;
  return !isHeading && countWords(text) >= 4 && !endsLikeSentence(text);
}

function pathOf(owner: PageElement): PageElement[] {
  const path: PageElement[] = [];
  for (let at: PageElement | null = owner; at; at = at.parentElement) path.push(at);
  return path;
}

function kindOf(owner: PageElement): string {
  const own = owner.getAttribute('class')?.trim() ?? '';
  if (own !== '') return `${owner.nodeName}.${own}`;
  const parent = owner.parentElement?.getAttribute('class')?.trim() ?? '';
  return parent === '' ? '' : `${owner.nodeName} in ${parent}`;
}

function enter(
  outer: Context,
  node: PageElement,
  name: string,
  furniture: FurnitureElements,
  isBlock: boolean,
): Context {
  return {
    reason:
      name === 'FIGCAPTION' && outer.reason
        ? CAPTION
        : (outer.reason ?? furniture.get(node) ?? null),
    isHeading: outer.isHeading || /^H[1-6]$/.test(name),
    isListed: outer.isListed || name === 'LI' || name === 'DD',
    owner: isBlock ? node : outer.owner,
  };
}

/** A table of short cells in rows of several, without blocks inside them; other tables set columns. */
function isFigures(table: PageElement): boolean {
  if ([...table.querySelectorAll('p,div,table,ul,h1,h2,h3,form,img')].length > 0) return false;
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children]);
  const cells = rows.flat();
  return (
    rows.length > 1 &&
    rows.filter((row) => row.length > 1).length * 2 > rows.length &&
    cells.every((cell) => visibleText(cell.textContent).length <= MAX_CELL_CHARS)
  );
}
