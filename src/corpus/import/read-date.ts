import { toIsoDay } from '../dates.ts';
import { importCues } from './cues.ts';

/** A date as it was written somewhere. Two readings mean that day and month cannot be told apart. */
export interface WrittenDate {
  /** Day (YYYY-MM-DD) in the zone it was written in; of two readings the one with the day first. */
  readonly day: string;
  /** The reading with the month first, where it is another day. */
  readonly other: string | null;
  /** Milliseconds since 1970, where a time with its zone is given. */
  readonly instant: number | null;
  /** The zone is UTC, so the day may be the one before or after at the outlet's place. */
  readonly isUtc: boolean;
  /** How its figures are ordered, where one of them is no month. */
  readonly order: 'dayFirst' | 'monthFirst' | null;
  /** Abbreviation of a zone that stands beside the date, in lower case. */
  readonly zone: string | null;
}

const ISO = /(?<!\d)((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?=$|[T\s]?\d{0,6}(?:Z|$))/;
const FIGURES = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/;
const CLOCK =
  /[T\s,](\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z\b|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d)|UTC|GMT)/i;
const ZONE = /\b(?:[AP]M|\d{2})\s*\(?(?![AP]M\b)([A-Z]{2,4})\b/i;

/** Seconds or milliseconds since 1970, between 1990 and 2100: the years that web pages can have. */
const EPOCH = /^\d{10}(?:\d{3})?$/;
const FIRST_EPOCH = 631_152_000;
const LAST_EPOCH = 4_102_444_800;

/**
 * Reads the date in a short text: ISO 8601 and its looser forms, `20240501`, e-mail and `Date.toString` forms,
 * English month names in either order, figures in either order, seconds since 1970. Null where there is none.
 */
export function readDate(text: string): WrittenDate | null {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length > MAX_DATE_CHARS) return null;
  if (EPOCH.test(clean)) return readEpoch(clean);
  const days = readIso(clean) ?? readNamed(clean) ?? readFigures(clean);
  if (days === null) return null;
  const zone = ZONE.exec(clean)?.[1]?.toLowerCase() ?? null;
  return { ...days, ...readInstant(clean, days.day), zone };
}

/** A longer text is a sentence, not a date. */
const MAX_DATE_CHARS = 120;

type Days = Pick<WrittenDate, 'day' | 'other' | 'order'>;

function readEpoch(text: string): WrittenDate | null {
  const seconds = Number(text.slice(0, 10));
  if (seconds < FIRST_EPOCH || seconds > LAST_EPOCH) return null;
  const instant = seconds * 1000;
  const day = new Date(instant).toISOString().slice(0, 10);
  return { day, other: null, order: null, instant, isUtc: true, zone: null };
}

function readIso(text: string): Days | null {
  const [, year, , month, day] = ISO.exec(text) ?? [];
  const [, y, m, d] = COMPACT.exec(text) ?? [];
  const iso = makeDay(year ?? y, month ?? m, day ?? d);
  return iso === null ? null : { day: iso, other: null, order: null };
}

/** `1 May 2024`, `May 1st, 2024`, `Wed May 01 09:00:00 EDT 2024`, `28-Nov-2023`. */
function readNamed(text: string): Days | null {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  for (const [at, word] of words.entries()) {
    const month = monthNumber(word);
    if (month === 0) continue;
    const year = words.slice(at + 1, at + 10).find((later) => /^(?:19|20)\d{2}$/.test(later));
    const day = findDayWord(words, at, year);
    const iso = makeDay(year, String(month), day);
    if (iso !== null) return { day: iso, other: null, order: null };
  }
  return null;
}

/** The day stands right before the month (an ordinal ending and "of" between are allowed) or right after it. */
function findDayWord(words: readonly string[], month: number, year: string | undefined) {
  const before = words.slice(Math.max(0, month - 3), month).reverse();
  while (before[0] !== undefined && DAY_FILLER.has(before[0])) before.shift();
  const after = words[month + 1] === 'the' ? words[month + 2] : words[month + 1];
  const isDay = (word: string | undefined): boolean => word !== undefined && /^\d{1,2}$/.test(word);
  // In `10:30 May 1, 2024` the figure before the month is a minute; the year then follows the day at once.
  if (isDay(after) && year !== undefined && after !== year) return after;
  return isDay(before[0]) ? before[0] : undefined;
}

const DAY_FILLER = new Set(['st', 'nd', 'rd', 'th', 'of']);

function readFigures(text: string): Days | null {
  const [, first, mark, second, year] = FIGURES.exec(text) ?? [];
  const dayFirst = makeDay(year, second, first);
  const monthFirst = makeDay(year, first, second);
  if (dayFirst === null) {
    return monthFirst === null ? null : { day: monthFirst, other: null, order: 'monthFirst' };
  }
  if (monthFirst === null) return { day: dayFirst, other: null, order: 'dayFirst' };
  // CLDR: no English locale writes the month first with full stops.
  const isOne = monthFirst === dayFirst || mark === '.';
  return { day: dayFirst, other: isOne ? null : monthFirst, order: null };
}

function readInstant(text: string, day: string): Pick<WrittenDate, 'instant' | 'isUtc'> {
  const [, hours, minutes, seconds, zone = ''] = CLOCK.exec(text) ?? [];
  if (hours === undefined) return { instant: null, isUtc: false };
  const isUtc = /^(?:Z|UTC|GMT)$/i.test(zone) || /^[+-]00:?(?:00)?$/.test(zone);
  const offset = isUtc ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  const instant = Date.parse(`${day}T${hours}:${minutes}:${seconds ?? '00'}${offset}`);
  return { instant: Number.isNaN(instant) ? null : instant, isUtc };
}

function makeDay(year?: string, month?: string, day?: string): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return toIsoDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** 1 to 12, or 0 for a word that is no month; three letters are enough. */
export function monthNumber(word: string): number {
  if (word.length < 3) return 0;
  const name = word.replace(/^sept$/, 'sep');
  return importCues().months.findIndex((month) => month.startsWith(name)) + 1;
}
