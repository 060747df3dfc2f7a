import { importCues } from '../cues.ts';
import { foldLine } from '../shape.ts';

/** Marks that part a headline from the names of site and section in titles. */
const PARTS = / (?:[|–—·•:»«›‹~]|::|--?) | ?[|»] ?/u;

/** The parts of a page title: headline, section, site, in whatever order. */
export function titleParts(title: string): string[] {
  return title
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** For comparison only: lower case, no "the", no marks, no ending of a host. */
export function foldSite(name: string): string {
  return foldLine(name)
    .replace(/^@/, '')
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\.(?:com|co|org|net|info|example|news)(?:\.\p{L}{2})?$/u, '')
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Whether two names are one site's: equal but for spaces, "the" and ".com", or one is the other with words that
 * only describe a site (`Harbour Gazette - Latest News & Headlines`).
 */
export function isSameSite(a: string, b: string): boolean {
  const [one, other] = [foldSite(a), foldSite(b)];
  if (one === '' || other === '') return false;
  return one === other || isDescribed(a, other) || isDescribed(b, one);
}

/** The text is the name and then a description of the site. */
function isDescribed(text: string, name: string): boolean {
  const words = foldLine(text).match(/[\p{L}\p{N}.]+/gu) ?? [];
  const described = new Set(importCues().taglineWords);
  for (let end = words.length; end > 0 && described.has(words[end - 1] ?? ''); end -= 1) {
    if (foldSite(words.slice(0, end - 1).join(' ')) === name) return true;
  }
  return false;
}

/** The title without the names of the site at its ends, and without what follows them. */
export function stripSite(title: string, sites: readonly string[]): string {
  let kept = title;
  for (let turn = 0; turn < 3; turn += 1) {
    const shorter = stripOnce(kept, sites);
    if (shorter === kept) return kept;
    kept = shorter;
  }
  return kept;
}

/** What parts a site's name from the title behind it. */
const FIRST_MARK = / (?:[|–—·•»›~]|::|--?) |: | ?[|»] ?/u;
/** Characters of a site's name at the start of a title, and of a title at least. */
const START_NAME = { least: 2, most: 40 };
const LEAST_TITLE = 8;

function stripOnce(title: string, sites: readonly string[]): string {
  for (const match of ends(title)) {
    if (sites.some((site) => isSameSite(match.name, site))) return match.rest;
  }
  const mark = FIRST_MARK.exec(title.slice(0, START_NAME.most + 4));
  if (mark === null || mark.index < START_NAME.least || mark.index > START_NAME.most) return title;
  const name = title.slice(0, mark.index);
  const rest = title.slice(mark.index + mark[0].length);
  const isStart = rest.length >= LEAST_TITLE && sites.some((site) => isSameSite(name, site));
  return isStart ? rest.trim() : title;
}

const MARKS = / (?:[|–—·•:»«›~]|::|--?) | ?[|»] ?/gu;

/** Every way to part a name from the end of a title: site names hold colons and dashes themselves. */
function ends(title: string): { rest: string; name: string }[] {
  const places = [...title.matchAll(MARKS)].map((mark) => [mark.index, mark[0].length] as const);
  const dash = title.lastIndexOf('-');
  // `…talks collapse-Newspool`
  if (/^\p{Lu}/u.test(title.slice(dash + 1))) places.push([dash, 1]);
  return places
    .map(([at, length]) => ({
      rest: title.slice(0, at).trim(),
      name: title.slice(at + length).trim(),
    }))
    .filter(({ rest, name }) => rest.length >= 8 && name.length >= 2);
}
