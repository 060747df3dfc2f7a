import { UNKNOWN_OUTLET } from '../build-article.ts';
import { MAX_ID_CHARS } from '../limits.ts';
import { toSlug } from '../slug.ts';

/** Words of a title that tell one article of an outlet and a day from another; a teaser has no day to help. */
const TITLE_WORDS = 5;
const TEASER_WORDS = 8;
/** Words of an outlet's name in an id. */
const OUTLET_WORDS = 6;
/** Characters of an id as it is made: the ten below `MAX_ID_CHARS` are for the number that keeps it unique. */
const ID_CHARS = MAX_ID_CHARS - 10;

/** An id that begins with the outlet in one word, so that ids sort by outlet and day. */
export function makeId(outlet: string, published: string | null, title: string): string {
  const words = toSlug(title, TITLE_WORDS) || 'article';
  return `${outletWord(outlet)}-${published ?? 'undated'}-${words}`.slice(0, ID_CHARS);
}

/** The id of a teaser, which mostly has no day. */
export function makeTeaserId(outlet: string, headline: string): string {
  const words = toSlug(headline, TEASER_WORDS) || 'story';
  return `${outletWord(outlet)}-teaser-${words}`.slice(0, ID_CHARS);
}

function outletWord(outlet: string): string {
  return outlet === UNKNOWN_OUTLET
    ? 'unknown'
    : toSlug(outlet, OUTLET_WORDS).replaceAll('-', '') || 'outlet';
}
