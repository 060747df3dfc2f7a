import type { Outlet } from '../../article.ts';
import { createOutletOfUrl } from '../../outlet-of-url.ts';
import { type FieldSources, NO_SOURCES } from '../field-sources.ts';
import type { Block } from '../html-blocks.ts';
import { type PageDocument, visibleText } from '../page-dom.ts';
import { readAddress } from './address.ts';
import { headlineSource, outletSource } from './find-sources.ts';
import { readHeadline } from './headline.ts';
import { readLinkedData } from './json-ld.ts';
import { readMetaTags } from './meta-tags.ts';
import { readSiteNames } from './outlet.ts';
import { NO_DAY, type Published, readPublished } from './published.ts';

/** What is known of a page from outside. */
export interface PageFacts {
  /** Where the page was saved from. */
  readonly url?: string | null | undefined;
  /** Where it was fetched from, which is certain: it may name another address of that host only. */
  readonly fetchedFrom?: string | undefined;
  /** The HTML is an article alone, without a page around it. */
  readonly isContent?: boolean | undefined;
  /** The registry of outlets: names by host, and countries. */
  readonly outlets?: readonly Outlet[] | undefined;
}

/** What a page says about itself; null where it does not. */
export interface PageMeta {
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly published: Published;
  readonly url: string | null;
  /** An address of another host than the page was fetched from, which it gives as its own; not believed. */
  readonly foreignUrl: string | null;
  /** Where these were read. */
  readonly sources: FieldSources;
  /** The text of the article as structured data gives it a second time. */
  readonly copy: string | null;
  /** A page with a head of its own, not a piece of one. */
  readonly isWholePage: boolean;
}

/**
 * Reads what a page says about itself, each fact in its own order of trust (see the files beside this one). The
 * outlet is the registered one of the address, else the name the page gives itself, else the host.
 */
export function readMeta(
  document: PageDocument,
  raw: string,
  blocks: readonly Block[],
  known: PageFacts = {},
): PageMeta {
  const tags = readMetaTags(document);
  const scripts = document.querySelectorAll('script[type*="ld+json"]');
  const linked = readLinkedData([...scripts].map((script) => script.textContent ?? ''));
  const claimed = readAddress(document, raw, tags, linked, known.url ?? null);
  const isForeign = known.fetchedFrom !== undefined && !isSameHost(claimed, known.fetchedFrom);
  const url = isForeign ? (known.fetchedFrom ?? null) : claimed;
  const host = url === null ? null : new URL(url).hostname.replace(/^www\./, '');
  const registered = findRegistered(url, known.outlets ?? []);
  if (known.isContent) return { ...contentMeta(document), outlet: registered?.name ?? null, url };
  const sites = readSiteNames(document, tags, linked, host);
  const names = registered ? [registered.name, ...sites] : sites;
  const named = host === null ? names : [...names, host];
  const headline = readHeadline({ document, blocks, tags, linked, sites: named });
  const languages = [
    tags.first('og:locale'),
    document.documentElement.getAttribute('lang'),
    tags.first('content-language', 'language'),
  ];
  const outlet = registered?.name ?? sites[0] ?? host;
  const published = readPublished({
    ...{ document, blocks, tags, linked, url, headline },
    order: {
      host,
      country: registered?.country ?? null,
      languages: languages.filter((tag) => tag !== null),
    },
  });
  const facts = { isRegistered: registered !== null, host };
  return {
    headline,
    outlet,
    published,
    url,
    foreignUrl: isForeign ? claimed : null,
    sources: {
      headline: headline === null ? null : headlineSource(headline, { document, tags, linked }),
      outlet: outlet === null ? null : outletSource(outlet, facts, tags, linked),
      published: published.source,
    },
    copy: linked.body,
    isWholePage: /<(?:!doctype|html|head)[\s>]/i.test(raw.slice(0, 20_000)),
  };
}

/** What a document says of itself that says nothing. */
export const NO_META: PageMeta = {
  headline: null,
  outlet: null,
  published: NO_DAY,
  url: null,
  foreignUrl: null,
  sources: NO_SOURCES,
  copy: null,
  isWholePage: false,
};

/** An article without its page says nothing of itself but its first heading. */
function contentMeta(document: PageDocument): PageMeta {
  const [heading] = [...document.querySelectorAll('h1')];
  return { ...NO_META, headline: visibleText(heading?.textContent ?? null) || null };
}

/** `www.`, `m.` and `amp.` are the same house. */
function isSameHost(claimed: string | null, fetchedFrom: string): boolean {
  if (claimed === null) return true;
  const [one, other] = [claimed, fetchedFrom].map((url) =>
    new URL(url).hostname.replace(/^(?:www|m|mobile|amp)\./, ''),
  );
  return one === other;
}

function findRegistered(url: string | null, outlets: readonly Outlet[]): Outlet | null {
  if (url === null) return null;
  const name = createOutletOfUrl(outlets)(url);
  return outlets.find((outlet) => outlet.name === name) ?? null;
}
