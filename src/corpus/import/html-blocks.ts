/** The little of a DOM node that is used here. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

/** A run of text that a browser shows as one block; `reason` says why it is no text of the article. */
export interface Block {
  readonly text: string;
  readonly isHeading: boolean;
  readonly reason: string | null;
}

/** Node types of the DOM standard. */
const ELEMENT = 1;
const TEXT = 3;

/** Elements without text for a reader. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'IFRAME',
  'SVG',
  'OBJECT',
]);

/** Elements whose text is no text of the article, and why. */
const FURNITURE = new Map([
  ['NAV', 'navigation'],
  ['ASIDE', 'beside the article'],
  ['FOOTER', 'page footer'],
  ['FORM', 'form'],
  ['BUTTON', 'button'],
  ['FIGCAPTION', 'photo caption'],
  ['FIGURE', 'photo'],
]);

/** Elements that do not break the line they stand in. */
const INLINE = new Set([
  ...[
    'A',
    'ABBR',
    'B',
    'BDI',
    'BDO',
    'CITE',
    'CODE',
    'DATA',
    'DEL',
    'DFN',
    'EM',
    'FONT',
    'I',
    'INS',
  ],
  ...['KBD', 'LABEL', 'MARK', 'Q', 'RUBY', 'S', 'SAMP', 'SMALL', 'SPAN', 'STRONG', 'SUB', 'SUP'],
  ...['TIME', 'TT', 'U', 'VAR', 'WBR', 'IMG', 'PICTURE', 'BR'],
]);

/** Collects the text blocks below a node in reading order, white space collapsed, empty ones dropped. */
export function collectBlocks(root: PageNode): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  let context: Context = { reason: null, isHeading: false, isItem: false, isLink: false };
  const flush = (): void => {
    const clean = text.replace(/\s+/g, ' ').trim();
    const isLinkItem = context.isItem && clean !== '' && linked >= clean.replace(/\s/g, '').length;
    const reason = context.reason ?? (isLinkItem ? 'link to another story' : null);
    if (clean !== '') blocks.push({ text: clean, isHeading: context.isHeading, reason });
    text = '';
    linked = 0;
  };
  const visit = (node: PageNode): void => {
    if (node.nodeType === TEXT) {
      text += node.textContent ?? '';
      if (context.isLink) linked += (node.textContent ?? '').replace(/\s/g, '').length;
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== ELEMENT || SILENT.has(name)) return;
    if (name === 'BR') text += '\n';
    const isBlock = !INLINE.has(name);
    if (isBlock) flush();
    const outer = context;
    context = enter(outer, name);
    for (const child of node.childNodes) visit(child);
    if (isBlock) flush();
    context = outer;
  };
  visit(root);
  flush();
  return blocks;
}

interface Context {
  readonly reason: string | null;
  readonly isHeading: boolean;
  readonly isItem: boolean;
  readonly isLink: boolean;
}

function enter(outer: Context, name: string): Context {
  return {
    reason: FURNITURE.get(name) ?? outer.reason,
    isHeading: outer.isHeading || /^H[1-6]$/.test(name),
    isItem: outer.isItem || name === 'LI',
    isLink: outer.isLink || name === 'A',
  };
}
