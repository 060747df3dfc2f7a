import { findHeader, type HeaderKind } from './headers.ts';
import { isTitleLike } from './shape.ts';
import type { Unit } from './units.ts';

/** Another story's headline and summary that stood beside the article. */
export interface Teaser {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** A unit that belongs to a sidebar and becomes no item. */
export interface SidebarCut {
  readonly unit: Unit;
  readonly reason: string;
}

/** The document without its sidebars. */
export interface Parted {
  readonly rest: readonly Unit[];
  readonly teasers: readonly Teaser[];
  readonly cuts: readonly SidebarCut[];
}

/** Headlines that follow each other, then the text below the last of them. */
interface Segment {
  readonly titles: readonly Unit[];
  readonly texts: readonly Unit[];
}

/**
 * Parts the document at its section headers. Below a header stand pairs of headline and summary
 * (teasers) or bare headlines (links). The article goes on where text follows that cannot be the summary
 * of one headline; see `findResume`.
 */
export function partSidebars(units: readonly Unit[]): Parted {
  const rest: Unit[] = [];
  const teasers: Teaser[] = [];
  const cuts: SidebarCut[] = [];
  let at = 0;
  while (at < units.length) {
    const unit = units[at];
    if (!unit) break;
    const kind = findHeader(unit.text);
    at += 1;
    if (kind === null) {
      rest.push(unit);
      continue;
    }
    cuts.push({ unit, reason: 'section header' });
    let end = at;
    while (end < units.length && findHeader(units[end]?.text ?? '') === null) end += 1;
    const below = units.slice(at, end);
    const hasBody = rest.some((earlier) => !isTitleLike(earlier.text));
    const taken = takeSidebar(below, kind, { hasBody, hasTitle: rest.length > 0 });
    teasers.push(...taken.teasers);
    cuts.push(...taken.cuts);
    at += taken.length;
  }
  return { rest, teasers, cuts };
}

/** What of the article stands above a sidebar. */
interface Above {
  readonly hasBody: boolean;
  readonly hasTitle: boolean;
}

/** Where nothing stands above, the headline next to the article's text is the article's own. */
function takeSidebar(units: readonly Unit[], kind: HeaderKind, above: Above) {
  const segments = toSegments(units);
  const resume = findResume(segments, kind, above.hasBody);
  const teasers: Teaser[] = [];
  const cuts: SidebarCut[] = [];
  let length = 0;
  for (const [at, { titles, texts }] of segments.entries()) {
    if (resume && at > resume.segment) break;
    const isLast = resume?.segment === at;
    const headline = isLast || texts.length === 0 ? undefined : titles.at(-1);
    const isOwn = isLast && !above.hasTitle;
    const links = headline || isOwn ? titles.slice(0, -1) : titles;
    cuts.push(...links.map((unit) => ({ unit, reason: 'link to another story' })));
    length += isOwn ? links.length : titles.length;
    if (isLast) break;
    if (headline) {
      teasers.push({ headline: headline.text, paragraphs: texts.map((unit) => unit.text) });
    } else cuts.push(...texts.map((unit) => ({ unit, reason: 'sidebar text without a headline' })));
    length += texts.length;
  }
  return { teasers, cuts, length };
}

function toSegments(units: readonly Unit[]): Segment[] {
  const segments: { titles: Unit[]; texts: Unit[] }[] = [];
  for (const unit of units) {
    const last = segments.at(-1);
    if (!isTitleLike(unit.text)) {
      if (last) last.texts.push(unit);
      else segments.push({ titles: [], texts: [unit] });
    } else if (last && last.texts.length === 0) last.titles.push(unit);
    else segments.push({ titles: [unit], texts: [] });
  }
  return segments;
}

/**
 * The segment whose texts are the article again, or null where the sidebar goes on to its end.
 * - Pairs only (one headline, one text) from the header on: all teasers, if the article stood before.
 * - Below a box header the first text resumes the article.
 * - Below a page header before any text of the article, the first run of two texts resumes it.
 * - Below a page header after it, two texts or more resume it only after bare links.
 */
function findResume(
  segments: readonly Segment[],
  kind: HeaderKind,
  hasBody: boolean,
): { readonly segment: number } | null {
  const withText = segments.filter((segment) => segment.texts.length > 0);
  const pairsOnly = withText.every(
    ({ titles, texts }) => titles.length === 1 && texts.length === 1,
  );
  if (pairsOnly && hasBody && (kind === 'page' || withText.length > 1)) return null;
  const segment = segments.findIndex(({ titles, texts }, at) => {
    if (texts.length === 0) return false;
    if (kind === 'box') return true;
    if (!hasBody) return texts.length > 1;
    return texts.length > 1 && titles.length !== 1 && at === 0;
  });
  return segment < 0 ? null : { segment };
}
