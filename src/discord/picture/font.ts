import { readFileSync } from 'node:fs';

/** A TrueType font, as far as laying out a line of text needs it. */
export interface Font {
  /** Width of a text at a font size, in the unit of that size. Kerning is left out. */
  measure(text: string, size: number): number;
  /** Whether the font draws every character of the text. */
  covers(text: string): boolean;
}

/** Reads a `.ttf` file. Throws on one that is none. */
export function readFont(file: string): Font {
  const data = readFileSync(file);
  const table = findTables(data);
  const unitsPerEm = data.readUInt16BE(table('head') + 18);
  const widths = data.readUInt16BE(table('hhea') + 34);
  const metrics = table('hmtx');
  const glyphOf = readCharacterMap(data, table('cmap'));
  // Glyphs past the last width have the last width.
  const advance = (glyph: number): number =>
    data.readUInt16BE(metrics + 4 * Math.min(glyph, widths - 1)) / unitsPerEm;
  return {
    measure: (text, size) => {
      let width = 0;
      for (const character of text) width += advance(glyphOf(character.codePointAt(0) ?? 0));
      return width * size;
    },
    covers: (text) =>
      Array.from(text).every((character) => glyphOf(character.codePointAt(0) ?? 0) > 0),
  };
}

/** Where a table begins, by its name. Source of all offsets here: the OpenType specification 1.9. */
function findTables(data: Buffer): (name: string) => number {
  const offsets = new Map<string, number>();
  for (let index = 0; index < data.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index;
    offsets.set(data.toString('latin1', record, record + 4), data.readUInt32BE(record + 8));
  }
  return (name) => {
    const offset = offsets.get(name);
    if (offset === undefined) throw new Error(`The font has no table "${name}".`);
    return offset;
  };
}

/** The glyph of a code point, 0 for none, from the `cmap` of the whole of Unicode (format 12). */
function readCharacterMap(data: Buffer, cmap: number): (codePoint: number) => number {
  const start = findSubtable(data, cmap);
  const groups = data.readUInt32BE(start + 12);
  return (codePoint) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = start + 16 + 12 * middle;
      const first = data.readUInt32BE(group);
      if (codePoint < first) high = middle - 1;
      else if (codePoint > data.readUInt32BE(group + 4)) low = middle + 1;
      else return data.readUInt32BE(group + 8) + codePoint - first;
    }
    return 0;
  };
}

function findSubtable(data: Buffer, cmap: number): number {
  for (let index = 0; index < data.readUInt16BE(cmap + 2); index += 1) {
    const start = cmap + data.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (data.readUInt16BE(start) === 12) return start;
  }
  throw new Error('The font has no character map of format 12.');
}
