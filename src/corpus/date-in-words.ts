import type { Basis } from './article.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "About" in the languages that a server can choose; an unknown one has none, and the sign stands in. */
const ABOUT: Readonly<Record<string, string>> = {
  de: 'etwa',
  fr: 'vers le',
  es: 'hacia el',
  it: 'circa il',
  nl: 'omstreeks',
  pl: 'około',
  pt: 'por volta de',
};

/**
 * An ISO date, or the day of an ISO time, in words: "27 March 2016", "about 27 March 2016" when it was
 * inferred, "date unknown". Intl is not used for English: its first date takes some 30 ms, which help and errors
 * need not wait for. `language` is a BCP 47 tag; null: English.
 */
export function dateInWords(
  date: string | null,
  basis: Basis = 'proved',
  language: string | null = null,
): string {
  const [year, month, day] = (date ?? '').slice(0, 10).split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (year === undefined || name === undefined || day === undefined) return 'date unknown';
  const isInferred = basis === 'inferred';
  if (language === null || language === 'en-GB') {
    return `${isInferred ? 'about ' : ''}${day} ${name} ${year}`;
  }
  const written = formatFor(language).format(Date.UTC(year, (month ?? 1) - 1, day));
  return isInferred ? `${aboutIn(language)} ${written}` : written;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string): Intl.DateTimeFormat {
  const known =
    formats.get(language) ??
    new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  formats.set(language, known);
  return known;
}

function aboutIn(language: string): string {
  const [main = ''] = language.split('-');
  return main === 'en' ? 'about' : (ABOUT[main] ?? '≈');
}
