import { monthNumber } from '../read-date.ts';

const SLASHED = /\/((?:19|20)\d{2})[/-](\d{1,2}|\p{Ll}{3,9})[/-](\d{1,2})(?=[/\-_.]|$)/u;
const COMPACT = /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/\-_.]|$)/;

/** The date that an address holds in full, as `2024-05-01`: `/2024/05/01/`, `/2019/may/10/`, `-20240501`. */
export function dateOfUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const path = new URL(url).pathname.toLowerCase();
  const [, year, month = '', day] = SLASHED.exec(path) ?? COMPACT.exec(path) ?? [];
  if (year === undefined || day === undefined) return null;
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
  if (number < 1 || number > 12) return null;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
