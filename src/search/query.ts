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
}

/** Operators need white space or the beginning before them, so that "co-operate" and "a:b" are words. */
const OPERATOR =
  /(?<=^|\s)(?:(-?)["“”]([^"“”]*)["“”]|-(?=\p{L})([^\s"“”]+)|(outlet|since|until):(?:["“”]([^"“”]*)["“”]|([^\s"“”]+)))/giu;
/** Quotation marks inside running text ("said “we go”, then") are phrases too. */
const QUOTED = /["“”]([^"“”]*)["“”]/g;
const HAS_WORD = /[\p{L}\p{N}]/u;
const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * Reads the query language: "quoted phrases", -word and -"phrase", outlet:NAME or outlet:"Two Words",
 * since: and until: with a year, a month (2016-03) or a day. Anything malformed is taken as plain words,
 * so that no text is an error.
 */
export function parseQuery(query: string): ParsedQuery {
  const found: Operators = { excluded: [], outlets: [], since: null, until: null };
  const withoutOperators = query.replace(
    OPERATOR,
    (all: string, ...groups: (string | undefined)[]) => {
      const [minus, quoted, word, operator, quotedValue, plainValue] = groups;
      if (operator !== undefined) {
        return takeFilter(found, operator.toLowerCase(), (quotedValue ?? plainValue ?? '').trim());
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

/** The limits of a query as its language writes them, for another search under the same ones; phrases are no limit. */
export function writeLimits({ excluded, outlets, since, until }: ParsedQuery): string {
  return [
    ...excluded.map((text) => `-"${text}"`),
    ...outlets.map((outlet) => `outlet:"${outlet}"`),
    ...(since === null ? [] : [`since:${since}`]),
    ...(until === null ? [] : [`until:${until}`]),
  ].join(' ');
}

/** What the operators of a query have said so far. */
interface Operators {
  readonly excluded: string[];
  readonly outlets: string[];
  since: string | null;
  until: string | null;
}

/** Notes an `outlet:`, `since:` or `until:`; returns what stays of it in the text: a date that is none. */
function takeFilter(found: Operators, operator: string, value: string): string {
  if (operator === 'outlet') {
    if (value !== '') found.outlets.push(value);
    return ' ';
  }
  const isSince = operator === 'since';
  const day = readDate(value, isSince);
  if (day === null) return ` ${value} `;
  if (isSince) found.since = later(found.since, day);
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
