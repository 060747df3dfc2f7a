import { withoutEndMarks } from '../text/end-marks.ts';

/** A query taken apart. Everything that is not an operator stays in `text`, as it was written. */
export interface ParsedQuery {
  /** The words to rank by; quoted phrases count here too, without their marks. */
  readonly text: string;
  /** Word sequences a passage must hold. */
  readonly phrases: readonly string[];
  /** Words or word sequences a passage must not hold. */
  readonly excluded: readonly string[];
  /** Outlet names, any of them; empty: all. */
  readonly outlets: readonly string[];
  /** Inclusive ISO dates. */
  readonly since: string | null;
  readonly until: string | null;
  /** Filters that say nothing, as written: a date that does not exist, or no value at all. */
  readonly malformed: readonly MalformedFilter[];
}

/** A filter that cannot be used; an empty value: it had none. */
export interface MalformedFilter {
  readonly operator: 'outlet' | 'since' | 'until';
  readonly value: string;
}

/** Operators need white space or the beginning before them, so that "co-operate" and "a:b" are words. */
const OPERATOR =
  /(?<=^|\s)(?:(-?)["“”]([^"“”]*)["“”]|-(?=\p{L})([^\s"“”]+)|(outlet|since|until):(?:["“”]([^"“”]*)["“”]|([^\s"“”]+)|(?=\s|$)))/giu;
/** Quotation marks inside running text ("said “we go”, then") are phrases too. */
const QUOTED = /["“”]([^"“”]*)["“”]/g;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** A question's own marks behind a filter that ends it: "outlet:Gazette?". */
const END_MARKS = '?!.,;:';
const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * Reads the query language: "quoted phrases", -word and -"phrase", outlet:NAME or outlet:"Two Words",
 * since: and until: with a year, a month (2016-03) or a day. Anything malformed is taken as plain words,
 * so that no text is an error; who talks to people finds it in `malformed`.
 */
export function parseQuery(query: string): ParsedQuery {
  const found: Operators = { excluded: [], outlets: [], since: null, until: null, malformed: [] };
  const withoutOperators = query.replace(
    OPERATOR,
    (all: string, ...groups: (string | undefined)[]) => {
      const [minus, quoted, word, operator, quotedValue, plainValue] = groups;
      if (operator !== undefined) {
        const value = (quotedValue ?? withoutEndMarks(plainValue ?? '', END_MARKS)).trim();
        return takeFilter(found, operator.toLowerCase(), value) ?? all;
      }
      const sequence = (quoted ?? word ?? '').trim();
      if (!HAS_WORD.test(sequence)) return ' ';
      if (quoted !== undefined && minus !== '-') return all;
      found.excluded.push(sequence);
      return ' ';
    },
  );
  const phrases: string[] = [];
  const text = withoutOperators.replace(QUOTED, (_all, quoted: string) => {
    if (HAS_WORD.test(quoted)) phrases.push(quoted.trim());
    return ` ${quoted} `;
  });
  return { text: text.trim(), phrases, ...found };
}

/** A query without its `outlet:`, `since:` and `until:`, for a search that is given them as a filter. */
export function withoutFilters(query: string): string {
  return query.replace(OPERATOR, (all: string, ...groups: (string | undefined)[]) =>
    groups[3] === undefined ? all : ' ',
  );
}

/** A text as words alone: what the query language would read in it ("quotations", -word, outlet:NAME) binds nothing. */
export function asWords(text: string): string {
  return text.replace(OPERATOR, (all) => all.replace(/^-|:/gu, ' ')).replace(/["“”]/gu, ' ');
}

/** What a passage must not hold, as the query language writes it. */
export function writeExclusions({ excluded }: Pick<ParsedQuery, 'excluded'>): string {
  return excluded.map((text) => `-"${text}"`).join(' ');
}

/** What the operators of a query have said so far. */
interface Operators {
  readonly excluded: string[];
  readonly outlets: string[];
  since: string | null;
  until: string | null;
  readonly malformed: MalformedFilter[];
}

/** Notes an `outlet:`, `since:` or `until:`; returns what stays of it in the text, null for all of it. */
function takeFilter(found: Operators, operator: string, value: string): string | null {
  const known = operator === 'outlet' || operator === 'since' ? operator : 'until';
  if (value === '') {
    found.malformed.push({ operator: known, value });
    return null;
  }
  if (known === 'outlet') {
    found.outlets.push(value);
    return ' ';
  }
  const day = readDate(value, known === 'since');
  if (day === null) {
    found.malformed.push({ operator: known, value });
    return ` ${value} `;
  }
  if (known === 'since') found.since = later(found.since, day);
  else found.until = earlier(found.until, day);
  return ' ';
}

/** The first (or last) day a written date means; null when it is none. */
function readDate(value: string, first: boolean): string | null {
  const match = DATE.exec(value);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? (first ? 1 : 12) : Number(match[2]);
  if (month < 1 || month > 12) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = match[3] === undefined ? (first ? 1 : lastDay) : Number(match[3]);
  if (day < 1 || day > lastDay) return null;
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function later(a: string | null, b: string): string {
  return a === null || b > a ? b : a;
}

function earlier(a: string | null, b: string): string {
  return a === null || b < a ? b : a;
}
