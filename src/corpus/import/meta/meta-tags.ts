import { type PageDocument, visibleText } from '../page-dom.ts';

/** The `meta` elements of a page: what they say, by property, name or itemprop in lower case. */
export interface MetaTags {
  /** The first value of the first name that has one. */
  first(...names: readonly string[]): string | null;
}

/** Reads the `meta` elements once. Of two with one name the first counts. */
export function readMetaTags(document: PageDocument): MetaTags {
  const found = new Map<string, string>();
  for (const node of document.querySelectorAll('meta')) {
    const content = visibleText(node.getAttribute('content'));
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (node.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name !== '' && !found.has(name)) found.set(name, content);
      }
    }
  }
  return {
    first: (...names) => {
      for (const name of names) {
        const value = found.get(name);
        if (value !== undefined) return value;
      }
      return null;
    },
  };
}
