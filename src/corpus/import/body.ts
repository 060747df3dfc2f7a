import { findHeader } from './headers.ts';
import { countWords, endsLikeSentence, isTitleLike } from './shape.ts';
import type { Unit } from './units.ts';

const BULLET = /^[-•*»→▪■●>]\s+/;

/** AFP sets its crossheads between hyphens. */
const HYPHENED = /^- .{1,60} -$/;

/** Crossheads are set in one column: a few words and characters. Capitals need not fit so tightly. */
const MAX_CROSSHEAD_WORDS = 5;
const MAX_CAPITAL_WORDS = 10;
const MAX_CROSSHEAD_CHARS = 60;

/**
 * The bullets that are links to other stories: a bullet and a headline. A bullet and a sentence is text,
 * and so is a list that a paragraph ending in a colon announces.
 */
export function findLinkItems(units: readonly Unit[]): Set<Unit> {
  const links = new Set<Unit>();
  let isAnnounced = false;
  for (const unit of units) {
    const isBullet = BULLET.test(unit.text) && !HYPHENED.test(unit.text);
    if (!isBullet) isAnnounced = announces(unit);
    else if (!isAnnounced && isLink(unit.text.replace(BULLET, ''))) links.add(unit);
  }
  return links;
}

/** Headlines open with a capital; `- gold 874.0 vs 864.1` is a row of figures. */
function isLink(text: string): boolean {
  return isTitleLike(text) && /\p{L}/u.test(text) && !/^[\p{Ll}\d]/u.test(text);
}

/** Parts the article's paragraphs from the crossheads between them. */
export function partCrossheads(units: readonly Unit[]): { paragraphs: Unit[]; crossheads: Unit[] } {
  const paragraphs: Unit[] = [];
  const crossheads: Unit[] = [];
  let isAnnounced = false;
  for (const unit of units) {
    const isListed = isAnnounced && (BULLET.test(unit.text) || isTitleLike(unit.text));
    if (!isListed) isAnnounced = announces(unit);
    (!isListed && isCrosshead(unit) ? crossheads : paragraphs).push(unit);
  }
  return { paragraphs, crossheads };
}

function announces(unit: Unit): boolean {
  return unit.text.endsWith(':') && findHeader(unit.text) === null;
}

/** A short line that closes no sentence and opens no quotation. */
function isCrosshead({ text, isHeading, isListed }: Unit): boolean {
  if (isHeading || HYPHENED.test(text)) return true;
  if (isListed) return false;
  if (endsLikeSentence(text) || /^["'“‘«„]/.test(text) || text.length > MAX_CROSSHEAD_CHARS) {
    return false;
  }
  const isCapitals = text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  return countWords(text) <= (isCapitals ? MAX_CAPITAL_WORDS : MAX_CROSSHEAD_WORDS);
}
