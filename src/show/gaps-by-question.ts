import type { GapEntry } from '../ops/gaps.ts';

/** One question that found nothing, however often it was asked. */
export interface AskedInVain {
  /** As it was asked last. */
  readonly question: string;
  readonly command: string;
  readonly times: number;
  /** Different people; those of the console and those who were forgotten are not counted. */
  readonly people: number;
  /** ISO times. */
  readonly first: string;
  readonly last: string;
  readonly suggestions: readonly string[];
}

/** Puts the same questions together, whatever their case and punctuation: the most frequent first, then the newest. */
export function gapsByQuestion(entries: readonly GapEntry[]): readonly AskedInVain[] {
  return [...groupBy(entries).values()]
    .flatMap((group) => summarise(group) ?? [])
    .toSorted((a, b) => b.times - a.times || b.last.localeCompare(a.last));
}

function groupBy(entries: readonly GapEntry[]): ReadonlyMap<string, readonly GapEntry[]> {
  const groups = new Map<string, GapEntry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

function keyOf({ command, question }: GapEntry): string {
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${command} ${words.join(' ')}`;
}

function summarise(group: readonly GapEntry[]): AskedInVain | null {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return null;
  const { question, command, suggestions } = last;
  const people = new Set(group.flatMap(({ user }) => user ?? [])).size;
  return {
    question,
    command,
    suggestions,
    people,
    times: group.length,
    first: first.at,
    last: last.at,
  };
}
