import { importCues } from './cues.ts';
import { findDateline } from './dateline.ts';
import { countWords, foldLabel, foldLine, isTitleLike } from './shape.ts';
import type { Cut, Unit } from './units.ts';

/** What the lines above the article say, and the units that remain. */
export interface Top {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly cuts: readonly Cut[];
  readonly rest: readonly Unit[];
}

/** A breadcrumb before a headline is at most this many words. */
const MAX_BREADCRUMB_WORDS = 5;

/** The shortest of 150 measured news headlines has four words. */
const MIN_HEADLINE_WORDS = 3;

/** A standfirst is one or two sentences. */
const MAX_STANDFIRST_WORDS = 45;

/** How many paragraphs below a standfirst are searched for its words. */
const STANDFIRST_REACH = 3;

/**
 * Reads the lines above the article: headline, breadcrumb, repeats, standfirst. `given` is a headline
 * the importer was told. Without one, the headline is the first short line above the first paragraph
 * that is no section name or breadcrumb; the first paragraph is never a headline.
 */
export function readTop(units: readonly Unit[], given: string | null): Top {
  const bodyAt = units.findIndex((unit) => !isTitleLike(unit.text));
  const titles = units.slice(0, Math.max(bodyAt, 0));
  const headline = given ?? pickHeadline(titles);
  const cuts: Cut[] = [];
  const kept = units.filter((unit) => {
    const reason = explainTitle(unit, headline, titles.includes(unit));
    if (reason === null) return true;
    cuts.push(cut(unit, reason, reason === HEADLINE ? 'headline' : null));
    return false;
  });
  const standfirst = takeStandfirst(kept, headline, cuts);
  const rest = kept.filter((unit) => unit !== standfirst);
  const body = rest.findIndex((unit) => !isTitleLike(unit.text));
  for (const unit of rest.slice(0, Math.max(body, 0))) {
    cuts.push(cut(unit, 'a line above the article', null));
  }
  return {
    headline,
    standfirst: standfirst?.text ?? null,
    cuts: tellHeadlineOnce(cuts, given),
    rest: rest.slice(Math.max(body, 0)),
  };
}

const HEADLINE = 'the headline';

function pickHeadline(titles: readonly Unit[]): string | null {
  const lines = titles.map((unit) => unit.text).filter((text) => !isLabel(text));
  const repeated = lines.find((text, at) =>
    lines.slice(0, at).some((earlier) => isRepeatOf(earlier, text) || isPageTitle(earlier, text)),
  );
  return repeated ?? lines.find(hasHeadlineLength) ?? null;
}

/** A cry or a label is shorter; scripts without spaces have no words to count. */
function hasHeadlineLength(text: string): boolean {
  return countWords(text) >= MIN_HEADLINE_WORDS || /\p{Lo}{6}/u.test(text);
}

/** A section name or a breadcrumb by itself: `World`, `Home > World > Coast`. */
function isLabel(text: string): boolean {
  if (importCues().sectionNames.includes(foldLabel(text))) return true;
  const parts = text.split(/[›»>|/]|(?<=\s)·(?=\s)/).filter((part) => part.trim() !== '');
  const names = parts.filter((part) => importCues().sectionNames.includes(foldLabel(part)));
  return parts.length > 1 && (names.length > 0 || parts.every((part) => countWords(part) <= 2));
}

/** Why a line near the headline is no text of the article, or null. */
function explainTitle(unit: Unit, headline: string | null, isAbove: boolean): string | null {
  const { text } = unit;
  if (isDoubled(text)) return 'image text, given twice';
  if (headline !== null) {
    if (foldLine(text) === foldLine(headline)) return HEADLINE;
    if (isTitleLike(text) && isRepeatOf(text, headline)) return 'breadcrumb and headline';
    if (isTitleLike(text) && isPageTitle(text, headline)) return 'page title';
    const words = countWords(text);
    if (words > 1 && isTitleLike(text) && foldLine(headline).includes(foldLine(text))) {
      return 'image text, part of the headline';
    }
  }
  if (isAbove && isLabel(text)) return 'section name or breadcrumb';
  return null;
}

/** `News World` + headline: the words before it are names of sections, so none is in lower case. */
function isRepeatOf(text: string, headline: string): boolean {
  const [line, title] = [foldLine(text), foldLine(headline)];
  if (line === title) return true;
  if (!line.endsWith(` ${title}`) || countWords(title) < MIN_HEADLINE_WORDS) return false;
  const before = text.slice(0, line.length - title.length).trim();
  return countWords(before) <= MAX_BREADCRUMB_WORDS && !/(?:^|\s)\p{Ll}/u.test(before);
}

/** Headline + ` | Harbour Gazette`. */
function isPageTitle(text: string, headline: string): boolean {
  const [line, title] = [foldLine(text), foldLine(headline)];
  return line.startsWith(title) && /^\s*[|–—-]\s/.test(line.slice(title.length));
}

function isDoubled(text: string): boolean {
  const words = foldLine(text).split(' ');
  const half = words.length / 2;
  return (
    words.length >= 4 &&
    Number.isInteger(half) &&
    isTitleLike(text) &&
    words.slice(0, half).join(' ') === words.slice(half).join(' ')
  );
}

/**
 * The standfirst is the first text that a paragraph just below repeats from its start, or that stands
 * between the headline and a paragraph with a dateline; or else a headline-like line below the headline.
 */
function takeStandfirst(kept: readonly Unit[], headline: string | null, cuts: Cut[]): Unit | null {
  const first = kept[0];
  if (!first || countWords(first.text) > MAX_STANDFIRST_WORDS) return null;
  const below = kept.slice(1, 1 + STANDFIRST_REACH).map((unit) => unit.text);
  const isRepeated = below.some((text) =>
    foldLine(stripDateline(text)).startsWith(foldLine(first.text)),
  );
  const next = below[0];
  const opensStory = next !== undefined && findDateline(next) !== null && !findDateline(first.text);
  const isLine = isTitleLike(first.text) && countWords(first.text) >= 5 && kept.length > 1;
  if (isRepeated) cuts.push(cut(first, 'standfirst, repeated in the text', 'standfirst'));
  else if (headline !== null && opensStory) {
    cuts.push(cut(first, 'standfirst, above the dateline', 'standfirst'));
  } else if (headline !== null && isLine) cuts.push(cut(first, 'standfirst', 'standfirst'));
  else return null;
  return first;
}

function stripDateline(text: string): string {
  return text.slice(findDateline(text)?.end ?? 0);
}

/** The first line that is the headline is kept as such; further ones repeat it. */
function tellHeadlineOnce(cuts: readonly Cut[], given: string | null): Cut[] {
  let seen = given !== null;
  return cuts.map((item) => {
    if (item.reason !== HEADLINE) return item;
    const told = seen ? { ...item, reason: 'repeats the headline', keptAs: null } : item;
    seen = true;
    return told;
  });
}

function cut(unit: Unit, reason: string, keptAs: string | null): Cut {
  return { line: unit.line, text: unit.text, reason, keptAs };
}
