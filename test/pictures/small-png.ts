import { crc32, deflateSync } from 'node:zlib';

/** Colours of a palette PNG. */
const COLOURS = 256;

/** Bits kept of each channel: neighbouring shades of one letter's edge become one. */
const KEPT_BITS = 5;

/**
 * Pixels (RGBA, opaque) as a PNG of at most 256 colours: a third of the size of one with all of them, and
 * letters look the same.
 */
export function smallPng(pixels: Uint8Array, width: number, height: number): Buffer {
  const palette = commonColours(pixels);
  const indexOf = createIndex(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = indexOf(keyAt(pixels, 4 * (y * width + x)));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function keyAt(pixels: Uint8Array, at: number): number {
  const keep = (channel: number): number => (pixels[at + channel] ?? 0) >> (8 - KEPT_BITS);
  return (keep(0) << (2 * KEPT_BITS)) | (keep(1) << KEPT_BITS) | keep(2);
}

function channels(key: number): readonly number[] {
  const most = (1 << KEPT_BITS) - 1;
  return [key >> (2 * KEPT_BITS), (key >> KEPT_BITS) & most, key & most].map((channel) =>
    Math.round((channel * 255) / most),
  );
}

function commonColours(pixels: Uint8Array): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const key = keyAt(pixels, at);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, COLOURS)
    .map(([key]) => key);
}

/** The place of a colour in the palette, or of the one nearest to it. */
function createIndex(palette: readonly number[]): (key: number) => number {
  const known = new Map(palette.map((key, index) => [key, index]));
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const wanted = channels(key);
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, other] of palette.entries()) {
      const distance = channels(other).reduce(
        (sum, channel, at) => sum + (channel - (wanted[at] ?? 0)) ** 2,
        0,
      );
      if (distance < least) [best, least] = [index, distance];
    }
    known.set(key, best);
    return best;
  };
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
