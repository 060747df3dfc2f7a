/** An object of structured data. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What schema.org data says about the page's article; texts are as written. */
export interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** The whole text, where the page gives it a second time. */
  readonly body: string | null;
  /** Of the page, not of the article: trusted less. */
  readonly pagePublished: string | null;
  readonly site: string | null;
  readonly hasArticle: boolean;
}

/** Largest piece of structured data looked at, in characters: a description of one article is small. */
const MAX_JSON_LD_CHARS = 500_000;

/** Objects looked at in all: a page lists its own article among the first. */
const MAX_NODES = 2000;

const ARTICLE = /(?:Article|Posting|Report|Review)$/;
const LIST_KEYS = new Set([
  'liveBlogUpdate',
  'itemListElement',
  'comment',
  'hasPart',
  'relatedLink',
]);

/**
 * Reads the JSON-LD blocks of a page: articles alone, in arrays, in `@graph` or as `mainEntity`, with a
 * publisher that is nested or referred to by `@id`. Of several articles the one with a headline and a date counts.
 */
export function readLinkedData(blocks: Iterable<string>): LinkedData {
  const nodes: JsonObject[] = [];
  for (const block of blocks) gather(parseLoosely(block), nodes);
  const byId = new Map<unknown, JsonObject>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && (!byId.has(id) || node.name !== undefined)) byId.set(id, node);
  }
  const resolve = (value: unknown): unknown => {
    const one = Array.isArray(value) ? value[0] : value;
    const named = isObject(one) && one.name === undefined ? byId.get(one['@id']) : undefined;
    return named ?? one;
  };
  const articles = nodes.filter((node) => hasType(node, ARTICLE));
  const article =
    articles.find((node) => text(node.headline ?? node.name) && text(node.datePublished)) ??
    articles[0];
  const page = nodes.find((node) => hasType(node, /WebPage$/));
  const site = nodes.find((node) => hasType(node, /^WebSite$/));
  const publisher = resolve(article?.publisher ?? page?.publisher ?? site?.publisher);
  return {
    headline: text(article?.headline ?? article?.name),
    published: text(article?.datePublished ?? article?.dateCreated),
    modified: text(article?.dateModified),
    publisher: nameOf(publisher) ?? nameOf(resolve(article?.sourceOrganization)),
    url: text(article?.url) ?? addressOf(article?.mainEntityOfPage) ?? text(page?.url),
    body: text(article?.articleBody),
    pagePublished: text(page?.datePublished),
    site: nameOf(site),
    hasArticle: article !== undefined,
  };
}

function gather(value: unknown, nodes: JsonObject[]): void {
  if (nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) for (const item of value) gather(item, nodes);
  if (!isObject(value)) return;
  nodes.push(value);
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && !LIST_KEYS.has(key)) gather(inner, nodes);
  }
}

/** A broken description is none: the page's other signs still count. */
function parseLoosely(source: string): unknown {
  if (source.length > MAX_JSON_LD_CHARS) return null;
  return parse(source) ?? parse(mend(source));
}

/** What templates get wrong most: CDATA marks, comments around the block, raw line ends in texts, last commas. */
function mend(source: string): string {
  return (
    source
      // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside texts
      .replace(/[\u0000-\u0020]+/g, ' ')
      .trim()
      .replace(/^(?:\/\/|\/\*)? ?(?:<!\[CDATA\[|<!--) ?(?:\*\/)?/, '')
      .replace(/(?:\/\/|\/\*)? ?(?:\]\]>|-->) ?(?:\*\/)?$/, '')
      .replace(/, ?(?=[}\]])/g, '')
      .replace(/; ?$/, '')
  );
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof RangeError) return null;
    throw cause;
  }
}

function hasType(node: JsonObject, pattern: RegExp): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((type) => typeof type === 'string' && pattern.test(type));
}

function addressOf(value: unknown): string | null {
  return isObject(value) ? (text(value['@id']) ?? text(value.url)) : text(value);
}

function nameOf(value: unknown): string | null {
  return isObject(value) ? (text(value.name) ?? text(value.legalName)) : text(value);
}

function text(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return String(one);
  return typeof one === 'string' ? one.replace(/\s+/g, ' ').trim() || null : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
