import { entryOf } from '../../text/values/lexicon.ts';
import type { Figure, Measure } from '../../text/values/value.ts';
import type { Scale } from './quantity.ts';

const SCALES: Readonly<Partial<Record<Measure, Scale>>> = {
  count: 'count',
  share: 'proportion',
  money: 'money',
  duration: 'duration',
  age: 'age',
  length: 'measure',
  area: 'measure',
  mass: 'measure',
  volume: 'measure',
  speed: 'measure',
  temperature: 'measure',
  points: 'measure',
  magnitude: 'count',
};

/** The scale of a figure; null of what is no quantity: ordinals, scores, differences of shares and of "several weeks". */
export function scaleOfFigure(figure: Figure, words: string): Scale | null {
  const { measure, unit, writtenUnit } = figure;
  if (measure === 'rate') return scaleOfRate(unit ?? '');
  // An age behind a name is read with its person (`differences/actor/age.ts`).
  if (measure === 'age' && writtenUnit === null) return null;
  // That there were none is no figure of them.
  if (measure === 'count' && figure.hi === 0) return null;
  if (unit === 'percentage point' || unit === 'category' || isFew(words)) return null;
  return SCALES[measure] ?? null;
}

/** "per day" counts, "percent per year" is a share, "USD per barrel" a price, "kg per day" a measure. */
function scaleOfRate(unit: string): Scale {
  if (unit.startsWith('per ')) return 'count';
  if (unit.startsWith('percent ')) return 'proportion';
  return /^[A-Z]{3} /.test(unit) ? 'money' : 'measure';
}

/** "Several", "a few", "a week": too few to tell anything; "several dozen" are dozens. */
function isFew(words: string): boolean {
  const all = words.toLowerCase().split(/[\s-]+/u);
  return (
    (/^an?$/.test(all[0] ?? '') || all.some((word) => entryOf('several', word) !== undefined)) &&
    !all.some((word) => (entryOf('scales', word) ?? entryOf('plurals', word)) !== undefined)
  );
}
