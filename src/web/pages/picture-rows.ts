import type { OriginGroup, Voice } from '../../show/origin-groups.ts';

/** Pixels: the heads of the columns, the head of a group, a line of text, what lies around a row, between groups. */
const HEADS = 42;
const GROUP_HEAD = 30;
const LINE = 19;
const AROUND = 13;
const GAP = 10;
const LEAST_ROW = 46;

/** Characters of a name and of a value that fit beside the columns on a phone of 375 pixels, and lines of each. */
const NAME_CHARACTERS = 21;
const VALUE_CHARACTERS = 26;
const LINES = 2;

/** A line of text in its place. */
interface Line {
  readonly text: string;
  readonly className: string;
  /** Its baseline, in pixels from the top. */
  readonly y: number;
}

/** A group's box, or an outlet in it; `top` and `height` in pixels. */
export type Row = { readonly top: number; readonly height: number } & (
  | { readonly kind: 'group'; readonly group: OriginGroup }
  | { readonly kind: 'voice'; readonly voice: Voice; readonly lines: readonly Line[] }
);

/** Places groups and their outlets one below the other. */
export function layRows(groups: readonly OriginGroup[]): {
  readonly rows: readonly Row[];
  readonly height: number;
} {
  const rows: Row[] = [];
  let y = HEADS;
  for (const group of groups) {
    const top = y;
    y += GROUP_HEAD;
    const voices = group.voices.map((voice): Row => {
      const row = layVoice(voice, y);
      y += row.height;
      return row;
    });
    rows.push({ kind: 'group', group, top, height: y - top + AROUND / 2 }, ...voices);
    y += AROUND / 2 + GAP;
  }
  return { rows, height: y };
}

function layVoice(voice: Voice, top: number): Row {
  const texts = [
    ...breakLines(voice.outlet, NAME_CHARACTERS).map((text) => ({ text, className: 'outlet' })),
    ...(voice.value === null ? [] : breakLines(voice.value, VALUE_CHARACTERS)).map((text) => ({
      text,
      className: 'value',
    })),
  ];
  const height = Math.max(LEAST_ROW, texts.length * LINE + AROUND);
  const first = top + (height - texts.length * LINE) / 2 + LINE - 5;
  const lines = texts.map((one, index) => ({ ...one, y: first + index * LINE }));
  return { kind: 'voice', voice, lines, top, height };
}

/** A text in at most two short lines, cut at the end and marked so where it is longer. */
function breakLines(text: string, room: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.trim().split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || Array.from(longer).length <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, LINES).map((line) => shorten(line, room));
  if (lines.length > LINES) shown[LINES - 1] = `${shown[LINES - 1] ?? ''} …`;
  return shown;
}

function shorten(line: string, room: number): string {
  const characters = Array.from(line);
  return characters.length <= room ? line : `${characters.slice(0, room - 1).join('')}…`;
}
