import { readData } from '../../data/read.ts';
import { oncePer } from '../../reading/once-per.ts';
import type { ArticleEvidence, Statement } from '../../reading/statement.ts';
import { isCalendarWord } from '../../text/values/calendar.ts';
import type { Span } from '../../types.ts';
import { foldName, MAX_TEXT } from './person-name.ts';

/** A place a sentence puts something in: "in Westmark", "near Portland, Ore.". */
export interface Place {
  readonly statement: Statement;
  /** As written, with the region. */
  readonly text: string;
  /** Lower case without marks. */
  readonly name: string;
  /** State or country after the comma, in full and folded; null when there is none or it is unknown. */
  readonly region: string | null;
  readonly span: Span;
}

/** Whether a name is that of a country or of a state. */
export type Level = 'country' | 'state';

/** Names that tell the level of a place; see `src/data/place-levels.json`. */
interface PlaceLists {
  readonly states: Readonly<Record<string, readonly string[]>>;
  readonly once: readonly (readonly string[])[];
}

interface Known {
  readonly name: string;
  readonly level: Level;
}

const LOCATIVE =
  /\b(?:in|at|near|outside) ((?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})(, (\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?))?/gu;

let lists: PlaceLists | undefined;
let levels: ReadonlyMap<string, Known> | undefined;

/** The places an article puts something in, in order. */
export const readPlaces = oncePer(({ statements }: ArticleEvidence): readonly Place[] =>
  statements.flatMap(findPlaces),
);

/** The country or state a folded name or abbreviation stands for, or null. */
export function knownPlace(name: string): Known | null {
  levels ??= new Map<string, Known>([
    ...Object.values(readData<Readonly<Record<string, string>>>('demonyms')).map(
      (country) => [country, { name: country, level: 'country' }] as const,
    ),
    ...Object.entries(readLists().states).flatMap(([state, short]) =>
      [state, ...short].map((one) => [one, { name: state, level: 'state' }] as const),
    ),
  ]);
  return levels.get(name) ?? null;
}

/** Participles of what happens to a person in one place; those of one line are one happening. */
export function onceVerbs(): readonly (readonly string[])[] {
  return readLists().once;
}

function findPlaces(statement: Statement): readonly Place[] {
  if (statement.text.length > MAX_TEXT) return [];
  return [...statement.text.matchAll(LOCATIVE)].flatMap((match) => {
    const written = (match[1] ?? '').replace(/^the /, '').replace(/['’]s?$/u, '');
    const name = written.split(' ').map(foldName).join(' ');
    if (isCalendarWord(name.split(' ')[0] ?? '')) return [];
    const region = knownPlace(name) === null ? regionOf(match[3]) : null;
    const from = match.index + match[0].indexOf(written);
    const to = region === null ? from + written.length : match.index + match[0].length;
    const whole = statement.text.slice(from, to);
    const text = whole.toLowerCase().endsWith(`${region}.`) ? whole.slice(0, -1) : whole;
    const start = statement.span[0] + from;
    return [{ statement, text, name, region, span: [start, start + text.length] as const }];
  });
}

/** The state or country that "Ore." or "Syria" after a town stands for. */
function regionOf(written: string | undefined): string | null {
  const words = (written ?? '').split(' ').map(foldName);
  return (knownPlace(words.join(' ')) ?? knownPlace(words[0] ?? ''))?.name ?? null;
}

function readLists(): PlaceLists {
  lists ??= readData<PlaceLists>('place-levels');
  return lists;
}
