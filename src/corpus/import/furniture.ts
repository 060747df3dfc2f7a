import { importCues } from './cues.ts';
import { findPublished } from './date-line.ts';
import { countWords, endsLikeSentence, foldLabel, foldLine, isTitleLike } from './shape.ts';

/** Why a line is not article text, and the field that keeps what it says. */
export interface Mark {
  readonly reason: string;
  readonly field?: 'photo' | 'credit' | 'published';
  readonly value?: string;
}

/** Captions, the longest furniture, can be long sentences; a longer line is a paragraph. */
const MAX_FURNITURE_CHARS = 400;

/** Notices, bylines and credits are short lines. */
const MAX_NOTICE_WORDS = 12;

/** A desk credit may name a dozen people and places. */
const MAX_DESK_WORDS = 40;

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|avif|heic)\s*$/i;

/** Rules in order; the first that knows the line decides. Each looks at the line alone. */
const RULES: readonly ((text: string) => Mark | null)[] = [
  (text) => (/[\p{L}]/u.test(text) ? null : { reason: 'a line without words' }),
  (text) => (IMAGE_FILE.test(text) && isTitleLike(text) ? { reason: 'image file name' } : null),
  findPhotoCredit,
  findCaption,
  findDateLine,
  findAgencyCredit,
  findDeskCredit,
  findByline,
  findInlineLink,
  findContact,
  findOffer,
  findRights,
  findNotice,
];

/** Knows a line of page furniture by its wording, or returns null. */
export function findFurniture(text: string): Mark | null {
  if (text.length > MAX_FURNITURE_CHARS) return null;
  for (const rule of RULES) {
    const mark = rule(text);
    if (mark) return mark;
  }
  return null;
}

function findCaption(text: string): Mark | null {
  const folded = foldLine(text);
  const opens = importCues().captionOpeners.some((opener) => folded.startsWith(opener));
  const credit = findTrailingCredit(text);
  if (!opens && credit === null) return null;
  const reason = 'photo caption';
  return credit === null ? { reason } : { reason, field: 'photo', value: credit };
}

/** A caption ends in its credit: `AP Photo/Jane Roe`, `(Getty Images)`, `[AFP]`, without a full stop. */
function findTrailingCredit(text: string): string | null {
  const line = text.replace(/(?<![\s|.])[\s|.]+$/, '');
  const bracket = /([([])([^()[\]]{2,60})[)\]]$/.exec(line);
  if (bracket)
    return readBracket(line.slice(0, bracket.index), bracket[1] === '[', bracket[2] ?? '');
  if (text.trimEnd().endsWith('.')) return null;
  for (const agency of importCues().photoAgencies) {
    if (line.endsWith(`/${agency}`)) return readCreditTail(line, agency);
    const at = line.lastIndexOf(`${agency}/`);
    const before = line[at - 1];
    if (at < 0 || (before !== undefined && /[\p{L}\p{N}]/u.test(before))) continue;
    if (line.length - at <= 60 && countWords(line.slice(at)) <= 6) return line.slice(at);
  }
  return null;
}

/** `… in December. Credit Jane Roe/Reuters`: from the label on, else the agency alone. */
function readCreditTail(line: string, agency: string): string {
  const label = line.lastIndexOf('Credit');
  const tail = line.slice(label + 'Credit'.length).replace(/^[\s:.…]+/, '');
  return label >= 0 && countWords(tail) <= 6 ? tail : agency;
}

/** `said. (Reuters)` ends a dispatch; `over the town (Reuters)` and `over the town. [AFP]` end a caption. */
function readBracket(before: string, isSquare: boolean, credit: string): string | null {
  const { photoAgencies, photoOpeners, photoBy } = importCues();
  const folded = foldLine(credit);
  const names = photoAgencies.some(
    (agency) => credit === agency || credit.startsWith(`${agency}/`),
  );
  const labels =
    photoOpeners.some((opener) => folded.startsWith(`${opener}:`)) ||
    photoBy.some((opener) => folded.startsWith(`${opener} `));
  const isBare = !credit.includes('/') && !isSquare;
  if (labels || NAME_AND_OUTLET.test(credit)) return credit;
  if (!names || before.trim() === '') return null;
  return isBare && (endsLikeSentence(before.trim()) || !isTitleLike(before)) ? null : credit;
}

/** `Noor Haddad/Desert Post` in brackets at the end of a line. */
const NAME_AND_OUTLET =
  /^\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3}\s?\/\s?\p{Lu}[^/]{1,40}$/u;

/** `Photograph: EPA`, `Photo by Jane Roe`: what follows the label is the credit. */
function findPhotoCredit(text: string): Mark | null {
  if (countWords(text) > MAX_NOTICE_WORDS) return null;
  const { photoOpeners, photoBy } = importCues();
  const folded = text.toLowerCase();
  const label =
    photoBy.find((opener) => folded.startsWith(`${opener} `)) ??
    photoOpeners.find(
      (opener) => /^\s?[:|]/.test(folded.slice(opener.length)) && folded.startsWith(opener),
    );
  if (label === undefined) return null;
  const value = text
    .slice(label.length)
    .replace(/^[\s:|]+/, '')
    .trim();
  const reason = 'photo credit';
  return value === '' ? { reason } : { reason, field: 'photo', value };
}

function findDateLine(text: string): Mark | null {
  const found = findPublished(text);
  if (!found) return null;
  const reason = 'date line';
  return found.day === null ? { reason } : { reason, field: 'published', value: found.day };
}

/** `With Agency Inputs`, `(AFP)`, `Source: Reuters`. */
function findAgencyCredit(text: string): Mark | null {
  if (countWords(text) > 8) return null;
  const { agencies, creditOpeners } = importCues();
  const label = foldLabel(text);
  const opener = creditOpeners.find((start) => label.startsWith(start));
  const names = label.slice(opener?.length ?? 0).split(/[,/&;+]|\band\b/);
  const known = names.every((name) => agencies.includes(name.trim()));
  const isInput = opener !== undefined && !opener.endsWith(':');
  return known || isInput ? { reason: 'agency credit', field: 'credit', value: text } : null;
}

/** `(Reporting by Jane Roe; Editing by John Doe)`. */
function findDeskCredit(text: string): Mark | null {
  const label = foldLabel(text);
  const opens = importCues().deskOpeners.some((opener) => label.startsWith(opener));
  return opens && countWords(text) <= MAX_DESK_WORDS ? { reason: 'desk credit' } : null;
}

/** `By Jane Roe and John Doe`, `BY JANE ROE | 01/12/15`: names and figures, closed by no full stop. */
function findByline(text: string): Mark | null {
  if (importCues().bylines.includes(foldLabel(text))) return { reason: 'byline' };
  if (!/^by:?\s/i.test(text) || countWords(text) > MAX_NOTICE_WORDS || !isTitleLike(text))
    return null;
  const names = text.replace(/^by:?\s+/i, '').split(/[\s,|]+/);
  const known = names.every((name) => name === '' || NAME_PART.test(name));
  return known ? { reason: 'byline' } : null;
}

const NAME_PART = /^(?:\p{Lu}|\d|and$|in$|at$|de$|van$|von$|bin$|al-|&$|am$|pm$)/u;

/** `READ MORE: headline of another story`. */
function findInlineLink(text: string): Mark | null {
  if (text.length > 160) return null;
  const folded = foldLine(text).replace(/^[\s([*>»→]+/, '');
  const opener = importCues().linkOpeners.find(
    (start) => folded.startsWith(start) && /^\s?[:|>»]/.test(folded.slice(start.length)),
  );
  return opener === undefined ? null : { reason: 'link to another story' };
}

const ADDRESS = /\w@\w[\w-]{0,62}\.\w/;
const HANDLE = /(?:^|[\s(])@\w{2,30}\b/;

/** `Write to Clara Weiss at …@…`, an address by itself, `Twitter: @…`. */
function findContact(text: string): Mark | null {
  const words = countWords(text);
  if (words > MAX_CONTACT_WORDS || !(ADDRESS.test(text) || HANDLE.test(text))) return null;
  const label = foldLabel(text);
  const opens = importCues().contactOpeners.some((opener) => label.startsWith(opener));
  return opens || words <= 4 ? { reason: 'contact' } : null;
}

/** A line of contact names a person, a desk and an address. */
const MAX_CONTACT_WORDS = 25;

/** `Sign up for our newsletter …`: asks the reader for something and offers a mailing, an app or the like. */
function findOffer(text: string): Mark | null {
  if (countWords(text) > MAX_OFFER_WORDS) return null;
  const label = foldLabel(text);
  const { offers, offerOpeners } = importCues();
  if (!offerOpeners.some((opener) => label.startsWith(opener))) return null;
  const words = ` ${(label.match(/[\p{L}-]+/gu) ?? []).join(' ')} `;
  const asks = offers.some((offer) => words.includes(` ${offer} `));
  return asks ? { reason: 'sign-up box' } : null;
}

/** An offer is one or two sentences. */
const MAX_OFFER_WORDS = 40;

/** `Copyright … All rights reserved. This material may not be …`: a sentence of law, however long. */
function findRights(text: string): Mark | null {
  const label = foldLine(text);
  const phrases = importCues().rights.filter((phrase) => label.includes(phrase)).length;
  const opens =
    /^(?:copyright|©|\(c\)|all rights reserved|\(?this (?:story|article|material)\b)/.test(label);
  return phrases > 1 || (phrases > 0 && opens) ? { reason: 'notice of the site' } : null;
}

function findNotice(text: string): Mark | null {
  if (countWords(text) > MAX_NOTICE_WORDS) return null;
  const label = foldLabel(text);
  const isSentence = endsLikeSentence(text) && countWords(text) > 6;
  const notice = importCues().notices.find((start) => {
    if (label === start) return true;
    const isPhrase = start.includes(' ') || /\W/.test(start);
    return isPhrase && label.startsWith(start) && !isSentence;
  });
  const rights = label.includes('all rights reserved');
  return notice !== undefined || rights ? { reason: 'notice of the site' } : null;
}
