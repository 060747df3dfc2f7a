import { findValues } from '../../../src/text/values/find-values.ts';
import type { Figure, TimeValue } from '../../../src/text/values/value.ts';

/** Publication day of all tables: a Friday. */
export const PUBLISHED = '2016-03-18';
const DAY_MS = 86_400_000;

/**
 * The values of a text in one line: `words {core} = measure bound lo..hi(stated) unit [noun phrase>noun] part`,
 * `words = time grain from..to told since 500 GMT ~`. The core stands only where it is not all of the words.
 */
export function describeValues(text: string, published: string | null = PUBLISHED): string {
  return findValues(text, { published })
    .map((value) => {
      const words = text.slice(...value.span);
      if (value.type === 'time') return `${words} = ${describeTime(value)}`;
      const core = text.slice(...value.core);
      return `${words}${core === words ? '' : ` {${core}}`} = ${describeFigure(value)}`;
    })
    .join(' | ');
}

function describeFigure(figure: Figure): string {
  const { lo, hi, stated, bound, measure, unit, counted, countedPhrase, of } = figure;
  const interval = lo === hi ? number(lo) : `${number(lo)}..${number(hi)}(${number(stated)})`;
  const noun = countedPhrase === counted ? counted : `${countedPhrase}>${counted}`;
  return [
    measure,
    bound === 'exact' ? '' : bound,
    interval,
    unit ?? '',
    counted === null ? '' : `[${noun}]`,
    of === 'part' ? 'part' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function describeTime({ from, to, grain, clock, relativeTo, open }: TimeValue): string {
  const days = from === to ? date(from) : `${date(from)}..${date(to)}`;
  const hour =
    clock === null
      ? ''
      : `${Math.floor(clock.minutes / 60)}h${clock.minutes % 60}${clock.exact ? '' : '~'} ${clock.zone ?? ''}`;
  return [grain, days, relativeTo === 'absolute' ? '' : relativeTo, open ?? '', hour.trim()]
    .filter((part) => part !== '')
    .join(' ');
}

function number(value: number): string {
  return String(Number.isFinite(value) ? Number(value.toPrecision(6)) : value);
}

function date(day: number | null): string {
  return day === null ? '?' : new Date(day * DAY_MS).toISOString().slice(0, 10);
}
