import { readData } from '../../data/read.ts';
import type { Severity, Span } from '../../types.ts';
import { headGroup, predicateClass } from '../lexicon.ts';
import { ownValue } from '../own-value.ts';
import type { Word } from '../words.ts';

/** What two statements must share, beside the frame and the event, to be about the same thing. */
export type StateNeed = 'name' | 'person' | 'thing' | 'place' | 'site' | 'any';

/** A state that reports contradict each other about, with the positions one can take; see src/data/status-frames.json. */
export interface StatusFrame {
  readonly name: string;
  readonly topic: string;
  readonly severity: Severity;
  readonly needs: StateNeed;
  /** Share of the smaller statement that the other must repeat; 0 where absent. */
  readonly overlap?: number;
  /** The positions come about one after the other, in this order. */
  readonly course?: boolean;
  /** Does not change within the news: a report that takes two positions speaks of two parts. */
  readonly steady?: boolean;
  readonly positions: readonly {
    readonly value: string;
    readonly any: readonly string[];
    readonly not?: readonly string[];
  }[];
}

/** The frames, and word lists that patterns and voiding words name as @list. */
interface StatusFrames {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly frames: readonly StatusFrame[];
}

/** A sentence takes a position in a status frame; `span` covers the words that show it. */
export interface State {
  readonly frame: string;
  readonly position: string;
  readonly span: Span;
}

/** Longest gap between two words of a pattern: a noun phrase fits, a clause does not. */
const MAX_GAP = 6;
/** The gap before a word marked +. */
const CLOSE_GAP = 2;

/** Words before a match that may void it: a governing verb and its object fit ("an effort to stop them taking control"). */
const VOID_REACH = 8;

interface Pattern {
  readonly frame: StatusFrame;
  readonly position: string;
  readonly steps: readonly { readonly words: ReadonlySet<string>; readonly gap: number }[];
  readonly not: ReadonlySet<string>;
}

let data: StatusFrames | undefined;
let patternsByFirst: ReadonlyMap<string, readonly Pattern[]> | undefined;

/** The status frame of that name; throws when the data file has none. */
export function statusFrame(name: string): StatusFrame {
  const frame = readFrames().frames.find((one) => one.name === name);
  if (frame === undefined) throw new Error(`no status frame "${name}"`);
  return frame;
}

/** The positions a sentence takes, at most one a frame and position. */
export function findStates(words: readonly Word[]): readonly State[] {
  const found = new Map<string, State>();
  for (const [i, word] of words.entries()) {
    for (const key of keysOf(word)) {
      for (const pattern of patterns().get(key) ?? []) {
        const last = matchFrom(words, i, pattern);
        const end = last === null ? undefined : words[last];
        const id = `${pattern.frame.name}:${pattern.position}`;
        if (
          last === null ||
          end === undefined ||
          found.has(id) ||
          isVoided(words, i, last, pattern)
        )
          continue;
        found.set(id, {
          frame: pattern.frame.name,
          position: pattern.position,
          span: [word.start, end.end],
        });
      }
    }
  }
  return dropContradicted([...found.values()]);
}

/** A sentence that matches both sides ("no group has claimed responsibility") takes the first, narrower one. */
function dropContradicted(states: readonly State[]): readonly State[] {
  return states.filter((state) => {
    const rivals = states.filter(
      (other) => other.frame === state.frame && other.position !== state.position,
    );
    const order = statusFrame(state.frame).positions.map((one) => one.value);
    return rivals.every(
      (rival) =>
        order.indexOf(state.position) < order.indexOf(rival.position) ||
        rival.span[0] > state.span[1] ||
        rival.span[1] < state.span[0],
    );
  });
}

function matchFrom(words: readonly Word[], at: number, pattern: Pattern): number | null {
  let position = at;
  for (const step of pattern.steps.slice(1)) {
    const next = findWithin(words, position + 1, step);
    if (next === null) return null;
    position = next;
  }
  return position;
}

function findWithin(
  words: readonly Word[],
  from: number,
  step: Pattern['steps'][number],
): number | null {
  for (let i = from; i < Math.min(words.length, from + step.gap); i += 1) {
    const word = words[i];
    if (word === undefined || word.text === ';' || word.text === '.') return null;
    if (keysOf(word).some((key) => step.words.has(key))) return i;
  }
  return null;
}

function isVoided(words: readonly Word[], first: number, last: number, pattern: Pattern): boolean {
  if (pattern.not.size === 0) return false;
  return words
    .slice(Math.max(0, first - VOID_REACH), last + 1)
    .some((word) => pattern.not.has(word.lower) || pattern.not.has(word.lemma));
}

/** A word matches by its form, its lemma, and the groups its lemma stands in. */
function keysOf(word: Word): readonly string[] {
  const keys = new Set([word.lower, word.lemma, headGroup(word.lemma), predicateClass(word.lemma)]);
  return [...keys];
}

function patterns(): ReadonlyMap<string, readonly Pattern[]> {
  if (patternsByFirst !== undefined) return patternsByFirst;
  const map = new Map<string, Pattern[]>();
  for (const frame of readFrames().frames) {
    for (const { value, any, not } of frame.positions) {
      const voids = new Set((not ?? []).flatMap(expand));
      for (const text of any) {
        const pattern: Pattern = { frame, position: value, steps: stepsOf(text), not: voids };
        for (const key of pattern.steps[0]?.words ?? [])
          map.set(key, [...(map.get(key) ?? []), pattern]);
      }
    }
  }
  patternsByFirst = map;
  return map;
}

function stepsOf(pattern: string): Pattern['steps'] {
  return pattern.split(' ').map((step) => ({
    words: new Set(step.replace('+', '').split('|').flatMap(expand)),
    gap: step.startsWith('+') ? CLOSE_GAP : MAX_GAP,
  }));
}

/** A word stands for itself, @list for the words of that list. */
function expand(word: string): readonly string[] {
  if (!word.startsWith('@')) return [word];
  const list = ownValue(readFrames().lists, word.slice(1));
  if (list === undefined) throw new Error(`status-frames.json has no list "${word}"`);
  return list;
}

function readFrames(): StatusFrames {
  data ??= readData<StatusFrames>('status-frames');
  return data;
}
