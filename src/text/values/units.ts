import { readData } from '../../data/read.ts';
import { entryOf } from './lexicon.ts';
import type { Measure } from './value.ts';

/** A unit as written: canonical value = written × factor + offset. */
export interface Unit {
  readonly measure: Measure;
  readonly unit: string;
  readonly factor: number;
  readonly offset: number;
}

interface UnitData extends Unit {
  readonly forms: readonly string[];
  readonly glued: readonly string[];
}

interface UnitTables {
  readonly forms: ReadonlyMap<string, Unit>;
  readonly glued: ReadonlyMap<string, Unit>;
}

/** Words of the longest form: "kilometres per hour" and "per - cent" have three. */
export const MAX_UNIT_WORDS = 4;

let tables: UnitTables | undefined;

function loaded(): UnitTables {
  if (tables === undefined) {
    const forms = new Map<string, Unit>();
    const glued = new Map<string, Unit>();
    for (const { forms: written, glued: close, ...unit } of readData<readonly UnitData[]>(
      'value-units',
    )) {
      for (const form of written) forms.set(form, unit);
      for (const form of close) glued.set(form, unit);
    }
    tables = { forms, glued };
  }
  return tables;
}

/** All forms of units, lower case, for indexes made from them. */
export function unitForms(): readonly string[] {
  return [...loaded().forms.keys()];
}

/** The unit that a lower-case form names ("miles", "sq km", "per cent"): canonical unit, factor, offset; or null. */
export function canonicalUnit(form: string): Unit | null {
  return loaded().forms.get(form) ?? null;
}

/** The unit of letters that stand right at their number, case as written ("5km", "30C", "20t"); or null. */
export function gluedUnit(letters: string): Unit | null {
  return loaded().glued.get(letters) ?? null;
}

/** Letters that part from a figure before them; "s" alone does not, because it makes decades ("1980s"). */
export function isGluedUnit(letters: string): boolean {
  if (letters === 's') return false;
  return (
    gluedUnit(letters) !== null ||
    gluedUnit(letters.toLowerCase()) !== null ||
    entryOf('suffixes', letters.toLowerCase()) !== undefined
  );
}
