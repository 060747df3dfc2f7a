import { importCues } from './cues.ts';

/** Where a dispatch was filed, as it stands at the start of a paragraph, and the agency named with it. */
export interface Dateline {
  readonly place: string;
  readonly agency: string | null;
  /** Offset in the paragraph where the sentence begins. */
  readonly end: number;
}

/** A dateline is at most this long, in characters: two places, a day and an agency fit. */
const MAX_DATELINE_CHARS = 70;

const DASHED = /\s?(?:--|—|–|\s-)\s/;
const FILED = /^([^()]{2,40}?) ?\(([^()\d]{2,30})\)\s?(?:--|—|–|-)\s/u;
const PLACE = /^\p{Lu}[\p{L}.'’/-]*(?:[ ,]+(?:\p{Lu}[\p{L}.'’/-]*|al-\p{L}+|de|la|of|el)){0,4}$/u;
const CAPITALS = /^[\p{Lu}\s.,'’/-]{3,}$/u;

/**
 * Finds a dateline such as `BEIRUT (Reuters) - `, `LONDON, March 28 — ` or `New Delhi: `. After a dash
 * the place stands in capitals or an agency in brackets; before a colon it is one to three capitalised
 * words that are no label. Agency style guides (AP, Reuters) set these forms.
 */
export function findDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, MAX_DATELINE_CHARS);
  return findDashed(head) ?? findColon(head);
}

/**
 * The agency or outlet in the brackets of an article's dateline, as written: `JAKARTA (Reuters) – `, `DORN (MPA) -`. Null
 * where there is none, or it names nobody ("agencies").
 */
export function filedBy(paragraph: string): string | null {
  const found = FILED.exec(paragraph.slice(0, MAX_DATELINE_CHARS));
  const [, before = '', name = ''] = found ?? [];
  const place = stripDay(before);
  const isTelling =
    /^\p{Lu}/u.test(name) && !/\b(?:agenc(?:y|ies)|wires?|staff|photos?)\b/iu.test(name);
  if (!isTelling || !(CAPITALS.test(place) || isAgency(name))) return null;
  return PLACE.test(place) ? name : null;
}

function findDashed(head: string): Dateline | null {
  const dash = DASHED.exec(head);
  if (!dash) return null;
  const before = head.slice(0, dash.index).trim();
  const bracket = /\(([^()]{2,30})\)$/.exec(before);
  const agency = bracket?.[1] && isAgency(bracket[1]) ? bracket[1] : null;
  const place = stripDay((bracket ? before.slice(0, bracket.index) : before).trim());
  if (!place || !PLACE.test(place)) return null;
  if (!CAPITALS.test(place) && agency === null) return null;
  return { place, agency, end: dash.index + dash[0].length };
}

function findColon(head: string): Dateline | null {
  const colon = head.indexOf(': ');
  if (colon < 3) return null;
  const place = head.slice(0, colon);
  const isLabel = importCues().noDatelines.includes(place.toLowerCase());
  if (isLabel || !PLACE.test(place) || place.split(/\s+/).length > 3) return null;
  return { place, agency: null, end: colon + 2 };
}

/** `BEIRUT, March 28` and `BEIRUT, Sept. 12, 2022` file from Beirut. */
function stripDay(place: string): string {
  const parts = place.split(',');
  const at = parts.findIndex((part) => {
    const tail = part.trim().toLowerCase();
    const isMonth = importCues().months.some((month) => tail.startsWith(month.slice(0, 3)));
    return isMonth && /\d/.test(tail);
  });
  return at > 0 ? parts.slice(0, at).join(',').trim() : place;
}

/** Whether a name is a news agency's: "Reuters", "AFP". */
export function isAgency(name: string): boolean {
  return importCues().agencies.includes(name.trim().toLowerCase());
}
