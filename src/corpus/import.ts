import { UserError } from '../errors.ts';
import type { Article } from './article.ts';
import { UNKNOWN_OUTLET } from './build-article.ts';
import { parseFrontMatter } from './front-matter.ts';
import { chooseFields } from './import/choose-fields.ts';
import { type DecodedDocument, decodeDocument } from './import/decode-document.ts';
import type { FieldSources } from './import/field-sources.ts';
import { looksLikeHtml, readHtml } from './import/html.ts';
import { describeItem, type ImportedItem, uniqueId } from './import/item.ts';
import { makeTeaserId } from './import/make-id.ts';
import { readMarkdown } from './import/markdown.ts';
import { NO_META, type PageMeta } from './import/meta/read-meta.ts';
import type { ImportOptions } from './import/options.ts';
import { readLines } from './import/read-lines.ts';
import type { Teaser } from './import/sidebar.ts';
import { type Cut, splitUnits, type Unit } from './import/units.ts';
import { MAX_ARTICLE_BYTES, MAX_RAW_BYTES } from './limits.ts';

export type { ImportedItem } from './import/item.ts';
export type { ImportOptions } from './import/options.ts';
export type { Cut } from './import/units.ts';

/** The corpus files a raw document makes, everything that was cut, and what is worth checking. */
export interface ImportResult {
  readonly article: ImportedItem;
  readonly teasers: readonly ImportedItem[];
  /** In the order of lines. */
  readonly cuts: readonly Cut[];
  /** What the document did not show, each with its cure. */
  readonly notes: readonly string[];
  /** Where the facts of the article were read. */
  readonly sources: FieldSources;
}

/**
 * Makes corpus files out of raw text, Markdown or HTML: the article, and a teaser for every other story that
 * stood beside it with a summary. Every line that is in neither is listed in `cuts`. Words are never changed.
 * Throws `UserError('corpus')` for binary input, a wrong date, a list of other stories, and a document without
 * article text.
 */
export function importDocument(
  raw: string | Uint8Array,
  options: ImportOptions = {},
): ImportResult {
  const name = options.source ?? 'The document';
  const { text, note } = decode(raw, name, options.charset ?? null);
  const { units, cuts, meta } = readDocument(text, name, options);
  const reading = readLines(units, options.headline ?? meta.headline);
  if (reading.paragraphs.length === 0) {
    throw new UserError('corpus', `${name} holds no article text. Import the page's text itself.`);
  }
  const fields = chooseFields(options, meta, reading);
  const article = describeItem(fields.content, fields.bases);
  refuseLong(article, name);
  return {
    article,
    teasers: makeTeasers(reading.teasers, article.article),
    cuts: [...cuts, ...reading.cuts].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    notes: [...(note === null ? [] : [note]), ...listNotes(article.article, meta)],
    sources: fields.sources,
  };
}

interface ReadDocument {
  readonly units: readonly Unit[];
  readonly cuts: readonly Cut[];
  readonly meta: PageMeta;
}

function readDocument(text: string, name: string, options: ImportOptions): ReadDocument {
  if (options.format === 'markdown') return readMarkdown(text, name);
  refuseCorpusFile(text, name);
  const isHtml = options.format ? options.format !== 'text' : looksLikeHtml(text);
  if (!isHtml) return { ...splitUnits(text), meta: NO_META };
  const { fetchedFrom } = options;
  const url = options.url ?? fetchedFrom ?? options.savedFrom;
  const facts = { url, fetchedFrom, outlets: options.outlets };
  return readHtml(text, { ...facts, isContent: options.format === 'html-content' });
}

function decode(
  raw: string | Uint8Array,
  name: string,
  charset: string | null,
): Exclude<DecodedDocument, { problem: string }> {
  const bytes = typeof raw === 'string' ? Buffer.from(raw, 'utf8') : raw;
  if (bytes.byteLength > MAX_RAW_BYTES) {
    throw new UserError(
      'corpus',
      `${name} has ${bytes.byteLength} bytes, over the limit of ${MAX_RAW_BYTES}. Save the article alone.`,
    );
  }
  const decoded = decodeDocument(bytes, charset);
  if ('problem' in decoded) throw new UserError('corpus', `${name} is refused. ${decoded.problem}`);
  if (decoded.text.includes('\0')) {
    throw new UserError(
      'corpus',
      `${name} has a NUL character, which no article may have. Remove it.`,
    );
  }
  return decoded;
}

/** A corpus file needs no import, and its front matter would read as text. */
function refuseCorpusFile(text: string, name: string): void {
  const parsed = parseFrontMatter(text);
  if ('problem' in parsed || !parsed.fields.has('id')) return;
  throw new UserError(
    'corpus',
    `${name} is a corpus file already. Put it below articles/ in the corpus folder as it is.`,
  );
}

function refuseLong({ markdown }: ImportedItem, name: string): void {
  if (Buffer.byteLength(markdown) <= MAX_ARTICLE_BYTES) return;
  throw new UserError(
    'corpus',
    `${name} makes an article of more than ${MAX_ARTICLE_BYTES} bytes. Split it, or cut what is no article.`,
  );
}

/** Date and address of the page are not the teaser's, so they stay unknown. */
function makeTeasers(teasers: readonly Teaser[], page: Article): ImportedItem[] {
  const taken = new Set([page.id]);
  return teasers.map(({ headline, paragraphs }) => {
    const id = uniqueId(makeTeaserId(page.outlet, headline), taken);
    const { outlet, source } = page;
    return describeItem({ ...NO_FIELDS, id, outlet, headline, source, paragraphs });
  });
}

const NO_FIELDS = {
  kind: 'teaser',
  published: null,
  publishedBasis: 'unknown',
  publishedNote: null,
  url: null,
  agency: null,
  credit: null,
  photo: null,
  dateline: null,
  standfirst: null,
  versionOf: null,
} as const;

function listNotes(article: Article, meta: PageMeta): string[] {
  const notes: string[] = [];
  if (article.outlet === UNKNOWN_OUTLET)
    notes.push('The document names no outlet. Give it with --outlet.');
  if (article.published === null) {
    notes.push(
      meta.published.note ??
        'The document shows no date of publication. Give it with --published YYYY-MM-DD.',
    );
  } else if (article.publishedBasis === 'inferred' && article.publishedNote !== null) {
    notes.push(
      `The date is inferred: ${article.publishedNote}. Check it, or give it with --published YYYY-MM-DD.`,
    );
  }
  if (article.url === null) notes.push('The document shows no address. Give it with --url.');
  if (meta.foreignUrl !== null) {
    notes.push(
      `The page gives ${meta.foreignUrl} as its address, on another host than it was fetched from; that was not believed. Give it with --url if it is right.`,
    );
  }
  if (article.headline === null)
    notes.push('No headline was recognised. Add it to the file by hand.');
  return notes;
}
