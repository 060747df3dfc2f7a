import { echo, UserError } from '../errors.ts';
import type { Article, Basis } from './article.ts';
import { UNKNOWN_OUTLET } from './build-article.ts';
import { toIsoDay } from './dates.ts';
import { decodeUtf8 } from './decode.ts';
import { parseFrontMatter } from './front-matter.ts';
import { findDateline } from './import/dateline.ts';
import { looksLikeHtml, readHtml } from './import/html.ts';
import type { PageMeta } from './import/html-meta.ts';
import { describeItem, type ImportedItem, uniqueId } from './import/item.ts';
import { type Reading, readLines } from './import/read-lines.ts';
import type { Teaser } from './import/sidebar.ts';
import { type Cut, splitUnits } from './import/units.ts';
import { MAX_ARTICLE_BYTES, MAX_ID_CHARS, MAX_RAW_BYTES } from './limits.ts';
import type { FieldBases } from './serialize.ts';
import { toSlug } from './slug.ts';

export type { ImportedItem } from './import/item.ts';
export type { Cut } from './import/units.ts';

type Given = Omit<Article, 'kind' | 'paragraphs' | 'file' | 'hash'> & Required<FieldBases>;

/** Front matter the importer is told; it goes before what the document shows. `source` is its file name. */
export type ImportOptions = { readonly [K in keyof Given]?: Given[K] | undefined } & {
  /** Told apart by the document itself where it is not given. */
  readonly format?: 'text' | 'html' | undefined;
};

/** The corpus files a raw document makes, everything that was cut, and what is worth checking. */
export interface ImportResult {
  readonly article: ImportedItem;
  readonly teasers: readonly ImportedItem[];
  /** In the order of lines. */
  readonly cuts: readonly Cut[];
  /** What the document did not show, each with its cure. */
  readonly notes: readonly string[];
}

/**
 * Makes corpus files out of raw text or HTML: the article, and a teaser for every other story that stood
 * beside it with a summary. Every line that is in neither is listed in `cuts`. Words are never changed.
 * Throws `UserError('corpus')` for binary input, a wrong date, and a document without article text.
 */
export function importDocument(
  raw: string | Uint8Array,
  options: ImportOptions = {},
): ImportResult {
  const name = options.source ?? 'The document';
  const text = decode(raw, name);
  refuseCorpusFile(text, name);
  const isHtml = options.format ? options.format === 'html' : looksLikeHtml(text);
  const { units, cuts, meta } = isHtml ? readHtml(text) : { ...splitUnits(text), meta: NO_META };
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
    notes: listNotes(article.article),
  };
}

const NO_META: PageMeta = { headline: null, outlet: null, published: null, url: null };

function decode(raw: string | Uint8Array, name: string): string {
  const bytes = typeof raw === 'string' ? Buffer.from(raw, 'utf8') : raw;
  if (bytes.byteLength > MAX_RAW_BYTES) {
    throw new UserError(
      'corpus',
      `${name} has ${bytes.byteLength} bytes, over the limit of ${MAX_RAW_BYTES}. Save the article alone.`,
    );
  }
  const decoded = decodeUtf8(bytes);
  if ('problem' in decoded) throw new UserError('corpus', `${name} is refused. ${decoded.problem}`);
  if (decoded.text.includes('\0')) {
    throw new UserError(
      'corpus',
      `${name} has a NUL character, which no article may have. Remove it.`,
    );
  }
  return decoded.text;
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

function chooseFields(options: ImportOptions, meta: PageMeta, reading: Reading) {
  const { paragraphs, headline } = reading;
  const outlet = options.outlet ?? meta.outlet ?? UNKNOWN_OUTLET;
  const published = readOptionDay(options.published) ?? meta.published ?? reading.published;
  const dateline = findDateline(paragraphs[0] ?? '');
  const url = options.url ?? meta.url;
  const content = {
    id: options.id ?? makeId(outlet, published, headline ?? paragraphs[0] ?? ''),
    kind: 'article' as const,
    outlet,
    headline,
    published,
    publishedBasis: published === null ? 'unknown' : (options.publishedBasis ?? 'proved'),
    publishedNote: options.publishedNote ?? null,
    url,
    source: options.source ?? null,
    agency: options.agency ?? dateline?.agency ?? null,
    credit: options.credit ?? reading.credit,
    photo: options.photo ?? reading.photo,
    dateline: options.dateline ?? dateline?.place ?? null,
    standfirst: options.standfirst ?? reading.standfirst,
    versionOf: options.versionOf ?? null,
    paragraphs,
  } satisfies Omit<Article, 'file' | 'hash'>;
  return { content, bases: chooseBases(options, content) };
}

function chooseBases(options: ImportOptions, content: Omit<Article, 'file' | 'hash'>): FieldBases {
  const given = (basis: Basis | undefined, fact: string | null): Basis =>
    basis ?? (fact === null ? 'unknown' : 'proved');
  return {
    ...(content.headline !== null && { headlineBasis: options.headlineBasis ?? 'file' }),
    ...(content.url !== null && { urlBasis: given(options.urlBasis, content.url) }),
    agencyBasis: given(options.agencyBasis, content.agency),
  };
}

function readOptionDay(published: string | null | undefined): string | null {
  if (published === undefined || published === null) return null;
  const day = toIsoDay(published);
  if (day !== null) return day;
  throw new UserError('corpus', `"${echo(published)}" is no day. Give the date as YYYY-MM-DD.`);
}

/** Words of a title that tell one article of an outlet and a day from another; a teaser has no day to help. */
const ID_TITLE_WORDS = 5;
const ID_TEASER_WORDS = 8;
/** Words of an outlet's name in an id. */
const ID_OUTLET_WORDS = 6;
/** Characters of an id as it is made: the ten below `MAX_ID_CHARS` are for the number that keeps it unique. */
const ID_CHARS = MAX_ID_CHARS - 10;

/** Ids begin with the outlet in one word, so that they sort by outlet and day. */
function makeId(outlet: string, published: string | null, title: string): string {
  const words = toSlug(title, ID_TITLE_WORDS) || 'article';
  return `${outletWord(outlet)}-${published ?? 'undated'}-${words}`.slice(0, ID_CHARS);
}

function outletWord(outlet: string): string {
  return outlet === UNKNOWN_OUTLET
    ? 'unknown'
    : toSlug(outlet, ID_OUTLET_WORDS).replaceAll('-', '') || 'outlet';
}

/** Date and address of the page are not the teaser's, so they stay unknown. */
function makeTeasers(teasers: readonly Teaser[], page: Article): ImportedItem[] {
  const taken = new Set([page.id]);
  return teasers.map(({ headline, paragraphs }) => {
    const words = toSlug(headline, ID_TEASER_WORDS) || 'story';
    const id = uniqueId(`${outletWord(page.outlet)}-teaser-${words}`.slice(0, ID_CHARS), taken);
    return describeItem({
      ...NO_FIELDS,
      id,
      outlet: page.outlet,
      headline,
      source: page.source,
      paragraphs,
    });
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

function listNotes(article: Article): string[] {
  const notes: string[] = [];
  if (article.outlet === UNKNOWN_OUTLET)
    notes.push('The document names no outlet. Give it with --outlet.');
  if (article.published === null) {
    notes.push('The document shows no date of publication. Give it with --published YYYY-MM-DD.');
  }
  if (article.url === null) notes.push('The document shows no address. Give it with --url.');
  if (article.headline === null)
    notes.push('No headline was recognised. Add it to the file by hand.');
  return notes;
}
