import type { TimeGrain } from './value.ts';

/** Units of calendar time: their grain, and how many days or months one has. */
export interface Step {
  readonly grain: TimeGrain;
  readonly days: number;
  readonly months: number;
}

const SINGULAR: readonly (readonly [string, Step])[] = [
  ['second', { grain: 'hour', days: 0, months: 0 }],
  ['minute', { grain: 'hour', days: 0, months: 0 }],
  ['hour', { grain: 'hour', days: 1 / 24, months: 0 }],
  ['day', { grain: 'day', days: 1, months: 0 }],
  ['night', { grain: 'day', days: 1, months: 0 }],
  ['week', { grain: 'week', days: 7, months: 0 }],
  ['fortnight', { grain: 'week', days: 14, months: 0 }],
  ['month', { grain: 'month', days: 0, months: 1 }],
  ['year', { grain: 'year', days: 0, months: 12 }],
  ['decade', { grain: 'decade', days: 0, months: 120 }],
  ['century', { grain: 'decade', days: 0, months: 1200 }],
];
/** Every word behind a number is looked up here, so the plurals stand ready. */
const STEPS: ReadonlyMap<string, Step> = new Map(
  SINGULAR.flatMap(([name, step]) => [
    [name, step] as const,
    [name === 'century' ? 'centuries' : `${name}s`, step] as const,
  ]),
);

/** The step of calendar time that a lower-case word names, singular or plural; or null. */
export function stepOf(word: string): Step | null {
  return STEPS.get(word) ?? null;
}
