import { echo, UserError } from '../../errors.ts';
import type { Article, Basis } from '../article.ts';
import { UNKNOWN_OUTLET } from '../build-article.ts';
import { toIsoDay } from '../dates.ts';
import { createOutletOfUrl } from '../outlet-of-url.ts';
import type { FieldBases } from '../serialize.ts';
import { findDateline } from './dateline.ts';
import type { FieldSources } from './field-sources.ts';
import { makeId, makeTeaserId } from './make-id.ts';
import type { PageMeta } from './meta/read-meta.ts';
import type { ImportOptions } from './options.ts';
import type { Reading } from './read-lines.ts';

/** The front matter of an imported document, and how sure its facts are. */
export interface ChosenFields {
  readonly content: Omit<Article, 'file' | 'hash'>;
  readonly bases: FieldBases;
  readonly sources: FieldSources;
}

/** What was told beside the document comes from what holds it, where nobody gave it. */
const HOLDER = 'the feed, table or e-mail it came in';
const A_LINE = 'a line of the text';

/** Fills the front matter: what the importer was told, then what the page says, then what its lines show. */
export function chooseFields(
  options: ImportOptions,
  meta: PageMeta,
  reading: Reading,
): ChosenFields {
  const { paragraphs, headline } = reading;
  const url = options.url ?? meta.url;
  const { outlet, source } = chooseOutlet(options, meta, url);
  const dates = choosePublished(options, meta, reading);
  const dateline = findDateline(paragraphs[0] ?? '');
  const kind = options.kind ?? 'article';
  const title = headline ?? paragraphs[0] ?? '';
  const content: Omit<Article, 'file' | 'hash'> = {
    id:
      options.id ??
      (kind === 'teaser' ? makeTeaserId(outlet, title) : makeId(outlet, dates.published, title)),
    kind,
    outlet,
    headline,
    ...dates,
    url,
    source: options.source ?? null,
    agency: options.agency ?? dateline?.agency ?? null,
    credit: options.credit ?? reading.credit,
    photo: options.photo ?? reading.photo,
    dateline: options.dateline ?? dateline?.place ?? null,
    standfirst: options.standfirst ?? reading.standfirst,
    versionOf: options.versionOf ?? null,
    paragraphs,
  };
  const sources = {
    headline: headlineSource(options, meta, headline),
    outlet: source,
    published: publishedSource(options, meta, dates.published),
  };
  return { content, bases: chooseBases(options, content), sources };
}

/** Never unknown where the address is known: its host tells one outlet from another. */
function chooseOutlet(
  options: ImportOptions,
  meta: PageMeta,
  url: string | null,
): { readonly outlet: string; readonly source: string | null } {
  const outlets = options.outlets ?? [];
  const host = url === null ? null : createOutletOfUrl(outlets)(url);
  const registered = outlets.find((outlet) => outlet.name === host)?.name;
  const choices = [
    [options.outlet, HOLDER],
    [registered, 'outlets.yaml, by its address'],
    [meta.outlet, meta.sources.outlet],
    [options.likelyOutlet, HOLDER],
    [host, 'the host of its address'],
  ] as const;
  const [outlet, source] = choices.find(([name]) => typeof name === 'string') ?? [];
  return { outlet: outlet ?? UNKNOWN_OUTLET, source: source ?? null };
}

function headlineSource(
  options: ImportOptions,
  meta: PageMeta,
  headline: string | null,
): string | null {
  if (headline === null) return null;
  if (typeof options.headline === 'string') return HOLDER;
  return meta.headline === null ? A_LINE : meta.sources.headline;
}

function publishedSource(
  options: ImportOptions,
  meta: PageMeta,
  published: string | null,
): string | null {
  if (published === null) return null;
  if (typeof options.published === 'string') return HOLDER;
  if (meta.published.day === published) return meta.sources.published;
  return options.likelyPublished?.day === published ? HOLDER : A_LINE;
}

type Dates = Pick<Article, 'published' | 'publishedBasis' | 'publishedNote'>;

function choosePublished(options: ImportOptions, meta: PageMeta, reading: Reading): Dates {
  const given = readOptionDay(options.published);
  const { day, basis: pageBasis, note } = meta.published;
  const proved = given ?? (pageBasis === 'proved' ? day : null) ?? reading.published;
  const changed = day === null || note === null ? null : { day, note };
  const inferred = proved === null ? (options.likelyPublished ?? changed) : null;
  const published = proved ?? inferred?.day ?? null;
  const basis = options.publishedBasis ?? (inferred === null ? 'proved' : 'inferred');
  return {
    published,
    publishedBasis: published === null ? 'unknown' : basis,
    publishedNote: options.publishedNote ?? inferred?.note ?? null,
  };
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
