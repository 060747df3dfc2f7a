import { fold } from '../../text/fold.ts';
import type { ParsedQuery } from '../query.ts';
import type { StoreFilter } from '../store.ts';
import type { DocumentFacts } from './compiled-index.ts';
import { dayNumber } from './day-number.ts';
import type { DocumentMask } from './rank-bm25.ts';

const LEADING_ARTICLE = /^the\s+/;

/**
 * Which paragraphs pass the outlet and date filters of the request and of the query text (both must
 * hold); undefined when nothing is filtered. Paragraphs without a date never pass a date filter.
 */
export function filterMask(
  facts: DocumentFacts,
  filter: StoreFilter,
  parsed: Pick<ParsedQuery, 'outlets' | 'since' | 'until'>,
): DocumentMask {
  const asked = [filter.outlets ?? [], parsed.outlets].filter((names) => names.length > 0);
  const since = Math.max(dayNumber(filter.since ?? null), dayNumber(parsed.since));
  const until = Math.min(dayOrNever(filter.until ?? null), dayOrNever(parsed.until));
  const dated = since > 0 || until < Number.POSITIVE_INFINITY;
  if (asked.length === 0 && !dated) return undefined;
  const allowed = facts.outlets.map((outlet) =>
    asked.every((names) => names.some((name) => sameOutlet(name, outlet))),
  );
  return Uint8Array.from(facts.outletOf, (outlet, ordinal) => {
    const day = facts.days[ordinal] ?? 0;
    const inTime = !dated || (day > 0 && day >= since && day <= until);
    return allowed[outlet] === true && inTime ? 1 : 0;
  });
}

function dayOrNever(date: string | null): number {
  return dayNumber(date) || Number.POSITIVE_INFINITY;
}

/** Case, accents and a leading "The" make no difference. */
function sameOutlet(a: string, b: string): boolean {
  return outletKey(a) === outletKey(b);
}

function outletKey(name: string): string {
  return fold(name.trim()).replace(LEADING_ARTICLE, '');
}
