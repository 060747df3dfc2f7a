/** The little of a DOM node that is used here. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** The little of a DOM element that is used here. */
export interface PageElement extends PageNode {
  readonly parentElement: PageElement | null;
  readonly children: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  contains(other: PageNode): boolean;
  remove(): void;
  replaceWith(...nodes: readonly PageNode[]): void;
  append(...nodes: readonly PageNode[]): void;
}

/** The little of a document that is used here. */
export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createElement(name: string): PageElement;
}

/** Tells elements from texts and comments (DOM standard, `ELEMENT_NODE`). */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Tells texts from elements and comments (DOM standard, `TEXT_NODE`). */
export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** Text as a browser shows it: white space collapsed, soft hyphens and zero-width marks gone. */
export function visibleText(text: string | null): string {
  return (text ?? '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\n\r\f\v\u00a0\u2028\u2029]+/g, ' ')
    .trim();
}
