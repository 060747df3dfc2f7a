const NEWLINE = 0x0a;

/** One line of input: its bytes, or, where it was longer than allowed, its beginning. */
export interface Line {
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

/**
 * Splits a stream of bytes into lines without ever holding more than `longest` bytes of one. A longer
 * line is read to its end, thrown away but for its beginning (`longest` bytes), and marked.
 */
export async function* splitLines(
  input: AsyncIterable<Buffer | string>,
  longest: number,
): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let held = 0;
  let tooLong = false;
  const keep = (piece: Buffer) => {
    const room = longest - held;
    if (piece.length > room) tooLong = true;
    const kept = piece.subarray(0, room);
    if (kept.length > 0) parts.push(kept);
    held += kept.length;
  };
  const take = (): Line => {
    const line = { bytes: Buffer.concat(parts), tooLong };
    parts = [];
    held = 0;
    tooLong = false;
    return line;
  };
  for await (const data of input) {
    const chunk = typeof data === 'string' ? Buffer.from(data) : data;
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (held > 0 || tooLong) yield take();
}
