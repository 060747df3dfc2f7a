import { importCues } from './cues.ts';
import { monthNumber, readDate } from './read-date.ts';
import { countWords } from './shape.ts';

/** A line that only tells when a page was published; `day` is null where no full date is readable. */
export interface PublishedLine {
  readonly day: string | null;
}

/** More words than a date, a time and a zone need make a sentence. */
const MAX_DATE_WORDS = 22;

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
  const date = readDate(rest);
  const day = date?.other === null ? date.day : null;
  if (!isOnlyDate(rest)) return null;
  if (opener === undefined && day === null) return null;
  return { day };
}

const DATE_WORD =
  /^(?:\d+(?:st|nd|rd|th)?|am|pm|at|on|of|the|gmt|utc|est|edt|pst|pdt|cet|cest|ist|bst|eet|et|ct|mt|pt|cst|cdt|mst|mdt|jst|kst|sgt|hkt|aest|aedt|nzst|nzdt|wat|eat|cat|sast|msk|pkt|z|t|a|p|m|hrs|h|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|wed|sat|updated|published|posted|modified|first|last)$/;

function isOnlyDate(text: string): boolean {
  const words = text.match(/\p{L}+|\d+(?:st|nd|rd|th)?/gu) ?? [];
  return words.every((word) => DATE_WORD.test(word) || monthNumber(word) > 0);
}
