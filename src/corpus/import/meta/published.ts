import { dateInWords } from '../../date-in-words.ts';
import { findDateline } from '../dateline.ts';
import type { Block } from '../html-blocks.ts';
import type { PageDocument } from '../page-dom.ts';
import { readDate, type WrittenDate } from '../read-date.ts';
import { dateOfUrl } from './date-of-url.ts';
import { type OrderSigns, settleDay } from './date-order.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { findVisibleDates } from './visible-dates.ts';

/** When a page was published, as far as it says. */
export interface Published {
  readonly day: string | null;
  /** `inferred` where the page only shows when it was last changed. */
  readonly basis: 'proved' | 'inferred';
  /** From what an inferred day was read, or why there is none. */
  readonly note: string | null;
  /** Where the day stands, in words for people; null where there is none. */
  readonly source: string | null;
}

/** What the date of a page is read from. */
export interface DateSigns {
  readonly document: PageDocument;
  readonly blocks: readonly Block[];
  readonly tags: MetaTags;
  readonly linked: LinkedData;
  readonly url: string | null;
  readonly headline: string | null;
  readonly order: Omit<OrderSigns, 'others'>;
}

/** Names of tags that tell the day of publication, in order of trust. */
const FIRST_TAGS = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'article:post_date',
  'datepublished',
];
const OTHER_TAGS = [
  ...[
    'parsely-pub-date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'dc.date.created',
    'dc.created',
  ],
  ...[
    'sailthru.date',
    'pubdate',
    'publish-date',
    'publishdate',
    'publish_date',
    'publication_date',
    'publication-date',
    'published',
    'publisheddate',
  ],
  ...[
    'citation_publication_date',
    'citation_date',
    'article_date_original',
    'originalpublicationdate',
    'cxenseparse:recs:publishtime',
  ],
  ...[
    'mediator_published_time',
    'vr:published_time',
    'bt:pubdate',
    'displaydate',
    'article.published',
    'article.created',
    'article:created',
    'rnews:datepublished',
  ],
  ...[
    'datecreated',
    'date',
    'created',
    'eomportal-pubdate',
    'iso-8601-publish-date',
    'shareaholic:article_published_time',
  ],
];
const UPDATED_TAGS = [
  'article:modified_time',
  'og:updated_time',
  'article:updated',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revised',
  'article:modified',
];

/** A UTC time and a local one are the same when they are this near; pages round. */
const SAME_INSTANT_MS = 3_600_000;

/**
 * The day of publication, in the order of trust: JSON-LD, `article:*`, microdata, other tags, the JSON-LD of the
 * page, microformats, dates shown with the headline, the address, the dateline. A time of change is never taken
 * for it; where nothing else is known it counts as inferred. A day in figures with two readings that nothing on
 * the page settles is told, not guessed.
 */
export function readPublished(signs: DateSigns): Published {
  const shown = findVisibleDates(signs.document, signs.blocks, signs.headline);
  const groups: readonly (readonly [source: string, texts: readonly (string | null)[]])[] = [
    ['the structured data of the page (JSON-LD)', [signs.linked.published]],
    ...FIRST_TAGS.map((name) => [name, [signs.tags.first(name)]] as const),
    ['a date that the page marks as its own', shown.marked],
    ...OTHER_TAGS.map((name) => [`the tag ${name}`, [signs.tags.first(name)]] as const),
    ['the structured data of the page (JSON-LD)', [signs.linked.pagePublished]],
    ['a line of the page that says "published"', shown.labelled],
    ['its address', [dateOfUrl(signs.url)]],
    ['a date beside the headline', shown.near],
    ['the dateline', [datelineOf(signs.blocks)]],
  ];
  const updated = [
    signs.linked.modified,
    ...UPDATED_TAGS.map((name) => signs.tags.first(name)),
    ...shown.updated,
  ];
  const found = groups.flatMap(([source, texts]) =>
    texts.flatMap(read).map((date) => ({ source, date })),
  );
  const dates = found.map(({ date }) => date);
  const changes = updated.flatMap(read);
  const others = [...dates, ...changes];
  let ambiguous: WrittenDate | null = null;
  for (const { source, date } of found) {
    const day = settleDay(date, { ...signs.order, others });
    if (day !== null) {
      return { day: atOutlet(day, date, others), basis: 'proved', note: null, source };
    }
    ambiguous ??= date;
  }
  if (ambiguous) return { ...NO_DAY, note: tellReadings(ambiguous) };
  for (const date of changes) {
    const day = settleDay(date, { ...signs.order, others });
    if (day !== null) {
      return { day, basis: 'inferred', note: ONLY_UPDATED, source: 'its time of change' };
    }
  }
  return NO_DAY;
}

/** A page that says nothing of its day. */
export const NO_DAY: Published = { day: null, basis: 'proved', note: null, source: null };

const ONLY_UPDATED = 'the page only shows when it was last changed';

function read(text: string | null): WrittenDate[] {
  const date = text === null ? null : readDate(text);
  return date === null ? [] : [date];
}

/** A time in UTC names the day before or after at the outlet's place; the same moment in local time knows better. */
function atOutlet(day: string, date: WrittenDate, others: readonly WrittenDate[]): string {
  if (!date.isUtc || date.instant === null) return day;
  const moment = date.instant;
  const local = others.find(
    (one) =>
      !one.isUtc && one.instant !== null && Math.abs(one.instant - moment) <= SAME_INSTANT_MS,
  );
  return local?.day ?? day;
}

function tellReadings({ day, other }: WrittenDate): string {
  return `The page writes its date in figures that can be ${dateInWords(day)} or ${dateInWords(other)}, and nothing on it tells which. Give it with --published YYYY-MM-DD, or the outlet's country in outlets.yaml.`;
}

/** `SKELBY, Jan. 12, 2024 (CNP) — …` */
function datelineOf(blocks: readonly Block[]): string | null {
  const first = blocks.find((block) => block.reason === null && block.text.length > 80);
  const dateline = first ? findDateline(first.text) : null;
  return first && dateline ? first.text.slice(0, dateline.end) : null;
}
