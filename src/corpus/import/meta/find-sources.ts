import { visibleText } from '../page-dom.ts';
import { foldLine } from '../shape.ts';
import { decodeEntities, type HeadlineSigns } from './headline.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';

/** A place of a page, and what it says there. */
type Source = readonly [name: string, text: string | null];

/** The first place of a page, in order of trust, that says its headline. */
export function headlineSource(
  headline: string,
  { document, tags, linked }: Omit<HeadlineSigns, 'blocks' | 'sites'>,
): string {
  const folded = foldLine(headline);
  for (const node of document.querySelectorAll('h1,h2,h3')) {
    if (foldLine(visibleText(node.textContent)) === folded) return 'a heading of the page';
  }
  const [title] = [...document.querySelectorAll('title')];
  const sources: readonly Source[] = [
    ['the structured data of the page (JSON-LD)', linked.headline],
    ['og:title', tags.first('og:title')],
    ['the title of the page', visibleText(title?.textContent ?? null)],
  ];
  const isThere = (text: string): boolean => foldLine(decodeEntities(text)).includes(folded);
  return sources.find(([, text]) => text !== null && isThere(text))?.[0] ?? 'the tags of the page';
}

/** The first place of a page, in order of trust, that names its outlet. */
export function outletSource(
  outlet: string,
  facts: { readonly isRegistered: boolean; readonly host: string | null },
  tags: MetaTags,
  linked: LinkedData,
): string {
  if (facts.isRegistered) return 'outlets.yaml, by its address';
  const folded = foldLine(outlet);
  const sources: readonly Source[] = [
    ['og:site_name', tags.first('og:site_name')],
    ['the publisher in its structured data (JSON-LD)', linked.publisher],
    ['the site in its structured data (JSON-LD)', linked.site],
    ['the publisher tag of the page', tags.first('publisher', 'dc.publisher', 'dcterms.publisher')],
    ['the name of its application', tags.first('application-name', 'apple-mobile-web-app-title')],
  ];
  const found = sources.find(([, text]) => text !== null && foldLine(text).includes(folded));
  if (found !== undefined) return found[0];
  return outlet === facts.host ? 'the host of its address' : 'a name that the page shows';
}
