import { toIsoDay } from '../dates.ts';
import { importCues } from './cues.ts';
import { countWords } from './shape.ts';

/** A line that only tells when a page was published; `day` is null where no full date is readable. */
export interface PublishedLine {
  readonly day: string | null;
}

/** More words than a date, a time and a zone need make a sentence. */
const MAX_DATE_WORDS = 12;

/**
 * Knows a date line (`Published: 27 March 2016, 10:30 GMT`, `March 27, 2016`, `2 hours ago`). A date in
 * figures such as 03/04/2016 has two readings, so it names no day.
 */
export function findPublished(text: string): PublishedLine | null {
  if (countWords(text) > MAX_DATE_WORDS || !/\d/.test(text)) return null;
  if (
    /^\d+\s+(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago$/i.test(text)
  ) {
    return { day: null };
  }
  const folded = text.toLowerCase();
  const opener = importCues().dateOpeners.find((start) => {
    const after = folded.slice(start.length);
    return folded.startsWith(start) && /^\s*(?::|\s)/.test(after);
  });
  const rest = folded.slice(opener?.length ?? 0);
  const day = readDay(rest);
  if (!isOnlyDate(rest)) return null;
  if (opener === undefined && day === null) return null;
  return { day };
}

/** The day a text names in ISO form, or by an English month name, day and year in either order. */
export function readDay(text: string): string | null {
  const iso = /\b\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (iso !== undefined) return toIsoDay(iso);
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const monthAt = words.findIndex((word) => monthNumber(word) > 0);
  const day = words
    .slice(Math.max(0, monthAt - 2), monthAt + 2)
    .find((word) => /^\d{1,2}$/.test(word));
  const year = words.slice(monthAt + 1).find((word) => /^(?:19|20)\d{2}$/.test(word));
  if (monthAt < 0 || day === undefined || year === undefined) return null;
  const month = String(monthNumber(words[monthAt] ?? '')).padStart(2, '0');
  return toIsoDay(`${year}-${month}-${day.padStart(2, '0')}`);
}

/** 1 to 12, or 0 for a word that is no month; three letters are enough. */
function monthNumber(word: string): number {
  if (word.length < 3) return 0;
  return (
    importCues().months.findIndex((month) => month.startsWith(word.replace(/^sept$/, 'sep'))) + 1
  );
}

const DATE_WORD =
  /^(?:\d+(?:st|nd|rd|th)?|am|pm|at|on|of|the|gmt|utc|est|edt|pst|pdt|cet|cest|ist|bst|eet|z|t|a|p|m|hrs|h|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|wed|sat|updated|published|last)$/;

function isOnlyDate(text: string): boolean {
  const words = text.match(/\p{L}+|\d+(?:st|nd|rd|th)?/gu) ?? [];
  return words.every((word) => DATE_WORD.test(word) || monthNumber(word) > 0);
}
