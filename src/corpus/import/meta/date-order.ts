import { readData } from '../../../data/read.ts';
import type { WrittenDate } from '../read-date.ts';

/** What tells in which order a page writes day and month. */
export interface OrderSigns {
  readonly host: string | null;
  /** Country of the outlet, as the registry names it. */
  readonly country: string | null;
  /** `en-GB`, `en_NZ`: language and region that the page declares. */
  readonly languages: readonly string[];
  /** Every other date read on the page. */
  readonly others: readonly WrittenDate[];
}

interface Cues {
  readonly hosts: readonly string[];
  readonly regions: readonly string[];
  readonly countries: readonly string[];
  readonly zones: readonly string[];
}

type Order = 'dayFirst' | 'monthFirst';

/** A reading this near to another date of the page, in days, is meant; the other must be farther off. */
const NEAR_DAYS = 10;
const DAY_MS = 86_400_000;

let known: Readonly<Record<Order, Cues>> | null = null;

/**
 * The day of a date in figures: by the zone beside it, the outlet's country, the page's other dates in figures,
 * the host, the region of the language, or a full date nearby in time. Null where nothing tells.
 */
export function settleDay(date: WrittenDate, signs: OrderSigns): string | null {
  if (date.other === null) return date.day;
  const order = orderOf(date, signs);
  if (order !== null) return order === 'dayFirst' ? date.day : date.other;
  return nearest(date, signs.others);
}

function orderOf(
  date: WrittenDate,
  { host, country, languages, others }: OrderSigns,
): Order | null {
  known ??= readData<Readonly<Record<Order, Cues>>>('date-orders');
  const by = (kind: keyof Cues, value: string | null | undefined): Order | null => {
    if (!value || !known) return null;
    const wanted = value.toLowerCase();
    if (known.dayFirst[kind].includes(wanted)) return 'dayFirst';
    return known.monthFirst[kind].includes(wanted) ? 'monthFirst' : null;
  };
  const region = languages
    .map((tag) => by('regions', tag.split(/[-_]/)[1]))
    .find((one) => one !== null);
  return (
    by('countries', country) ??
    by('zones', date.zone) ??
    orderOfOthers(others) ??
    by('hosts', host?.split('.').at(-1)) ??
    region ??
    null
  );
}

/** `13/01/2024` has one reading, and shows how its page writes the rest. */
function orderOfOthers(others: readonly WrittenDate[]): Order | null {
  const orders = new Set(others.map((one) => one.order).filter((order) => order !== null));
  const [only] = orders;
  return orders.size === 1 ? (only ?? null) : null;
}

function nearest(date: WrittenDate, others: readonly WrittenDate[]): string | null {
  const days = others.filter((one) => one.other === null).map((one) => one.day);
  const distance = (day: string): number =>
    Math.min(...days.map((other) => Math.abs(Date.parse(other) - Date.parse(day)) / DAY_MS));
  const [first, second] = [distance(date.day), distance(date.other ?? date.day)];
  if (first <= NEAR_DAYS && second > NEAR_DAYS) return date.day;
  return second <= NEAR_DAYS && first > NEAR_DAYS ? date.other : null;
}
