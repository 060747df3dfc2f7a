import { readFile, writeFile } from 'node:fs/promises';

/** Changes one byte of a file where it lies; its length stays. `at` counts from the end when negative. */
export async function flipByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  const place = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8(bytes.readUInt8(place) ^ 0x01, place);
  await writeFile(path, bytes);
}
